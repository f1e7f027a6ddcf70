package org.waymark.referral;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the person who records a contact said about which of its children are known already, by the child's number. */
public final class KnownChoices {

    /** What the inputs begin with; the child's number follows, the child of the contact being number 0. */
    public static final String INPUT = "_known.";

    private static final String NEW = "new";

    private final Map<Integer, String> answers = new HashMap<>();

    private KnownChoices() {}

    /** Whether a child of the contact is one of these. */
    public record Question(int number, String name, List<Option> options) {
        /** How the input is called. */
        public String input() {
            return INPUT + number;
        }
    }

    /**
     * A child who may be meant.
     *
     * @param born null where not known, or not to be known
     * @param nhsNumber null where not known, or not to be known
     * @param restricted whether no more than the name is shown
     */
    public record Option(
            Long childId, String name, LocalDate born, String nhsNumber, boolean restricted, List<String> reasons) {}

    static KnownChoices of(Map<String, List<String>> parameters) {
        KnownChoices choices = new KnownChoices();
        parameters.forEach((name, values) -> {
            if (name.matches("_known\\.\\d{1,3}")
                    && !values.isEmpty()
                    && values.get(0).matches(NEW + "|\\d{1,18}"))
                choices.answers.put(Integer.valueOf(name.substring(INPUT.length())), values.get(0));
        });
        return choices;
    }

    boolean answers(int number) {
        return answers.containsKey(number);
    }

    boolean isNew(int number) {
        return NEW.equals(answers.get(number));
    }

    Optional<Long> chosen(int number) {
        return Optional.ofNullable(answers.get(number))
                .filter(answer -> !answer.equals(NEW))
                .map(Long::valueOf);
    }
}
