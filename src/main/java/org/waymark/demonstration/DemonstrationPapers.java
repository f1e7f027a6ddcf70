package org.waymark.demonstration;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.Attachment;
import org.waymark.casefile.DocumentDetails;
import org.waymark.casefile.Documents;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.paper.PdfPages;

/** Papers on the file of one family of the demonstration: a report, and something that one parent must not have. */
@Component
@ConditionalOnProperty("waymark.demonstration")
class DemonstrationPapers {

    private static final String PRIYA = "priya.nightingale";

    private final Documents documents;
    private final PdfPages pages;
    private final Episodes episodes;
    private final Children children;
    private final Clock clock;

    DemonstrationPapers(Documents documents, PdfPages pages, Episodes episodes, Children children, Clock clock) {
        this.documents = documents;
        this.pages = pages;
        this.episodes = episodes;
        this.children = children;
        this.clock = clock;
    }

    @Transactional
    public void fileWhereThereAreNone() {
        List<Long> family = children.findAll().stream()
                .filter(child -> "Umberleigh".equals(child.lastName()))
                .map(Child::id)
                .flatMap(id ->
                        episodes.findByChildIdOrderByReceivedAtDesc(id).stream().limit(1))
                .map(Episode::id)
                .toList();
        if (family.isEmpty() || family.stream().anyMatch(id -> !documents.of(id).isEmpty())) return;
        LocalDate today = WorkingCalendar.dateOf(clock.instant());
        documents.add(
                family,
                new DocumentDetails(
                        "school",
                        "Report of the school on attendance",
                        today.minusDays(20),
                        "Ms Ash, Exampleton School",
                        Set.of(),
                        null),
                new Attachment("files", "School report.pdf", report()),
                PRIYA);
        documents.add(
                family,
                new DocumentDetails(
                        "police",
                        "What the police know of earlier call-outs",
                        today.minusDays(15),
                        "Exampleton police",
                        Set.of("father"),
                        "He must not learn who rang the police."),
                new Attachment(
                        "files",
                        "Police information.txt",
                        "Three call-outs to the address in two years. Details are with the officer in the case.\n"
                                .getBytes(StandardCharsets.UTF_8)),
                PRIYA);
    }

    private byte[] report() {
        return pages.of("<html lang=\"en\"><head><title>Report of the school</title>"
                + "<style>body { font-family: 'Liberation Sans', sans-serif; }</style></head><body>"
                + "<h1>Report of the school</h1><p>Attendance this term: 81 percent. Isla comes late on Mondays and is"
                + " tired. She reads well above her age, and is quick to look after younger children.</p>"
                + "<p>Ms Ash, class teacher</p></body></html>");
    }
}
