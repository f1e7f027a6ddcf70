package org.waymark.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.TestClock;
import org.waymark.WaymarkTest;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;

/** Notes on the files of children: what stands on whose file, and what an amendment leaves. */
@WaymarkTest
class NoteBookTest {

    @Autowired
    private Stories stories;

    @Autowired
    private NoteBook book;

    @Autowired
    private Notes notes;

    @Autowired
    private NoteChildren parts;

    @Autowired
    private TestClock clock;

    @Test
    void standsOnTheFileOfEveryChildItIsWrittenForAndAmendedKeepsBothTexts() {
        CaseStory story = stories.begin();
        story.on("2026-04-02 16:45")
                .as("duty worker")
                .recordsContact(
                        "receivedAt",
                        "2026-04-02 16:40",
                        "siblings",
                        List.of(Map.of("siblingFirstName", "Ben", "siblingLastName", story.familyName())));
        List<Long> both = List.of(
                story.of("Ada").episode().id(), story.of("Ben").episode().id());
        Note first =
                book.write(text("2026-04-02T12:00", "Rang the school.", "Ate at school."), both, "daisy.fieldmouse");
        Note routine = book.write(text("2026-04-02T12:00", "Nobody answered.", null), both, "daisy.fieldmouse");

        assertThat(notes.significant(both)).extracting(Note::id).containsExactly(first.id());
        assertThat(parts.findByNoteIdIn(List.of(routine.id())))
                .extracting(NoteChild::episodeId)
                .containsExactlyInAnyOrderElementsOf(both);

        Note second = book.amend(
                first.id(),
                text("2026-04-01T12:00", "Rang the nursery.", "Ate at nursery."),
                "daisy.fieldmouse",
                "It was the nursery.");
        assertThat(notes.significant(both)).extracting(Note::meaning).containsExactly("Ate at nursery.");
        assertThat(notes.ofCase(both.get(0))).hasSize(3);
        assertThat(now(first).supersededBy()).isEqualTo(second.id());
        assertThat(now(first).text()).isEqualTo("Rang the school.");
        assertThatThrownBy(() -> book.amend(first.id(), text("2026-04-01T12:00", "x", null), "x", "y"))
                .hasMessageContaining("already been amended");
    }

    @Test
    void tellsOfNothingThatIsStillToCome() {
        clock.moveTo(LocalDateTime.parse("2026-04-02T12:00"));
        assertThatThrownBy(() -> book.write(text("2026-04-02T12:01", "x", null), List.of(1L), "daisy.fieldmouse"))
                .hasMessageContaining("cannot lie in the future");
        assertThatThrownBy(() -> book.write(text("2026-04-02T11:01", "x", null), List.of(), "daisy.fieldmouse"))
                .hasMessageContaining("at least one child");
    }

    private Note now(Note note) {
        return notes.findById(note.id()).orElseThrow();
    }

    private static NoteText text(String london, String words, String meaning) {
        return new NoteText(
                NoteKind.CALL,
                LocalDateTime.parse(london).atZone(ZoneId.of("Europe/London")).toInstant(),
                false,
                null,
                words,
                meaning != null,
                meaning,
                null,
                null,
                null);
    }
}
