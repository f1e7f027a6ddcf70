package org.waymark.child;

import java.util.Locale;

/** Why somebody was found. */
public enum Why {
    NAME,
    OTHER_NAME,
    FORMER_NAME,
    SPELLED_LIKE,
    SOUNDS_LIKE,
    FORM_OF_NAME,
    NAME_BEGINS,
    BORN,
    BORN_DAY_AND_MONTH_SWAPPED,
    BORN_NEARLY,
    NHS,
    NHS_NEARLY,
    UPN,
    UPN_NEARLY,
    TELEPHONE,
    TELEPHONE_NEARLY,
    POSTCODE,
    ADDRESS,
    STREET,
    /** Not a reason: of this person no more than the name may be known. */
    NAME_ONLY;

    /** The code under which the words stand in the messages, for example {@code sounds-like}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
