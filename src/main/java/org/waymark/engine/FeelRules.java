package org.waymark.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a decision table may not say in FEEL, because it could hold the server or read another clock. */
final class FeelRules {

    private static final BigDecimal WIDEST = BigDecimal.valueOf(1000);
    // Texts and comments are taken out in one pass, so that a quotation mark in a comment hides nothing.
    private static final Pattern NOT_CODE =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*\\.\\.\\s*(-?\\d+(?:\\.\\d+)?)");
    private static final Map<Pattern, String> REFUSED = refused();

    private FeelRules() {}

    private static Map<Pattern, String> refused() {
        Map<Pattern, String> refused = new LinkedHashMap<>();
        for (String loop : List.of("for", "some", "every")) {
            refused.put(word(loop), "'" + loop + "' loops are not allowed");
        }
        refused.put(word("function"), "own functions are not allowed");
        refused.put(word("external"), "external functions are not allowed");
        for (String expression : List.of("matches", "replace", "split", "extract")) {
            refused.put(call(expression), "'" + expression + "()' is not allowed: a bad pattern could hold the server");
        }
        for (String clock : List.of("now", "today")) {
            refused.put(call(clock), "'" + clock + "()' is not allowed: it does not read the product's clock");
        }
        return refused;
    }

    private static Pattern word(String word) {
        return Pattern.compile("\\b" + word + "\\b");
    }

    private static Pattern call(String name) {
        return Pattern.compile("\\b" + name + "\\s*\\(");
    }

    /** Each problem as the end of a sentence. */
    static List<String> problems(String feel) {
        List<String> problems = new ArrayList<>();
        String code = NOT_CODE.matcher(feel).replaceAll(" \"\" ");
        REFUSED.forEach((pattern, problem) -> {
            if (pattern.matcher(code).find()) {
                problems.add(problem);
            }
        });
        Matcher range = RANGE.matcher(code);
        while (range.find()) {
            if (new BigDecimal(range.group(2))
                            .subtract(new BigDecimal(range.group(1)))
                            .abs()
                            .compareTo(WIDEST)
                    > 0) {
                problems.add("the range " + range.group() + " is wider than 1,000");
            }
        }
        return problems;
    }
}
