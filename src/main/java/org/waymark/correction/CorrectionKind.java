package org.waymark.correction;

import java.util.Locale;
import org.waymark.wording.Wording;

/** What is corrected about a file (practice 14). */
public enum CorrectionKind {
    /** Something was written on the file of a child whom it is not about. */
    WRONG_CHILD,
    /** One child has two files. */
    SAME_CHILD,
    /** Two files that were made one are two again. */
    UNDO_SAME_CHILD;

    /** The kebab-case code, under which the messages name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As pages say it. */
    public String words() {
        return Wording.of("correction." + code());
    }
}
