package org.waymark.desk;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the XHTML of what is printed, from the templates in {@code templates/paper}. */
@Component
class PaperPages {

    private final ITemplateEngine templates;

    PaperPages(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** A template with its values, well-formed. */
    String of(String template, Map<String, Object> values) {
        return templates.process("paper/" + template, new Context(Locale.UK, values));
    }
}
