package org.waymark.access.web;

import java.util.List;

/**
 * What stands round the content of every page.
 *
 * @param authority the authority's name
 * @param person the name of the person signed in; null when nobody is
 * @param places the navigation, as far as this person may go
 */
record Frame(String authority, boolean demonstration, String person, List<Stop> places) {

    /** One place of the navigation; {@code here} when the page shown lies in it. */
    record Stop(String path, String label, boolean here) {}
}
