package org.waymark.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.casefile.RecordValues;

/** How often a worker's record was sent back, by whom, and what was asked (practice 4). */
@Component
public class Returns {

    /** The field of every approval in which the manager says what must be changed. */
    static final String COMMENTS = "sendBackComments";

    /** The list of every approval in which the manager comments question by question. */
    static final String BY_QUESTION = "returnComments";

    private final CaseRecords records;
    private final RecordValues values;

    Returns(CaseRecords records, RecordValues values) {
        this.records = records;
        this.values = values;
    }

    /**
     * A record was sent back.
     *
     * @param recordId the approver's record
     * @param comments on the whole; never empty
     * @param byQuestion comments on single questions, in order; may be empty
     */
    public record Return(Long recordId, String by, Instant at, String comments, List<Comment> byQuestion) {}

    /** A comment on one question, named in words. */
    public record Comment(String question, String text) {}

    /** All returns in the process instance, the oldest first. */
    public List<Return> of(String processInstanceId) {
        return records.findByProcessInstanceIdAndSupersededByIsNullOrderById(processInstanceId).stream()
                .map(this::read)
                .flatMap(List::stream)
                .toList();
    }

    private List<Return> read(CaseRecord record) {
        Map<String, Object> said = values.read(record.recordedValues());
        Object comments = said.get(COMMENTS);
        if (comments == null) return List.of();
        return List.of(new Return(
                record.id(), record.recordedBy(), record.recordedAt(), comments.toString(), byQuestion(said)));
    }

    private static List<Comment> byQuestion(Map<String, Object> said) {
        List<Comment> comments = new ArrayList<>();
        if (said.get(BY_QUESTION) instanceof List<?> rows) {
            for (Object row : rows) {
                if (row instanceof Map<?, ?> cells)
                    comments.add(
                            new Comment(String.valueOf(cells.get("question")), String.valueOf(cells.get("comment"))));
            }
        }
        return comments;
    }
}
