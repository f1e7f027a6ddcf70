package org.waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The shipped procedure as tests read it: plain XML, so that what a test finds is what a process owner sees in the file. */
public final class Models {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Pattern DUE = Pattern.compile("\\$\\{\\s*deadlines\\.due\\(\\s*'([^']+)'\\s*\\)\\s*}");
    private static final List<String> NODES = List.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "task",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "manualTask",
            "scriptTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway");

    private static final Map<String, String> MILESTONES = milestones();

    private Models() {}

    private static Map<String, String> milestones() {
        Map<String, String> milestones = new LinkedHashMap<>();
        for (Model model : all()) {
            for (Node node : model.nodes()) {
                if (node.milestone() != null) milestones.put(model.process() + "/" + node.id(), node.milestone());
            }
        }
        return milestones;
    }

    /** One BPMN file. */
    record Model(String process, Path file, List<Node> nodes, List<Flow> flows, Document xml) {

        Optional<Node> node(String id) {
            return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
        }

        @Override
        public String toString() {
            return process;
        }
    }

    /** A flow node; {@code timer} is the text of its timer definition, or null. */
    record Node(String id, String type, String name, String documentation, String timer, Element xml) {

        /** The milestone whose due date the timer reads, or null. */
        String milestone() {
            if (timer == null) return null;
            Matcher due = DUE.matcher(timer);
            return due.matches() ? due.group(1) : null;
        }

        /** The gates that a step names. */
        List<String> gates() {
            return child(xml, "extensionElements")
                    .map(extension -> extension.getElementsByTagNameNS(CAMUNDA, "property"))
                    .map(Models::elements)
                    .orElse(List.of())
                    .stream()
                    .filter(property -> property.getAttribute("name").equals("gate"))
                    .flatMap(
                            property -> Stream.of(property.getAttribute("value").split("\\s+")))
                    .toList();
        }

        boolean isGateway() {
            return type.endsWith("Gateway");
        }

        @Override
        public String toString() {
            return id;
        }
    }

    record Flow(String id, String source, String target, String name, Element xml) {}

    /** All models of {@code bpmn/}, by file name. */
    static List<Model> all() {
        return files("bpmn", ".bpmn").stream().map(Models::model).toList();
    }

    static List<Path> files(String folder, String ending) {
        Path root = Path.of(folder);
        if (!Files.isDirectory(root)) return List.of();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules of {@code timescales.dmn}, each by output name. */
    static List<Map<String, String>> timescales() {
        return rules("bpmn/timescales.dmn");
    }

    /** The rules of {@code gates.dmn}, each by output name. */
    static List<Map<String, String>> gates() {
        return rules("bpmn/gates.dmn");
    }

    /** {@code process/element} of every step that names the gate. */
    static List<String> gated(String gate) {
        List<String> steps = new ArrayList<>();
        for (Model model : all()) {
            for (Node node : model.nodes()) {
                if (node.gates().contains(gate)) steps.add(model.process() + "/" + node.id());
            }
        }
        return steps;
    }

    private static List<Map<String, String>> rules(String name) {
        Path file = Path.of(name);
        if (!Files.exists(file)) return List.of();
        Document xml = parse(file);
        List<String> outputs = elements(xml.getElementsByTagNameNS("*", "output")).stream()
                .map(output -> output.getAttribute("name"))
                .toList();
        List<Map<String, String>> rules = new ArrayList<>();
        for (Element rule : elements(xml.getElementsByTagNameNS("*", "rule"))) {
            List<Element> entries = elements(rule.getElementsByTagNameNS("*", "outputEntry"));
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < outputs.size(); i++) {
                values.put(
                        outputs.get(i), entries.get(i).getTextContent().strip().replaceAll("^\"|\"$", ""));
            }
            rules.add(values);
        }
        return rules;
    }

    /** The milestone whose due date the timer {@code process/element} reads; null when it reads none. */
    public static String milestoneWatchedBy(String element) {
        return MILESTONES.get(element);
    }

    /** {@code process/element} of every timer that reads the due date of the milestone. */
    static List<String> watchers(String milestone) {
        return MILESTONES.entrySet().stream()
                .filter(watcher -> watcher.getValue().equals(milestone))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Model model(Path file) {
        Document xml = parse(file);
        Element process = elements(xml.getElementsByTagNameNS(BPMN, "process")).get(0);
        List<Node> nodes = new ArrayList<>();
        for (String type : NODES) {
            for (Element element : elements(xml.getElementsByTagNameNS(BPMN, type))) {
                nodes.add(new Node(
                        element.getAttribute("id"),
                        type,
                        element.getAttribute("name"),
                        child(element, "documentation")
                                .map(Element::getTextContent)
                                .orElse(""),
                        child(element, "timerEventDefinition")
                                .map(timer -> timer.getTextContent().strip())
                                .orElse(null),
                        element));
            }
        }
        List<Flow> flows = elements(xml.getElementsByTagNameNS(BPMN, "sequenceFlow")).stream()
                .map(flow -> new Flow(
                        flow.getAttribute("id"),
                        flow.getAttribute("sourceRef"),
                        flow.getAttribute("targetRef"),
                        flow.getAttribute("name"),
                        flow))
                .toList();
        return new Model(process.getAttribute("id"), file, List.copyOf(nodes), flows, xml);
    }

    static Optional<Element> child(Element parent, String name) {
        return elements(parent.getChildNodes()).stream()
                .filter(element -> name.equals(element.getLocalName()))
                .findFirst();
    }

    static List<Element> elements(NodeList list) {
        return IntStream.range(0, list.getLength())
                .mapToObj(list::item)
                .map(node -> node instanceof Element element ? element : null)
                .filter(Objects::nonNull)
                .toList();
    }

    static Document parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
