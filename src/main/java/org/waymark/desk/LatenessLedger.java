package org.waymark.desk;

import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Refused;
import org.waymark.access.Role;
import org.waymark.access.Viewer;

/**
 * How deadlines were kept, counted from the register. Managers see the figures of the teams they answer for and the children
 * behind them; scrutiny and performance analysts see figures only.
 */
@Service
@Transactional(readOnly = true)
public class LatenessLedger {

    private static final Set<Role> MANAGERS = EnumSet.range(Role.DEPUTY_TEAM_MANAGER, Role.DIRECTOR);

    private final LedgerQuery query;
    private final Reaches reaches;
    private final StaffNames staff;
    private final DueDates dueDates;
    private final JdbcClient jdbc;
    private final Clock clock;

    LatenessLedger(
            LedgerQuery query, Reaches reaches, StaffNames staff, DueDates dueDates, JdbcClient jdbc, Clock clock) {
        this.query = query;
        this.reaches = reaches;
        this.staff = staff;
        this.dueDates = dueDates;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The figures of the teams that the viewer answers for; of all where the viewer answers for none in particular. */
    public Ledger figures(Viewer viewer, LedgerFilter filter) {
        return query.read(reaches.of(viewer), filter);
    }

    /** The same figures as finely as they are counted. */
    public List<Ledger.Cell> cells(Viewer viewer, LedgerFilter filter) {
        return query.cells(reaches.of(viewer), filter);
    }

    /** Whether the viewer may see which children a figure counts. */
    public boolean maySeeChildren(Viewer viewer) {
        return MANAGERS.stream().anyMatch(viewer::has);
    }

    /**
     * The children behind a figure.
     *
     * @param outcome a code of {@link LedgerOutcome}, or {@code due}, {@code late}, {@code agreed}, {@code look-at}
     * @throws Refused with a sentence where the viewer sees figures only
     */
    public Listed<Ledger.Entry> children(Viewer viewer, LedgerFilter filter, String outcome, int page) {
        if (!maySeeChildren(viewer))
            throw new Refused("Your role sees figures, not the children behind them. Ask a manager of the team.");
        return query.entries(reaches.of(viewer), filter, outcome, Math.max(1, page), staff.read(), dueDates);
    }

    /** The milestones of the register by id, in words. */
    public Map<String, String> milestones() {
        Map<String, String> found = new LinkedHashMap<>();
        jdbc.sql("select milestone, min(label) as label from deadline group by milestone order by label")
                .query((RowCallbackHandler) rs -> found.put(rs.getString(1), rs.getString(2)));
        return found;
    }

    /** The month that it is in London. */
    public YearMonth thisMonth() {
        return YearMonth.from(SayDate.london(clock.instant()));
    }
}
