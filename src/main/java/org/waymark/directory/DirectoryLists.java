package org.waymark.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.form.Option;
import org.waymark.form.OptionLists;

/** Suggests the professionals of the directory where a form asks who is invited or who gets a copy. */
@Component
class DirectoryLists implements OptionLists {

    private final DirectoryEntries entries;
    private final SecureMail mail;

    DirectoryLists(DirectoryEntries entries, SecureMail mail) {
        this.entries = entries;
        this.mail = mail;
    }

    @Override
    public Map<String, List<Option>> lists() {
        List<DirectoryEntry> inUse = entries.findByEndedOnIsNullOrderByAgencyAscNameAscId();
        return Map.of(
                "directoryNames", options(inUse.stream().map(entry -> new Option(entry.called(), about(entry)))),
                "directoryContacts",
                        options(inUse.stream()
                                .flatMap(entry -> Stream.of(
                                                entry.telephone(), mail.isSecure(entry.email()) ? entry.email() : "")
                                        .filter(contact -> !contact.isEmpty())
                                        .map(contact -> new Option(contact, entry.called() + ", " + about(entry))))));
    }

    /** A name that two people have is offered once, with both. */
    private static List<Option> options(Stream<Option> all) {
        Map<String, String> labels = all.collect(
                Collectors.toMap(Option::value, Option::label, (one, other) -> one + "; " + other, LinkedHashMap::new));
        return labels.entrySet().stream()
                .map(each -> new Option(each.getKey(), each.getValue()))
                .toList();
    }

    private static String about(DirectoryEntry entry) {
        String role = entry.details().role();
        return role.isEmpty() ? entry.agency() : role + ", " + entry.agency();
    }
}
