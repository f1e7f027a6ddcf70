package org.waymark.child;

import java.util.Locale;

/** What a search key is made of. */
enum SearchKind {
    /** One word of a name. */
    NAME,
    /** Two words of one name, in the order of the alphabet: names are typed in any order. */
    PAIR,
    /** The first three letters of two words of one name. */
    START,
    BORN,
    NHS,
    UPN,
    TELEPHONE,
    /** House number and a word of the street. */
    ADDRESS,
    /** A word of the street or of the house's name. */
    STREET,
    POSTCODE;

    static SearchKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
