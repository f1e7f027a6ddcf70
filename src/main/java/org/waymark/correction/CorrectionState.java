package org.waymark.correction;

import java.util.Locale;
import org.waymark.wording.Wording;

/** How far a correction of a file has come. */
public enum CorrectionState {
    /** Waits for a second person. */
    PROPOSED,
    /** Agreed by a second person and carried out. */
    CARRIED_OUT,
    /** A second person said no. */
    REFUSED,
    /** Carried out, and since undone. */
    UNDONE;

    /** The kebab-case code, under which the messages name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As pages say it. */
    public String words() {
        return Wording.of("correction." + code());
    }
}
