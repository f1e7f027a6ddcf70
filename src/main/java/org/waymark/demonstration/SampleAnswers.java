package org.waymark.demonstration;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormError;
import org.waymark.form.FormResult;
import org.waymark.form.FormView;
import org.waymark.form.FormView.Block;
import org.waymark.form.FormView.Question;
import org.waymark.form.Forms;
import org.waymark.form.Subject;

/**
 * Fills a form as a person would: what the story says, what the page already shows, and for whatever else the form insists
 * on, its first fitting choice. It goes by the page alone, so that a changed form still gets filled.
 */
@Component
public class SampleAnswers {

    private static final int MOST_ROUNDS = 12;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Forms forms;

    SampleAnswers(Forms forms) {
        this.forms = forms;
    }

    /**
     * The parameters that a browser would send.
     *
     * @param told answers by field key: String, Boolean, LocalDate, ZonedDateTime, List; given to every child where the
     *     form asks per child
     * @throws IllegalStateException naming what the form still misses when it cannot be filled
     */
    public Map<String, List<String>> fill(Form form, FormContext context, Map<String, Object> told) {
        Map<String, List<String>> typed = new LinkedHashMap<>(onThePage(form, context));
        typed.putAll(typed(form, context, told));
        FormResult result = forms.read(form, typed, context);
        for (int round = 0; round < MOST_ROUNDS && !result.valid(); round++) {
            List<Question> questions = questions(
                            forms.view(form, typed, context, result.errors()).blocks())
                    .toList();
            for (FormError error : result.errors()) {
                question(questions, error).ifPresent(question -> answer(question, context.now(), typed));
            }
            result = forms.read(form, typed, context);
        }
        if (!result.valid()) throw new IllegalStateException(form.id() + " cannot be filled: " + result.errors());
        return typed;
    }

    private Map<String, List<String>> typed(Form form, FormContext context, Map<String, Object> told) {
        Map<String, Map<String, Object>> each = new LinkedHashMap<>();
        for (Subject subject : context.subjects()) each.put(subject.id(), told);
        return forms.asTyped(form, told, each);
    }

    private Map<String, List<String>> onThePage(Form form, FormContext context) {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        questions(forms.view(form, Map.of(), context, List.of()).blocks()).forEach(question -> {
            switch (question.kind()) {
                case "fixed", "filepicker" -> {
                    // a browser sends nothing for what can only be read
                }
                case "date", "moment" -> {
                    if (question.parts().stream().noneMatch(String::isEmpty)) date(question, question.parts(), shown);
                }
                case "radio", "select", "checklist", "checkbox" -> {
                    List<String> chosen = question.choices().stream()
                            .filter(FormView.Choice::chosen)
                            .map(FormView.Choice::value)
                            .toList();
                    if (!chosen.isEmpty()) shown.put(question.name(), chosen);
                }
                default -> {
                    if (question.value() != null && !question.value().isEmpty())
                        shown.put(question.name(), List.of(question.value()));
                }
            }
        });
        return shown;
    }

    private static void date(Question question, List<String> parts, Map<String, List<String>> typed) {
        List<String> ends = List.of("-day", "-month", "-year", "-time");
        for (int i = 0; i < parts.size(); i++) typed.put(question.name() + ends.get(i), List.of(parts.get(i)));
    }

    private static void answer(Question question, ZonedDateTime now, Map<String, List<String>> typed) {
        switch (question.kind()) {
            case "date", "moment" -> {
                List<String> parts = new ArrayList<>(List.of(
                        String.valueOf(now.getDayOfMonth()),
                        String.valueOf(now.getMonthValue()),
                        String.valueOf(now.getYear())));
                if (question.kind().equals("moment")) parts.add(TIME.format(now));
                date(question, parts, typed);
            }
            case "radio", "select" ->
                typed.put(question.name(), List.of(question.choices().get(0).value()));
            case "checklist", "checkbox" ->
                typed.put(
                        question.name(),
                        question.choices().stream().map(FormView.Choice::value).toList());
            case "number" -> typed.put(question.name(), List.of("1"));
            default -> typed.put(question.name(), List.of(text(question)));
        }
    }

    private static String text(Question question) {
        String text = "Recorded for the demonstration.";
        return question.maxLength() == null || text.length() <= question.maxLength() ? text : "10:00";
    }

    private static Optional<Question> question(List<Question> questions, FormError error) {
        if (error.inputId() == null) return Optional.empty();
        return questions.stream()
                .filter(question -> error.inputId().equals(question.name())
                        || error.inputId().startsWith(question.name() + "-"))
                .max(java.util.Comparator.comparing(question -> question.name().length()));
    }

    private static Stream<Question> questions(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block -> Stream.concat(
                        block.question() == null ? Stream.empty() : Stream.of(block.question()),
                        block.blocks() == null ? Stream.empty() : questions(block.blocks())));
    }
}
