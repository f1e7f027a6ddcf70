package org.waymark.child;

/**
 * A key under which a person is found.
 *
 * @param weight 3 for what is so now, 2 for another name, 1 for what was so once
 * @param withheld whether only those may find the person by it who may see what it is made of
 */
record SearchKey(SearchKind kind, String text, int weight, boolean withheld) {

    static final int NOW = 3;
    static final int ALSO = 2;
    static final int ONCE = 1;
}
