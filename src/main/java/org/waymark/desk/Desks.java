package org.waymark.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;

    Desks(DutyBoard dutyBoard, ManagerDeskQuery managerDesk, Reaches reaches, StaffNames staff, JdbcClient jdbc) {
        this.dutyBoard = dutyBoard;
        this.managerDesk = managerDesk;
        this.reaches = reaches;
        this.staff = staff;
        this.jdbc = jdbc;
    }

    /**
     * Every child referred lately and everything undecided.
     *
     * @param team one team alone; null for all
     * @param name part of the child's name; empty for every child
     */
    public List<DutyRow> duty(Viewer viewer, Long team, String name) {
        return dutyBoard.read(reaches.of(viewer), team, name, staff.read());
    }

    /** Whether the board was cut at its longest. */
    public boolean isFull(List<DutyRow> board) {
        return board.size() >= DutyBoard.MOST;
    }

    /** What waits for this manager. */
    public ManagerDesk manager(Viewer viewer, DeskFilter filter) {
        return managerDesk.read(reaches.of(viewer), filter, staff.read());
    }

    /** The teams that the viewer answers for, by id; names in order. */
    public Map<Long, String> teams(Viewer viewer) {
        Reach reach = reaches.of(viewer);
        Map<Long, String> found = new LinkedHashMap<>();
        jdbc.sql("select t.id, t.name from team t where " + reach.answersForTeam("t.id") + " order by t.name")
                .params(reach.parameters())
                .query((RowCallbackHandler) rs -> found.put(rs.getLong(1), rs.getString(2)));
        return found;
    }
}
