package org.waymark.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Viewer;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.CaseRecords;
import org.waymark.telephone.TelephoneApprovals;
import org.waymark.worklist.Returns;
import org.waymark.worklist.Submitted;
import org.waymark.worklist.Submitted.Change;
import org.waymark.worklist.SubmittedWork;
import org.waymark.worklist.WorkItem;

/** Puts together what an approver reads: the whole record, and what changed since it was last sent back (practice 4). */
@Component
class SubmittedRecords implements SubmittedWork {

    private final CaseRecords records;
    private final Returns returns;
    private final Records pages;
    private final StaffNames staffNames;
    private final TelephoneApprovals telephone;

    SubmittedRecords(
            CaseRecords records, Returns returns, Records pages, StaffNames staffNames, TelephoneApprovals telephone) {
        this.records = records;
        this.returns = returns;
        this.pages = pages;
        this.staffNames = staffNames;
        this.telephone = telephone;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Submitted> of(WorkItem task, Viewer viewer) {
        if (task.approves() == null) return saidByTelephone(task, viewer);
        List<CaseRecord> versions =
                records.findByProcessInstanceIdAndSupersededByIsNullOrderById(task.processInstanceId()).stream()
                        .filter(record -> task.approves().equals(record.activityId()))
                        .toList();
        if (versions.isEmpty()) return Optional.empty();
        CaseRecord now = versions.get(versions.size() - 1);
        StaffNames.Book staff = staffNames.read();
        List<RecordPage.Section> sections = pages.sections(pages.file(now.id(), viewer), staff, viewer);
        List<Returns.Return> sentBack = returns.of(task.processInstanceId());
        Map<String, Change> changes = changes(versions, sentBack, sections, staff, viewer);
        return Optional.of(new Submitted(
                now.id(),
                SayDate.moment(now.recordedAt()) + " by " + staff.of(now.recordedBy()),
                new Marked(changes).parts(sections),
                sentBack.size(),
                List.copyOf(changes.values()),
                comments(sentBack, changes)));
    }

    /** Whoever is asked about an approval by telephone reads what was written down of it. */
    private Optional<Submitted> saidByTelephone(WorkItem task, Viewer viewer) {
        StaffNames.Book staff = staffNames.read();
        return telephone
                .findByProcessInstanceId(task.processInstanceId())
                .map(approval -> new Submitted(
                        approval.recordId(),
                        SayDate.moment(approval.writtenAt()) + " by " + staff.of(approval.writtenBy()),
                        new Marked(Map.of())
                                .parts(pages.sections(pages.file(approval.recordId(), viewer), staff, viewer)),
                        0,
                        List.of(),
                        List.of()));
    }

    private Map<String, Change> changes(
            List<CaseRecord> versions,
            List<Returns.Return> sentBack,
            List<RecordPage.Section> now,
            StaffNames.Book staff,
            Viewer viewer) {
        if (sentBack.isEmpty()) return Map.of();
        Long returned = sentBack.get(sentBack.size() - 1).recordId();
        return versions.stream()
                .filter(version -> version.id() < returned)
                .reduce((earlier, later) -> later)
                .map(before ->
                        AnswerChanges.between(pages.sections(pages.file(before.id(), viewer), staff, viewer), now))
                .orElse(Map.of());
    }

    private static List<Submitted.Comment> comments(List<Returns.Return> sentBack, Map<String, Change> changes) {
        if (sentBack.isEmpty()) return List.of();
        Returns.Return last = sentBack.get(sentBack.size() - 1);
        return last.byQuestion().stream()
                .map(comment -> new Submitted.Comment(
                        comment.question(),
                        comment.text(),
                        changes.values().stream()
                                .anyMatch(change -> change.question().equals(comment.question()))))
                .toList();
    }

    /** Marks the answers that changed. */
    private static final class Marked {

        private final Map<String, Change> changes;
        private final AnswerChanges.Places places = new AnswerChanges.Places();

        Marked(Map<String, Change> changes) {
            this.changes = changes;
        }

        List<Submitted.Part> parts(List<RecordPage.Section> sections) {
            return sections.stream().map(section -> part("", section)).toList();
        }

        private Submitted.Part part(String within, RecordPage.Section section) {
            String heading = within + "/" + section.title();
            List<Submitted.Answer> answers = section.answers().stream()
                    .map(answer -> new Submitted.Answer(
                            answer.question(), answer.lines(), changes.get(places.of(heading, answer.question()))))
                    .toList();
            return new Submitted.Part(
                    section.title(),
                    answers,
                    section.within().stream().map(inner -> part(heading, inner)).toList());
        }
    }
}
