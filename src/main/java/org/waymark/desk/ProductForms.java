package org.waymark.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.waymark.form.Form;
import org.waymark.form.Forms;

/** Forms of the product itself, for what no step of the procedure asks. */
@Component
class ProductForms {

    private final Forms forms;
    private final Map<String, Form> parsed = new ConcurrentHashMap<>();

    ProductForms(Forms forms) {
        this.forms = forms;
    }

    /** The form in the file of this name beside this class. */
    Form of(String name) {
        return parsed.computeIfAbsent(name, key -> forms.parse(schema(key)));
    }

    private static String schema(String name) {
        try (InputStream file = ProductForms.class.getResourceAsStream(name + ".form")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The form " + name + " cannot be read.", e);
        }
    }
}
