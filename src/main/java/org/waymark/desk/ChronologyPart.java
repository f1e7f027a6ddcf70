package org.waymark.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.waymark.access.Viewer;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.wording.Wording;

/** Offers the chronology for bundles: that of the child alone, as it stands when the bundle is made. */
@Component
class ChronologyPart implements FilePartSource {

    private static final String KIND = "chronology";

    private final ChronologyReader reader;
    private final FamilyCases families;
    private final Episodes episodes;

    ChronologyPart(ChronologyReader reader, FamilyCases families, Episodes episodes) {
        this.reader = reader;
        this.families = families;
        this.episodes = episodes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<FilePart> parts(Long episodeId, Viewer viewer) {
        Episode here = episodes.findById(episodeId).orElseThrow(() -> new NoSuchCase(episodeId));
        return List.of(new Part(here, viewer));
    }

    private List<ChronologyLine> lines(Episode here, Viewer viewer) {
        return reader
                .of(FamilyCases.cases(families.of(here, viewer).stream().filter(FamilyCases.Member::here)))
                .stream()
                .filter(line -> !line.isAside())
                .toList();
    }

    /** The chronology of the child of one case, as one person may read it. */
    private final class Part implements FilePart {

        private final Episode here;
        private final Viewer viewer;

        Part(Episode here, Viewer viewer) {
            this.here = here;
            this.viewer = viewer;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Long sourceId() {
            return here.id();
        }

        @Override
        public String title() {
            return Wording.of("bundle.kind." + KIND);
        }

        @Override
        public LocalDate date() {
            return null;
        }

        @Override
        public Printed printed(Recipient recipient) {
            List<ChronologyLine> lines = lines(here, viewer);
            String rows = lines.stream().map(line -> row(line, recipient)).collect(Collectors.joining());
            List<String> leftOut = recipient.outside()
                    ? lines.stream()
                            .filter(line -> !line.what().equals(line.forOthers()))
                            .map(line -> "Chronology, " + line.when().words()
                                    + ": the words of the contact, which may tell who the referrer was.")
                            .toList()
                    : List.of();
            return Printed.html(
                    "<table class=\"chronology\"><thead><tr><th>When</th><th>What happened</th><th>What it meant for the"
                            + " child</th></tr></thead><tbody>" + rows + "</tbody></table>",
                    leftOut);
        }

        private String row(ChronologyLine line, Recipient recipient) {
            String known = line.knownFrom() == null || recipient.outside() ? "" : "Known from: " + line.knownFrom();
            String meaning = line.standing().stream()
                    .filter(child -> child.meaning() != null)
                    .map(child -> child.meaning() + " (" + child.meaningBy() + ")")
                    .collect(Collectors.joining(" "));
            return "<tr><td>" + safe(line.when().words()) + "</td><td>"
                    + safe(recipient.outside() ? line.forOthers() : line.what())
                    + (known.isEmpty() ? "" : "<br/>" + safe(known)) + "</td><td>" + safe(meaning) + "</td></tr>";
        }

        private static String safe(String text) {
            return HtmlUtils.htmlEscape(text, "UTF-8");
        }
    }
}
