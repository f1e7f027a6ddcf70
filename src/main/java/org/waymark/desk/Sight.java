package org.waymark.desk;

import java.util.Map;
import java.util.Set;
import org.waymark.child.PersonAddress;
import org.waymark.child.PersonContact;

/**
 * How much of the people of a circle one viewer may see (practice 5).
 *
 * @param nameOnly those whose record is restricted and not theirs to read
 * @param trusted those whose withheld addresses they may see
 * @param protectedAt whom a withheld address protects, by address: whoever else lives there is not told either
 */
record Sight(Set<Long> nameOnly, Set<Long> trusted, Map<String, Set<Long>> protectedAt) {

    Secret of(PersonAddress address) {
        Set<Long> whom = protectedAt.getOrDefault(address.addressKey(), Set.of());
        if (whom.isEmpty() && !address.withheld()) return new Secret(address.address(), false, null);
        boolean may = trusted.containsAll(whom) && (!address.withheld() || trusted.contains(address.personId()));
        return may ? new Secret(address.address(), true, address.withheldFrom()) : Secret.HIDDEN;
    }

    Secret of(PersonContact contact) {
        if (!contact.withheld()) return new Secret(contact.contact(), false, null);
        return trusted.contains(contact.personId())
                ? new Secret(contact.contact(), true, contact.withheldFrom())
                : Secret.HIDDEN;
    }
}
