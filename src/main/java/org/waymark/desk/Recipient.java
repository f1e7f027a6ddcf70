package org.waymark.desk;

import java.util.Set;

/**
 * For whom something is printed.
 *
 * @param code as in {@code bundle.recipients} of the messages
 * @param words as pages say it
 * @param family whether it is somebody of the family: nothing withheld from the family reaches them (practice 5)
 * @param outside whether it leaves the authority; then nothing tells who the referrer was
 * @param groups further codes that hold for this recipient, for example {@code agencies}
 */
public record Recipient(String code, String words, boolean family, boolean outside, Set<String> groups) {

    /** Whether something kept from these codes must not reach this recipient. */
    public boolean isBarredBy(Set<String> notFor) {
        return notFor.contains(code)
                || outside && notFor.contains("outside")
                || notFor.stream().anyMatch(groups::contains);
    }
}
