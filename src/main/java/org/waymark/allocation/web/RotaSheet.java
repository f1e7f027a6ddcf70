package org.waymark.allocation.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.allocation.OnCallPeople;
import org.waymark.allocation.OnCallShift;
import org.waymark.deadline.WorkingCalendar;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormError;
import org.waymark.form.FormResult;
import org.waymark.form.FormView;
import org.waymark.form.Forms;

/** The form in which one shift of the rota is typed; a form of the product, not of the procedure. */
@Component
class RotaSheet {

    private static final String SCHEMA = "/org/waymark/allocation/on-call-shift.form";

    private final Forms forms;
    private final OnCallPeople people;
    private final Clock clock;
    private final Form form;

    RotaSheet(Forms forms, OnCallPeople people, Clock clock) {
        this.forms = forms;
        this.people = people;
        this.clock = clock;
        this.form = forms.parse(schema());
    }

    FormView empty() {
        return view(Map.of(), List.of());
    }

    /** A shift as it stands, to be changed. */
    FormView of(OnCallShift shift) {
        Map<String, Object> stands = Map.of(
                "duty",
                shift.duty().words(),
                "username",
                shift.username(),
                "fromAt",
                shift.when().from().atZone(WorkingCalendar.LONDON),
                "toAt",
                shift.when().to().atZone(WorkingCalendar.LONDON));
        return view(forms.asTyped(form, stands, Map.of()), List.of());
    }

    FormView view(Map<String, List<String>> typed, List<FormError> errors) {
        return forms.view(form, typed, context(), errors);
    }

    FormResult read(Map<String, List<String>> typed) {
        return forms.read(form, typed, context());
    }

    private FormContext context() {
        return new FormContext(
                List.of(),
                Map.of("onCallPeople", people.options()),
                Map.of(),
                Map.of(),
                clock.instant().atZone(WorkingCalendar.LONDON));
    }

    private static String schema() {
        try (InputStream file = RotaSheet.class.getResourceAsStream(SCHEMA)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The form of the rota cannot be read: " + SCHEMA + ".", e);
        }
    }
}
