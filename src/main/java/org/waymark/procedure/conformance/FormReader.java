package org.waymark.procedure.conformance;

import java.util.List;
import java.util.Optional;
import org.waymark.form.Form;
import org.waymark.form.FormRefused;
import org.waymark.form.Forms;

/** Reads forms, and says what is wrong with those that cannot be shown. */
class FormReader {

    private final Forms forms;
    private final Memo<Read> known = new Memo<>();

    FormReader(Forms forms) {
        this.forms = forms;
    }

    /** A form as far as it could be read. */
    record Read(Optional<Form> form, List<Finding> problems) {}

    Read read(String path, String text) {
        return known.of(path, text, () -> parse(path, text));
    }

    private Read parse(String path, String text) {
        try {
            return new Read(Optional.of(forms.parse(text)), List.of());
        } catch (FormRefused refused) {
            List<Finding> problems = refused.problems().stream()
                    .map(problem -> Finding.error(path, null, problem))
                    .toList();
            return new Read(Optional.empty(), problems);
        } catch (RuntimeException broken) {
            return new Read(
                    Optional.empty(),
                    List.of(Finding.error(path, null, "The form cannot be read: " + broken.getMessage())));
        }
    }
}
