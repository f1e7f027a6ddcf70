package org.waymark.form;

import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The markdown of a form's static texts as HTML: what looks like HTML in it is shown as text, pictures are left out. */
final class StaticText {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> StaticText::attributes)
            .build();
    private static final Map<Class<? extends Node>, String> CLASSES = Map.of(
            Paragraph.class, "govuk-body",
            BulletList.class, "govuk-list govuk-list--bullet",
            OrderedList.class, "govuk-list govuk-list--number",
            Heading.class, "govuk-heading-s",
            Link.class, "govuk-link");

    private StaticText() {}

    static String html(String markdown) {
        Node text = PARSER.parse(markdown == null ? "" : markdown);
        text.accept(new Tidy());
        return RENDERER.render(text);
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        String style = CLASSES.get(node.getClass());
        // a tight list renders its paragraphs without a tag: only real tags get a class
        if (style != null && List.of("p", "ul", "ol", "a", "h3", "h4").contains(tag)) {
            attributes.put("class", style);
        }
        if (node instanceof Link) {
            attributes.put("rel", "noreferrer noopener");
        }
    }

    private static final class Tidy extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(heading.getLevel() == 1 ? 3 : 4);
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            Node child = image.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                image.insertBefore(child);
                child = next;
            }
            image.unlink();
        }
    }
}
