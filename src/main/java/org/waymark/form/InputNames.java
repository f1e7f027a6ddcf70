package org.waymark.form;

import java.util.Set;

/** How the inputs of a page are named, so that controllers and templates agree. */
public final class InputNames {

    /** Submit button that keeps the text and completes nothing. */
    public static final String DRAFT = "_draft";

    /** Submit button that adds a row; its value is the input name of the list. */
    public static final String ADD = "_add";

    /** Submit button that removes a row; its value is the list's input name, a dot and the row number. */
    public static final String REMOVE = "_remove";

    /** Hidden input with the signed token of {@link FormTokens}. */
    public static final String TOKEN = "_formToken";

    /** Hidden input that tells a submitted page from values put there by the product. */
    public static final String SHOWN = "_form";

    /** Hidden input with the version of the draft that the page was shown with. */
    public static final String DRAFT_VERSION = "_draftVersion";

    /** Ticks on the children whom the page is about; their ids. */
    public static final String CHILD = "_child";

    /** Ticks on what else the same answer serves; task ids. */
    public static final String ALSO = "_also";

    static final String ROW = "_row";

    private static final Set<String> KEPT = Set.of(SHOWN, CHILD, ALSO);

    private InputNames() {}

    /** Whether the input is something a person entered, and so belongs into a draft. */
    static boolean isEntered(String name) {
        return !name.startsWith("_") || KEPT.contains(name);
    }

    /** The input of a field that is answered once per child of the page. */
    public static String perChild(String subjectId, String key) {
        return childPrefix(subjectId) + key;
    }

    static String childPrefix(String subjectId) {
        return "child." + subjectId + ".";
    }

    static String rowPrefix(String listName, int index) {
        return listName + "." + index + ".";
    }
}
