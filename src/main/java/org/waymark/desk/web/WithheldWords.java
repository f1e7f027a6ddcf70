package org.waymark.desk.web;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;
import org.unbescape.html.HtmlEscape;
import org.waymark.desk.Discretion;

/**
 * Takes out of the words of a page what its reader may not know. What stands in a box to be typed into stays: it is the
 * reader's own text, and must come back as it was. One is made by Thymeleaf for each page, so it is public.
 */
public final class WithheldWords extends AbstractTemplateHandler {

    private Discretion.Page page;
    private boolean typed;

    @Override
    public void setContext(ITemplateContext context) {
        super.setContext(context);
        page = context instanceof IWebContext ? Discretion.page() : null;
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        if (tag.getElementCompleteName().equalsIgnoreCase("textarea")) typed = true;
        super.handleOpenElement(tag);
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (tag.getElementCompleteName().equalsIgnoreCase("textarea")) typed = false;
        super.handleCloseElement(tag);
    }

    @Override
    public void handleText(IText text) {
        if (page == null || typed || text.getText().isBlank()) {
            super.handleText(text);
            return;
        }
        String said = HtmlEscape.unescapeHtml(text.getText());
        String readable = page.readable(said);
        super.handleText(
                readable.equals(said)
                        ? text
                        : getContext().getModelFactory().createText(HtmlEscape.escapeHtml4Xml(readable)));
    }
}
