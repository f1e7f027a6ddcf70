package org.waymark.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.form.Form;
import org.waymark.form.FormField;
import org.waymark.form.FormView.Block;

/**
 * Takes out of a filled form what its recipient must not have, by the forms' own properties: {@code keptFrom} is
 * {@code outside} (the referrer) or {@code family} (what police and others told), {@code withheldFromFamily} marks addresses
 * and schools, which are taken out where an address of the child is withheld.
 */
final class Withholding {

    private static final String PLACE = "withheldFromFamily";

    private final Set<String> kept = new HashSet<>();
    private int removed;

    Withholding(Form form, Recipient recipient, boolean addressWithheld) {
        for (FormField field : form.fields()) keep(field, recipient, addressWithheld);
        for (FormField field : form.fields())
            if (field.type().equals("dynamiclist"))
                form.rowFields(field.key()).forEach(row -> keep(row, recipient, addressWithheld));
    }

    /** The fields of the form, and of its rows, that tell where a child is. */
    static Set<String> placesIn(Form form) {
        return form.fields().stream()
                .flatMap(field ->
                        field.type().equals("dynamiclist") ? form.rowFields(field.key()).stream() : Stream.of(field))
                .filter(field -> field.is(PLACE))
                .map(FormField::key)
                .collect(Collectors.toSet());
    }

    private void keep(FormField field, Recipient recipient, boolean addressWithheld) {
        String from = field.property("keptFrom");
        if ("outside".equals(from) && recipient.outside()
                || from != null && recipient.family()
                || field.is(PLACE) && recipient.family() && addressWithheld) kept.add(field.key());
    }

    /** The blocks without the questions that are kept back. */
    List<Block> without(List<Block> blocks) {
        List<Block> left = new ArrayList<>();
        for (Block block : blocks) {
            if (block.question() != null && kept.contains(key(block.question().name()))) {
                removed++;
                continue;
            }
            left.add(new Block(
                    block.kind(),
                    block.id(),
                    block.title(),
                    block.level(),
                    block.detail(),
                    without(block.blocks()),
                    block.question()));
        }
        return left;
    }

    /** Whether any question was taken out. */
    boolean tookSomething() {
        return removed > 0;
    }

    /** The field of an input: {@code child.12.seen} is seen, {@code people.0.name} is name. */
    static String key(String inputName) {
        return inputName.substring(inputName.lastIndexOf('.') + 1);
    }
}
