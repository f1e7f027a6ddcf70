package org.waymark.worklist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whoever comments question by question need not say it all again for the whole. */
final class ReturnComments {

    private static final String ROW = Returns.BY_QUESTION + ".";

    private ReturnComments() {}

    /** The answers as typed; where only single questions were commented on, the comment on the whole points to them. */
    static Map<String, List<String>> pointed(Map<String, List<String>> typed) {
        boolean whole = said(typed.get(Returns.COMMENTS));
        boolean single = typed.entrySet().stream()
                .anyMatch(input -> input.getKey().startsWith(ROW)
                        && input.getKey().endsWith(".comment")
                        && said(input.getValue()));
        if (whole || !single) return typed;
        Map<String, List<String>> pointed = new LinkedHashMap<>(typed);
        pointed.put(Returns.COMMENTS, List.of("See the comments by question."));
        return pointed;
    }

    private static boolean said(List<String> input) {
        return input != null && input.stream().anyMatch(text -> text != null && !text.isBlank());
    }
}
