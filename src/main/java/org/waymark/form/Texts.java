package org.waymark.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads typed text: trimmed, with one kind of line break, and with nothing in it that cannot be kept. */
final class Texts {

    /** Steps after which a pattern counts as not matched, so that no pattern can hold a thread. */
    private static final int STEPS = 1_000_000;

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{7,25}( ?(x|ext\\.?) ?[0-9]{1,6})?");

    private Texts() {}

    static Reading read(Component component, String typed) {
        if (!storable(typed)) {
            return wrong(
                    component, "not contain characters that cannot be kept. Type it again, or paste it as plain text");
        }
        String text = clean(typed, component.is("textarea"));
        Component.Rules rules = component.rules();
        if (text.isEmpty()) {
            return Reading.NOTHING;
        }
        if (rules.maxLength() != null && text.length() > rules.maxLength()) {
            return wrong(component, "be " + Answers.grouped(rules.maxLength()) + " characters or less");
        }
        if (rules.minLength() != null && text.length() < rules.minLength()) {
            return wrong(component, "be " + Answers.grouped(rules.minLength()) + " characters or more");
        }
        if (rules.pattern() != null && !found(rules.pattern(), text)) {
            String message = rules.patternMessage();
            return message != null && !message.isBlank()
                    ? Reading.wrong(message)
                    : wrong(component, "be in the format asked for");
        }
        if ("email".equals(rules.kind()) && !EMAIL.matcher(text).matches()) {
            return wrong(component, "be an email address, like name@example.com");
        }
        if ("phone".equals(rules.kind()) && !PHONE.matcher(text).matches()) {
            return wrong(component, "be a telephone number, like 01632 960 001");
        }
        return Reading.of(text);
    }

    static String clean(String typed, boolean lines) {
        String text = typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
        return (lines ? text : text.replace('\n', ' ')).strip();
    }

    /** No NUL and other control characters, which databases and returns refuse, and no half of a surrogate pair. */
    static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                return false;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean found(Pattern pattern, String text) {
        try {
            Matcher matcher = pattern.matcher(new Counted(text, 0, text.length(), new int[] {STEPS}));
            return matcher.find();
        } catch (TooManySteps | StackOverflowError e) {
            return false;
        }
    }

    private static Reading wrong(Component component, String must) {
        return Reading.wrong(Sentences.must(component.label(), must));
    }

    private static final class TooManySteps extends RuntimeException {}

    /** A text that lets itself be read only so often. */
    private record Counted(String text, int from, int to, int[] left) implements CharSequence {

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new TooManySteps();
            }
            return text.charAt(from + index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text, from + start, from + end, left);
        }

        @Override
        public String toString() {
            return text.substring(from, to);
        }
    }
}
