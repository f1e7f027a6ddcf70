package org.waymark.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.desk.RecordPage.Answer;
import org.waymark.desk.RecordPage.Section;
import org.waymark.form.FormView;
import org.waymark.form.FormView.Block;
import org.waymark.form.FormView.Choice;
import org.waymark.form.FormView.Question;

/** Turns the page of a filled form into what is read: questions that were answered, and nothing to type. */
final class RecordSheet {

    private final StaffNames.Book staff;
    private final Caution caution;

    RecordSheet(StaffNames.Book staff, Caution caution) {
        this.staff = staff;
        this.caution = caution;
    }

    /**
     * How the reader sees where a child is that must not be found by somebody.
     *
     * @param places the fields that tell it
     * @param seen whether the reader sees it, marked; else only that it is withheld
     */
    record Caution(Set<String> places, boolean seen) {

        /** Nothing is withheld. */
        static final Caution NONE = new Caution(Set.of(), true);
    }

    /** The answered parts of the form in its own order. */
    List<Section> of(FormView view) {
        return of(view.blocks());
    }

    List<Section> of(List<Block> blocks) {
        Section whole = section(null, 2, blocks);
        List<Section> parts = new ArrayList<>();
        if (!whole.answers().isEmpty()) parts.add(new Section(null, 2, whole.answers(), List.of()));
        parts.addAll(whole.within());
        return parts;
    }

    private Section section(String title, int level, List<Block> blocks) {
        List<Answer> answers = new ArrayList<>();
        List<Section> within = new ArrayList<>();
        collect(blocks, answers, within);
        return new Section(title, level, answers, within);
    }

    private void collect(List<Block> blocks, List<Answer> answers, List<Section> within) {
        for (Block block : blocks) {
            switch (block.kind()) {
                case "question" -> answer(block.question()).ifPresent(answers::add);
                case "when" -> collect(block.blocks(), answers, within);
                case "list" -> rows(block).ifPresent(answers::add);
                case "group", "child" -> {
                    Section inner = section(block.title(), block.level(), block.blocks());
                    if (!inner.isEmpty()) within.add(inner);
                }
                default -> {
                    // texts and lines tell the writer what to do, the reader nothing
                }
            }
        }
    }

    /** One line for each row of a list: its answers one after the other. */
    private Optional<Answer> rows(Block list) {
        List<String> lines = list.blocks().stream()
                .map(row -> section(null, 3, row.blocks()))
                .map(row -> row.answers().stream()
                        .map(answer -> answer.question() + ": " + String.join(", ", answer.lines()))
                        .collect(Collectors.joining("; ")))
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answer(list.title() == null ? "Entries" : list.title(), lines));
    }

    private Optional<Answer> answer(Question question) {
        List<String> lines = lines(question).filter(line -> !line.isBlank()).toList();
        if (!lines.isEmpty() && caution.places().contains(Withholding.key(question.name())))
            lines = caution.seen()
                    ? Stream.concat(Stream.of(PeopleWords.said("do-not-share")), lines.stream())
                            .toList()
                    : List.of(PeopleWords.said("withheld-answer"));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Answer(question.label(), lines));
    }

    private Stream<String> lines(Question question) {
        List<String> chosen = question.choices().stream()
                .filter(Choice::chosen)
                .map(Choice::label)
                .toList();
        return switch (question.kind()) {
            case "checkbox" -> chosen.isEmpty() ? Stream.empty() : Stream.of("Yes");
            case "date", "moment" -> Stream.of(moment(question.parts()));
            case "radio", "select", "checklist", "filepicker" ->
                // whoever has left since is in no list of choices any more
                chosen.isEmpty() && !question.value().isBlank()
                        ? Stream.of(staff.of(question.value()))
                        : chosen.stream();
            default -> question.value().lines();
        };
    }

    private static String moment(List<String> parts) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(parts.get(2)), Integer.parseInt(parts.get(1)), Integer.parseInt(parts.get(0)));
            String time = parts.size() > 3 ? parts.get(3) : "";
            return SayDate.weekday(day) + (time.isBlank() ? "" : " at " + time);
        } catch (DateTimeException | NumberFormatException notADate) {
            return "";
        }
    }
}
