package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.waymark.Models.Flow;
import org.waymark.Models.Model;
import org.waymark.Models.Node;

/** How a model must be written so that a manager can read it and a process owner can change it (design, section 4). */
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@MethodSource("models")
class BpmnConventionTest {

    private static final Pattern READABLE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern MODELER = Pattern.compile("(?i).*[_-](?=[a-z0-9]*[0-9])[a-z0-9]{7}");

    @Parameter
    Model model;

    static List<Model> models() {
        return Models.all();
    }

    @Test
    void theProcessIsNamedAfterItsFileAndKeepsItsHistory() {
        assertThat(model.file()).hasFileName(model.process() + ".bpmn");
        Element process = Models.elements(model.xml().getElementsByTagNameNS(Models.BPMN, "process"))
                .get(0);
        assertThat(process.getAttribute("isExecutable")).isEqualTo("true");
        assertThat(process.getAttribute("name")).isNotBlank();
        assertThat(process.getAttributeNS(Models.CAMUNDA, "historyTimeToLive"))
                .as("historyTimeToLive")
                .isNotBlank();
    }

    @Test
    void everyElementAndFlowHasAReadableIdOfItsOwn() {
        List<String> ids = model.nodes().stream().map(Node::id).collect(Collectors.toList());
        model.flows().stream().map(Flow::id).forEach(ids::add);
        assertThat(ids).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(id).matches(READABLE);
            assertThat(id).doesNotMatch(MODELER);
        });
    }

    @Test
    void everyStepAndEveryQuestionHasAName() {
        assertThat(model.nodes())
                .filteredOn(node -> !node.isGateway() || asksAQuestion(node))
                .allSatisfy(node -> assertThat(node.name()).as(node.id()).isNotBlank());
    }

    @Test
    void everyAnswerOfAQuestionHasAName() {
        Set<String> questions =
                model.nodes().stream().filter(this::asksAQuestion).map(Node::id).collect(Collectors.toSet());
        assertThat(model.flows())
                .filteredOn(flow -> questions.contains(flow.source()))
                .allSatisfy(flow -> assertThat(flow.name()).as(flow.id()).isNotBlank());
    }

    @Test
    void everyTimerNamesItsAuthority() {
        assertThat(model.nodes())
                .filteredOn(node -> node.timer() != null)
                .allSatisfy(
                        node -> assertThat(node.documentation()).as(node.id()).isNotBlank());
    }

    @Test
    void aStatutoryTimerWatchesWithoutKillingTheWork() {
        assertThat(model.nodes()).filteredOn(node -> node.milestone() != null).allSatisfy(node -> {
            assertThat(node.type()).as(node.id()).isEqualTo("boundaryEvent");
            assertThat(node.xml().getAttribute("cancelActivity")).as(node.id()).isEqualTo("false");
            assertThat(node.id()).isEqualTo(node.milestone() + "-due");
            assertThat(model.node(node.milestone() + "-breached"))
                    .as("the end event to which " + node.id() + " leads")
                    .isPresent();
        });
    }

    @Test
    void everyStatutoryTimerReadsAMilestoneOfTheTable() {
        Set<String> milestones =
                Models.timescales().stream().map(rule -> rule.get("milestone")).collect(Collectors.toSet());
        assertThat(model.nodes())
                .filteredOn(node -> node.milestone() != null)
                .allSatisfy(node -> assertThat(milestones).contains(node.milestone()));
    }

    @Test
    void everyApprovalNamesWhatItApprovesAndItsAuthority() {
        assertThat(model.nodes())
                .filteredOn(node -> property(node, "approves") != null)
                .allSatisfy(node -> {
                    assertThat(model.node(property(node, "approves")))
                            .as(node.id())
                            .isPresent();
                    assertThat(node.documentation()).as(node.id()).isNotBlank();
                });
    }

    @Test
    void everyUserTaskHasAFormARoleAndAKind() {
        assertThat(model.nodes())
                .filteredOn(node -> node.type().equals("userTask"))
                .allSatisfy(node -> {
                    String formRef = node.xml().getAttributeNS(Models.CAMUNDA, "formRef");
                    assertThat(formRef).isEqualTo(model.process() + "." + node.id());
                    assertThat(node.xml().getAttributeNS(Models.CAMUNDA, "formRefBinding"))
                            .isEqualTo("deployment");
                    assertThat(node.xml().getAttributeNS(Models.CAMUNDA, "candidateGroups"))
                            .as(node.id())
                            .isNotBlank();
                    assertThat(property(node, "kind")).as(node.id()).isIn("decision", "fact");
                });
    }

    private boolean asksAQuestion(Node node) {
        return List.of("exclusiveGateway", "inclusiveGateway").contains(node.type())
                && model.flows().stream()
                                .filter(flow -> flow.source().equals(node.id()))
                                .count()
                        > 1;
    }

    private static String property(Node node, String name) {
        return Models.child(node.xml(), "extensionElements")
                .map(extension -> extension.getElementsByTagNameNS(Models.CAMUNDA, "property"))
                .map(Models::elements)
                .orElse(List.of())
                .stream()
                .filter(property -> property.getAttribute("name").equals(name))
                .map(property -> property.getAttribute("value"))
                .findFirst()
                .orElse(null);
    }
}
