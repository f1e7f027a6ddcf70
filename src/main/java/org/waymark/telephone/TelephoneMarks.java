package org.waymark.telephone;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.wording.Wording;

/** Says of a record that its approval was given by telephone, and whether the approver has confirmed it. */
@Component
@Transactional(readOnly = true)
public class TelephoneMarks {

    private final TelephoneApprovals approvals;

    TelephoneMarks(TelephoneApprovals approvals) {
        this.approvals = approvals;
    }

    /**
     * One sentence for each of these records whose approval was given by telephone, by record.
     *
     * @param staff a person's name by username
     * @param moments a moment in words
     */
    public Map<Long, String> of(
            Collection<Long> recordIds, Function<String, String> staff, Function<Instant, String> moments) {
        Map<Long, String> marks = new LinkedHashMap<>();
        if (recordIds.isEmpty()) return marks;
        for (TelephoneApproval approval : approvals.findByRecordIdInOrderById(recordIds)) {
            String given = Wording.of("telephone.given")
                    .formatted(
                            staff.apply(approval.approver()),
                            moments.apply(approval.givenAt()),
                            staff.apply(approval.writtenBy()));
            String since = Wording.of("telephone." + approval.state().code());
            marks.put(
                    approval.recordId(),
                    given + " "
                            + (approval.answeredBy() == null
                                    ? since
                                    : since.formatted(
                                            staff.apply(approval.answeredBy()), moments.apply(approval.answeredAt()))));
        }
        return marks;
    }
}
