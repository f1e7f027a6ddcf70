package org.waymark.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.form.Form;
import org.waymark.form.FormError;
import org.waymark.form.FormField;
import org.waymark.referral.Contacts;

/**
 * A contact asks of the first child on the page itself and of the siblings in a list, but each child's part holds what was
 * said of that child. This puts the page together again, and takes it apart after a correction.
 *
 * @param main the id of the child of whom the page itself asks; null where the form is no such form
 */
record ContactParts(Form form, Map<String, Object> shared, Map<String, Map<String, Object>> own, String main) {

    private static final String SIBLINGS = "siblings";

    static ContactParts of(Form form, Map<String, Object> shared, Map<String, Map<String, Object>> own) {
        Set<String> keys = childKeys(form);
        Set<String> listed =
                rows(shared).stream().map(ContactParts::siblingName).collect(Collectors.toSet());
        List<String> asked = own.entrySet().stream()
                .filter(part -> part.getValue().keySet().stream().anyMatch(keys::contains))
                .map(Map.Entry::getKey)
                .toList();
        String main = asked.stream()
                .filter(id -> !listed.contains(childName(own.get(id))))
                .findFirst()
                .orElse(asked.isEmpty() ? null : asked.get(0));
        return new ContactParts(form, shared, own, main);
    }

    /** The answers of the page as they were given. */
    Map<String, Object> whole() {
        if (main == null) return shared;
        Map<String, Object> whole = new LinkedHashMap<>(shared);
        whole.putAll(own.get(main));
        return whole;
    }

    /** What stands against these answers: by a correction no child comes or goes. */
    List<FormError> problems(Map<String, Object> answers) {
        if (main == null || rows(answers).size() == rows(shared).size()) return List.of();
        return List.of(new FormError(
                SIBLINGS, "A correction cannot add or remove a child. Record a new contact for another child"));
    }

    /** The answers without those that belong to one child. */
    Map<String, Object> sharedOf(Map<String, Object> answers) {
        Map<String, Object> rest = new LinkedHashMap<>(answers);
        if (main != null) rest.keySet().removeAll(childKeys(form));
        return rest;
    }

    /** What the answers say of one child. */
    Map<String, Object> ownOf(String id, Map<String, Object> answers, Map<String, Map<String, Object>> perSubject) {
        if (main == null) return perSubject.getOrDefault(id, Map.of());
        Map<String, Object> said = new LinkedHashMap<>(answers);
        said.keySet().retainAll(childKeys(form));
        if (id.equals(main)) return said;
        List<Map<?, ?>> before = rows(shared);
        List<Map<?, ?>> now = rows(answers);
        for (int i = 0; i < before.size() && i < now.size(); i++) {
            if (!siblingName(before.get(i)).equals(childName(own.get(id)))) continue;
            Map<String, Object> sibling = new LinkedHashMap<>();
            now.get(i).forEach((key, value) -> sibling.put(key.toString().replace("sibling", "child"), value));
            Contacts.SHARED_HOME.stream().filter(said::containsKey).forEach(key -> sibling.put(key, said.get(key)));
            return sibling;
        }
        return own.get(id);
    }

    private static Set<String> childKeys(Form form) {
        return form.fields().stream()
                .filter(field -> "child".equals(field.property("fact")) && !field.perChild())
                .map(FormField::key)
                .collect(Collectors.toSet());
    }

    private static List<Map<?, ?>> rows(Map<String, Object> answers) {
        List<Map<?, ?>> rows = new ArrayList<>();
        if (answers.get(SIBLINGS) instanceof List<?> list)
            for (Object row : list) if (row instanceof Map<?, ?> map) rows.add(map);
        return rows;
    }

    private static String siblingName(Map<?, ?> row) {
        return Objects.toString(row.get("siblingFirstName"), "")
                + ' '
                + Objects.toString(row.get("siblingLastName"), "");
    }

    private static String childName(Map<String, Object> part) {
        return Objects.toString(part.get("childFirstName"), "") + ' ' + Objects.toString(part.get("childLastName"), "");
    }
}
