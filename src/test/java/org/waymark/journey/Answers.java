package org.waymark.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.Forms;
import org.waymark.form.Subject;

/** Fills in a form as a person would: what the test says, and the plainest answer to whatever else must be answered. */
final class Answers {

    private final Map<String, Object> said = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> saidOf = new LinkedHashMap<>();

    /** Pairs of key and answer; {@code Ben:decision} answers for the child of that first name alone. */
    static Answers of(Object... pairs) {
        if (pairs.length % 2 != 0) throw new IllegalArgumentException("Answers come in pairs of key and answer.");
        Answers answers = new Answers();
        for (int i = 0; i < pairs.length; i += 2) {
            String key = (String) pairs[i];
            int colon = key.indexOf(':');
            if (colon < 0) answers.said.put(key, pairs[i + 1]);
            else
                answers.saidOf
                        .computeIfAbsent(key.substring(0, colon), name -> new LinkedHashMap<>())
                        .put(key.substring(colon + 1), pairs[i + 1]);
        }
        return answers;
    }

    /** The submission as a browser would send it. */
    Map<String, List<String>> typed(Form form, FormContext context, Forms forms) {
        List<Question> questions = Question.of(form.id());
        requireKnown(form, questions);
        Map<String, Object> shared = new LinkedHashMap<>();
        Map<String, Map<String, Object>> perSubject = new LinkedHashMap<>();
        for (Question question : questions) {
            if (question.perChild()) {
                for (Subject subject : context.subjects()) {
                    put(
                            question,
                            answerFor(subject, question),
                            context,
                            perSubject.computeIfAbsent(subject.id(), id -> new LinkedHashMap<>()));
                }
            } else {
                put(question, said.get(question.key()), context, shared);
            }
        }
        return forms.asTyped(form, shared, perSubject);
    }

    /** Only what the test says, as a browser would send it: a correction leaves everything else as it was. */
    Map<String, List<String>> changed(Form form, FormContext context, Forms forms) {
        List<Question> questions = Question.of(form.id());
        requireKnown(form, questions);
        Map<String, Object> shared = new LinkedHashMap<>();
        Map<String, Map<String, Object>> perSubject = new LinkedHashMap<>();
        for (Question question : questions) {
            if (!question.perChild() && said.containsKey(question.key())) {
                shared.put(question.key(), question.typed(said.get(question.key())));
            }
            for (Subject subject : context.subjects()) {
                Object answer = question.perChild() ? answerFor(subject, question) : null;
                if (answer == null) continue;
                perSubject
                        .computeIfAbsent(subject.id(), id -> new LinkedHashMap<>())
                        .put(question.key(), question.typed(answer));
            }
        }
        return forms.asTyped(form, shared, perSubject);
    }

    private Object answerFor(Subject subject, Question question) {
        String firstName = subject.name().split(" ")[0];
        Object own = saidOf.getOrDefault(firstName, Map.of()).get(question.key());
        return own != null ? own : said.get(question.key());
    }

    private static void put(Question question, Object answer, FormContext context, Map<String, Object> values) {
        if (answer != null) values.put(question.key(), question.typed(answer));
        else if (question.required()) values.put(question.key(), question.plainest(context));
    }

    private void requireKnown(Form form, List<Question> questions) {
        List<String> keys = questions.stream().map(Question::key).toList();
        said.keySet().stream().filter(key -> !keys.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("The form " + form.id() + " does not ask for " + key + ".");
        });
    }
}
