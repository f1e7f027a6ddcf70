package org.waymark.desk;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.function.UnaryOperator;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Changes the words of well-formed XHTML and nothing else of it. */
final class Markup {

    private static final String NOT_XML = "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private Markup() {}

    /**
     * The piece of XHTML with each text put through the change.
     *
     * @throws IllegalStateException when it is not well-formed: then nobody can say what stands in it
     */
    static String eachText(String xhtml, UnaryOperator<String> change) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            String whole = "<div>" + xhtml.replace("&nbsp;", "&#160;").replaceAll(NOT_XML, "") + "</div>";
            Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(whole)));
            walk(document.getDocumentElement(), change);
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            writer.setOutputProperty(OutputKeys.METHOD, "xml");
            StringWriter text = new StringWriter();
            writer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (ParserConfigurationException | SAXException | java.io.IOException | TransformerException broken) {
            throw new IllegalStateException("A part of the file is not well-formed and cannot be printed.", broken);
        }
    }

    private static void walk(Node node, UnaryOperator<String> change) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) child.setNodeValue(change.apply(child.getNodeValue()));
            else walk(child, change);
        }
    }
}
