package org.waymark.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.waymark.form.FormContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One question of a shipped form, as its file has it, and how a test answers it: as said, or else with the plainest answer.
 * Stories answer through the services, visitors on the page.
 *
 * @param options the values that its file offers; empty where the product fills the list
 */
public record Question(
        String key,
        String type,
        String subtype,
        boolean required,
        boolean perChild,
        boolean notFuture,
        List<String> options,
        String valuesKey,
        BigDecimal min,
        int maxLength) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final JsonMapper JSON = new JsonMapper();

    private static final String PLAIN_WORDS = "As recorded in the notes of the day.";

    /** Questions to which a quiet case answers no, although yes comes first. */
    private static final Set<String> QUIET = Set.of(
            "immediateDanger",
            "deliberateHarmAlleged",
            "possibleOffence",
            "worried",
            "partWithoutParents",
            "orderAfterPoliceProtection",
            "earlyReviewNeeded",
            "reviewEarly",
            "informationNotToShare",
            "significantHarmSuspected",
            "allocationConflict",
            "separateAttendance",
            "abuseSuspectedInDeath",
            "referrerToBeTold",
            "referrerIsProfessional",
            "enquiryOpen",
            "earlierRecordsConsidered",
            "medicalNeeded",
            "recordedInterview");

    /** Every question of the form, those within groups included; rows of dynamic lists are answered by their list's path. */
    public static List<Question> of(String formId) {
        String[] parts = formId.split("\\.");
        try {
            JsonNode form = JSON.readTree(Files.readString(Path.of("forms", parts[0], parts[1] + ".form")));
            List<Question> questions = new ArrayList<>();
            collect(form.path("components"), false, questions);
            return questions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode components, boolean perChild, List<Question> questions) {
        for (JsonNode component : components) {
            JsonNode properties = component.path("properties");
            boolean own = perChild || "true".equals(properties.path("perChild").asString(""));
            String type = component.path("type").asString("");
            if (type.equals("group")) {
                collect(component.path("components"), own, questions);
            } else if (type.equals("dynamiclist")) {
                questions.add(plain(component.path("path").asString(""), type, own));
            } else if (component.has("key")) {
                questions.add(new Question(
                        component.path("key").asString(""),
                        type,
                        component.path("subtype").asString(""),
                        component.path("validate").path("required").asBoolean(false),
                        own,
                        "true".equals(properties.path("notFuture").asString("")),
                        values(component),
                        component.path("valuesKey").asString(null),
                        component.path("validate").has("min")
                                ? component.path("validate").path("min").decimalValue()
                                : BigDecimal.ONE,
                        component.path("validate").path("maxLength").asInt(4000)));
            }
        }
    }

    private static Question plain(String key, String type, boolean perChild) {
        return new Question(key, type, "", false, perChild, false, List.of(), null, null, 0);
    }

    private static List<String> values(JsonNode component) {
        List<String> values = new ArrayList<>();
        component
                .path("values")
                .forEach(option -> values.add(option.path("value").asString("")));
        return values;
    }

    /** What a test said, in the type the product keeps: {@code 2026-04-24}, {@code 2026-04-24 16:40}, {@code a,b}. */
    public Object typed(Object said) {
        if (!(said instanceof String text)) return said;
        return switch (type) {
            case "datetime" ->
                subtype.equals("date")
                        ? LocalDate.parse(text.substring(0, 10))
                        : LocalDateTime.parse(text.replace(' ', 'T')).atZone(LONDON);
            case "number" -> new BigDecimal(text);
            case "checkbox" -> Boolean.valueOf(text);
            case "checklist" -> Arrays.asList(text.split(","));
            default -> text;
        };
    }

    /** Whether a quiet case answers no to this, although yes comes first. */
    public boolean isQuietlyDenied() {
        return QUIET.contains(key) && options.contains("no");
    }

    /** Words for a field of any sort. */
    public String plainWords() {
        return PLAIN_WORDS.substring(0, Math.min(maxLength, PLAIN_WORDS.length()));
    }

    /** The plainest answer: the first choice, today for what has happened, next week for what is planned. */
    Object plainest(FormContext context) {
        return switch (type) {
            case "datetime" -> {
                var when = notFuture ? context.now() : context.now().plusDays(7);
                yield subtype.equals("date") ? when.toLocalDate() : when;
            }
            case "number" -> min;
            case "checkbox" -> Boolean.TRUE;
            case "checklist" -> choices(context);
            case "radio", "select" ->
                isQuietlyDenied()
                        ? "no"
                        : choices(context).stream()
                                .findFirst()
                                .orElseThrow(() -> new IllegalStateException("Nothing can be chosen for " + key
                                        + ": is the list " + valuesKey + " filled?"));
            default -> plainWords();
        };
    }

    private List<String> choices(FormContext context) {
        return valuesKey == null
                ? options
                : context.lists().getOrDefault(valuesKey, List.of()).stream()
                        .map(option -> option.value())
                        .toList();
    }
}
