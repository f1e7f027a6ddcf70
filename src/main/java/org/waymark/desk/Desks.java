package org.waymark.desk;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;

/** The duty board and the manager's desk as a viewer may see them. */
@Service
@Transactional(readOnly = true)
public class Desks {

    private final DutyBoard dutyBoard;
    private final ManagerDeskQuery managerDesk;
    private final Reaches reaches;
    private final StaffNames staff;

    Desks(DutyBoard dutyBoard, ManagerDeskQuery managerDesk, Reaches reaches, StaffNames staff) {
        this.dutyBoard = dutyBoard;
        this.managerDesk = managerDesk;
        this.reaches = reaches;
        this.staff = staff;
    }

    /** Every child referred lately and everything undecided, of one team or, with null, of all. */
    public List<DutyRow> duty(Viewer viewer, Long team) {
        return dutyBoard.read(reaches.of(viewer), team, staff.read());
    }

    /** Whether the board was cut at its longest. */
    public boolean isFull(List<DutyRow> board) {
        return board.size() >= DutyBoard.MOST;
    }

    /** What waits for this manager. */
    public ManagerDesk manager(Viewer viewer) {
        return managerDesk.read(reaches.of(viewer), staff.read());
    }
}
