package org.waymark.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.waymark.journey.Question;

/** Fills in the form of a page as a person would who answers what must be answered: question by question, what is shown. */
final class FormOnPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Page page;
    private final LocalDateTime now;
    private final List<String> names;

    FormOnPage(Page page, LocalDateTime now) {
        this.page = page;
        this.now = now;
        this.names = page.locator("main [name]").all().stream()
                .map(input -> input.getAttribute("name"))
                .distinct()
                .toList();
    }

    /** Answers as said, and otherwise with the plainest answer; what is answered already stays. */
    void fill(Map<String, Object> said) {
        String formId = page.locator("main input[name=_form]").inputValue();
        for (Question question : Question.of(formId)) {
            Object answer = said.get(question.key());
            if (answer == null && !question.required()) continue;
            names.stream()
                    .map(name -> name.replaceAll("-(day|month|year|time)$", ""))
                    .distinct()
                    .filter(name -> name.equals(question.key()) || name.matches("child\\.\\d+\\." + question.key()))
                    .forEach(name -> answer(question, name, answer == null ? null : question.typed(answer)));
        }
    }

    private void answer(Question question, String name, Object answer) {
        switch (question.type()) {
            case "datetime" -> date(question, name, answer);
            case "radio" -> choose(name, answer == null ? plainest(question) : answer.toString());
            case "checklist" ->
                ((answer instanceof List<?> all) ? all : question.options())
                        .forEach(value -> choose(name, value.toString()));
            case "checkbox" -> input(name).filter(Locator::isVisible).ifPresent(Locator::check);
            case "select" -> select(name, answer);
            case "number" -> type(name, answer == null ? BigDecimal.ONE : answer);
            default -> type(name, answer == null ? question.plainWords() : answer);
        }
    }

    private static String plainest(Question question) {
        return question.isQuietlyDenied() ? "no" : question.options().get(0);
    }

    private java.util.Optional<Locator> input(String name) {
        Locator found = page.locator("main [name=\"" + name + "\"]:not([type=hidden])");
        return found.count() == 0 ? java.util.Optional.empty() : java.util.Optional.of(found.first());
    }

    private void type(String name, Object answer) {
        input(name).filter(Locator::isVisible).ifPresent(input -> input.fill(answer.toString()));
    }

    private void choose(String name, String value) {
        Locator choice = page.locator("main [name=\"" + name + "\"][value=\"" + value + "\"]");
        if (choice.count() > 0 && choice.first().isVisible()) choice.first().check();
    }

    private void select(String name, Object answer) {
        input(name).filter(Locator::isVisible).ifPresent(select -> {
            if (answer != null) select.selectOption(answer.toString());
            else if (select.inputValue().isEmpty()) select.selectOption(new SelectOption().setIndex(1));
        });
    }

    private void date(Question question, String name, Object answer) {
        Locator day = page.locator("main [name=\"" + name + "-day\"]");
        if (day.count() == 0 || !day.first().isVisible()) return;
        if (answer == null && !day.first().inputValue().isEmpty()) return;
        LocalDateTime when = answer instanceof ZonedDateTime moment
                ? moment.toLocalDateTime()
                : answer instanceof LocalDate date ? date.atStartOfDay() : question.notFuture() ? now : now.plusDays(7);
        type(name + "-day", when.getDayOfMonth());
        type(name + "-month", when.getMonthValue());
        type(name + "-year", when.getYear());
        type(name + "-time", when.format(TIME));
    }
}
