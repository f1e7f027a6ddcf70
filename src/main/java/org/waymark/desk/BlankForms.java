package org.waymark.desk;

import java.io.StringReader;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.form.FormView.Block;
import org.waymark.form.Forms;
import org.waymark.form.Subject;
import org.waymark.paper.Binder;
import org.waymark.procedure.Procedures;
import org.xml.sax.InputSource;

/** Every form of the procedure in force as blank paper, for when the machine is out (practice 16). */
@Service
public class BlankForms {

    private final Procedures procedures;
    private final Forms forms;
    private final PaperPages paper;
    private final Binder binder;
    private final Clock clock;
    private final String authority;
    private volatile Printed last;

    BlankForms(
            Procedures procedures,
            Forms forms,
            PaperPages paper,
            Binder binder,
            Clock clock,
            @Value("${waymark.authority}") String authority) {
        this.procedures = procedures;
        this.forms = forms;
        this.paper = paper;
        this.binder = binder;
        this.clock = clock;
        this.authority = authority;
    }

    /** A form by the name of its step; {@code stage} is the name of the part of the procedure. */
    public record Blank(String id, String stage, String name) {}

    /** All forms of one stage. */
    public record Stage(String name, List<Blank> forms) {}

    /** A form with its questions, as the template prints it. */
    public record Sheet(String anchor, Blank about, List<Block> blocks) {}

    private record Printed(int version, byte[] pdf) {}

    /** The number of the version in force. */
    public int version() {
        return procedures.inForce().number();
    }

    /** The forms of the version in force, by stage. */
    public List<Stage> list() {
        Map<String, List<Blank>> byStage = new LinkedHashMap<>();
        for (Blank blank : blanks(files()))
            byStage.computeIfAbsent(blank.stage(), stage -> new ArrayList<>()).add(blank);
        return byStage.entrySet().stream()
                .map(stage -> new Stage(stage.getKey(), stage.getValue()))
                .toList();
    }

    /**
     * One form as a page to print.
     *
     * @throws NoSuchCase when the version in force has no such form
     */
    public String page(String formId) {
        return xhtml(List.of(sheet(files(), blank(formId))), Map.of(), "Blank form");
    }

    /** One form as a PDF. */
    public byte[] pdf(String formId) {
        return bound(List.of(sheet(files(), blank(formId))), "Blank form");
    }

    /** All forms as one PDF with contents; made once for a version. */
    public byte[] all() {
        Printed made = last;
        int version = version();
        if (made != null && made.version() == version) return made.pdf();
        Map<String, String> files = files();
        List<Sheet> sheets =
                blanks(files).stream().map(blank -> sheet(files, blank)).toList();
        byte[] pdf = bound(sheets, "Blank forms");
        last = new Printed(version, pdf);
        return pdf;
    }

    private byte[] bound(List<Sheet> sheets, String title) {
        return binder.bind(
                        numbers -> xhtml(sheets, numbers, title),
                        sheets.stream().map(Sheet::anchor).toList(),
                        Map.of(),
                        authority + ", blank form, procedure version " + version())
                .pdf();
    }

    private String xhtml(List<Sheet> sheets, Map<String, Integer> numbers, String title) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", title);
        values.put("authority", authority);
        values.put("sheets", sheets);
        values.put("numbers", numbers);
        values.put("version", version());
        return paper.of("blank", values);
    }

    private Sheet sheet(Map<String, String> files, Blank blank) {
        Form form = forms.parse(BlankSchema.everyQuestion(files.get(path(blank.id()))));
        FormContext nobody = new FormContext(
                List.of(new Subject("0", "The child")), Map.of(), Map.of(), Map.of(), SayDate.london(clock.instant()));
        return new Sheet(
                blank.id().replace('.', '-'),
                blank,
                forms.view(form, Map.of(), nobody, List.of()).blocks());
    }

    private Blank blank(String formId) {
        return blanks(files()).stream()
                .filter(one -> one.id().equals(formId))
                .findFirst()
                .orElseThrow(() -> new NoSuchCase("The procedure in force has no form called " + formId + "."));
    }

    private Map<String, String> files() {
        return procedures.textsInForce();
    }

    private static String path(String formId) {
        return "forms/" + formId.replaceFirst("\\.", "/") + ".form";
    }

    /** The forms that steps of the models ask, in the order of the models; a form that no step names stands last. */
    private static List<Blank> blanks(Map<String, String> files) {
        Map<String, Blank> found = new LinkedHashMap<>();
        files.forEach((path, text) -> {
            if (path.endsWith(".bpmn")) named(text, files, found);
        });
        for (String path : files.keySet()) {
            if (!path.endsWith(".form")) continue;
            String id = path.replaceFirst("^forms/", "").replaceFirst("/", ".").replaceFirst("\\.form$", "");
            found.putIfAbsent(
                    id,
                    new Blank(
                            id,
                            Words.spelled(id.substring(0, id.indexOf('.'))),
                            Words.spelled(id.substring(id.indexOf('.') + 1))));
        }
        return List.copyOf(found.values());
    }

    private static void named(String bpmn, Map<String, String> files, Map<String, Blank> found) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Document model = factory.newDocumentBuilder().parse(new InputSource(new StringReader(bpmn)));
            String stage = "";
            NodeList all = model.getElementsByTagNameNS("*", "*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                if (element.getLocalName().equals("process")) stage = element.getAttribute("name");
                String form = element.getAttributeNS("http://camunda.org/schema/1.0/bpmn", "formRef");
                if (form.isEmpty() || !files.containsKey(path(form))) continue;
                found.putIfAbsent(form, new Blank(form, stage, element.getAttribute("name")));
            }
        } catch (javax.xml.parsers.ParserConfigurationException
                | org.xml.sax.SAXException
                | java.io.IOException broken) {
            throw new IllegalStateException("A model of the procedure in force cannot be read.", broken);
        }
    }
}
