package org.waymark.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds rows to lists and takes them away, in what was typed. */
final class Rows {

    private static final Pattern LIST = Pattern.compile("(child\\.[A-Za-z0-9-]{1,64}\\.)?[A-Za-z][A-Za-z0-9_]*");

    private Rows() {}

    static Map<String, List<String>> changed(Map<String, List<String>> typed) {
        Map<String, List<String>> changed = new LinkedHashMap<>(typed);
        String add = Answers.first(typed, InputNames.ADD);
        if (LIST.matcher(add).matches()) {
            int next = last(typed, add) + 1;
            // the page shows one empty row of a list nobody has touched: then "another" means the second
            changed.put(InputNames.rowPrefix(add, next) + InputNames.ROW, List.of("1"));
        }
        String remove = Answers.first(typed, InputNames.REMOVE);
        if (remove.contains(".")) {
            changed.keySet().removeIf(name -> name.startsWith(remove + "."));
        }
        changed.remove(InputNames.ADD);
        changed.remove(InputNames.REMOVE);
        return changed;
    }

    private static int last(Map<String, List<String>> typed, String list) {
        Pattern row = Pattern.compile(Pattern.quote(list) + "\\.(\\d{1,3})\\..+");
        return typed.keySet().stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
                .max()
                .orElse(-1);
    }
}
