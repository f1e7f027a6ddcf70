package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody who may edit a model must not thereby own the server. Each attack is tried on an engine that checks no model
 * (the other locks must hold) and on one that does (the deployment must be refused).
 */
class ModelAttackTest {

    private static final File TRACE = new File(System.getProperty("java.io.tmpdir"), "waymark-intruder");
    private static final String ENTER = "org.waymark.engine.Intruder";

    private static LockedEngine unchecked;
    private static LockedEngine checked;

    @BeforeAll
    static void start() {
        unchecked = new LockedEngine(false);
        checked = new LockedEngine(true);
    }

    @AfterAll
    static void stop() {
        unchecked.close();
        checked.close();
    }

    @BeforeEach
    void nobodyIsIn() {
        Intruder.gotIn = false;
        TRACE.delete();
    }

    static Stream<String> expressions() {
        String runtime = "''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null)";
        return Stream.of(
                "${''.getClass().forName('" + ENTER + "').newInstance()}",
                "${" + runtime + ".exec('touch " + TRACE + "')}",
                "${''.class.forName('" + ENTER + "')}",
                "${''['class']}",
                "${deadlines.getClass().forName('" + ENTER + "').newInstance()}",
                "${deadlines.class}",
                "${deadlines['class']}",
                "${deadlines.toString()}",
                "${deadlines.hashCode()}",
                "${deadlines.secret()}",
                "${deadlines.name()}",
                "${deadlines.due('x').getClass().forName('" + ENTER + "').newInstance()}",
                "${deadlines.due('x').time}",
                "${deadlines['due'].getClass()}",
                "${execution.processEngineServices.runtimeService.createProcessInstanceQuery().count()}",
                "${execution.engineServices}",
                "${execution.id}",
                "${execution}",
                "${task.id}",
                "${authenticatedUserId}",
                "${now()}",
                "${dateTime()}",
                "${currentUser()}",
                "${S('{}')}",
                "${XML('<a/>')}",
                "${JSON('{}')}",
                "${text.getClass().forName('" + ENTER + "').newInstance()}",
                "${text.length()}",
                "${text.bytes}",
                "${list.getClass().forName('" + ENTER + "').newInstance()}",
                "${list[0]}",
                "#{''.getClass().forName('" + ENTER + "').newInstance()}",
                "${deadlines.words('a', ''.getClass().forName('" + ENTER + "').newInstance())}",
                "${empty ''.getClass().forName('" + ENTER + "').newInstance()}",
                "${text == 'a' ? ''.getClass().forName('" + ENTER + "').newInstance() : 'b'}",
                "${dataSource.connection}",
                "${systemProperties['user.home']}",
                "${" + "(".repeat(5000) + "text" + ")".repeat(5000) + "}");
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void anExpressionReachesNothingButTheVocabulary(String expression) {
        String model = LockedEngine.service(expression);
        assertThatThrownBy(() -> {
                    unchecked.deploy("attack.bpmn", model);
                    unchecked.start(variables());
                })
                .isInstanceOf(Exception.class);
        nothingHappened();
        assertThatThrownBy(() -> checked.deploy("attack.bpmn", model)).hasMessageContaining("step");
        nothingHappened();
    }

    @Test
    void anObjectInAVariableStaysClosed() {
        unchecked.deploy("attack.bpmn", LockedEngine.service("${list}"));
        assertThatThrownBy(() -> unchecked.start(variables())).hasMessageContaining("'list' is not a plain value");
    }

    static Stream<String> places() {
        String evil = "${''.getClass().forName('" + ENTER + "').newInstance()}";
        return Stream.of(
                        "<userTask id=\"step\" camunda:candidateGroups=\"%s\"/>",
                        "<userTask id=\"step\" camunda:assignee=\"%s\"/>",
                        "<userTask id=\"step\" name=\"%s\"/>",
                        "<userTask id=\"step\"><documentation>%s</documentation></userTask>",
                        "<userTask id=\"step\" camunda:dueDate=\"%s\"/>",
                        "<userTask id=\"step\" camunda:priority=\"%s\"/>",
                        "<intermediateCatchEvent id=\"step\"><timerEventDefinition><timeDate>%s</timeDate>"
                                + "</timerEventDefinition></intermediateCatchEvent>",
                        "<intermediateCatchEvent id=\"step\"><timerEventDefinition><timeDuration>%s</timeDuration>"
                                + "</timerEventDefinition></intermediateCatchEvent>",
                        "<intermediateCatchEvent id=\"step\"><timerEventDefinition><timeCycle>%s</timeCycle>"
                                + "</timerEventDefinition></intermediateCatchEvent>",
                        "<intermediateCatchEvent id=\"step\"><conditionalEventDefinition><condition xsi:type=\"tFormalExpression\">"
                                + "%s</condition></conditionalEventDefinition></intermediateCatchEvent>",
                        "<callActivity id=\"step\" calledElement=\"%s\"/>",
                        "<callActivity id=\"step\" calledElement=\"other\"><extensionElements>"
                                + "<camunda:in sourceExpression=\"%s\" target=\"x\"/></extensionElements></callActivity>",
                        "<callActivity id=\"step\" calledElement=\"other\"><extensionElements>"
                                + "<camunda:in businessKey=\"%s\"/></extensionElements></callActivity>",
                        "<callActivity id=\"step\" calledElement=\"other\" camunda:variableMappingDelegateExpression=\"%s\"/>",
                        "<serviceTask id=\"step\" camunda:delegateExpression=\"%s\"/>",
                        "<serviceTask id=\"step\" camunda:type=\"external\" camunda:topic=\"%s\"/>",
                        "<serviceTask id=\"step\" camunda:expression=\"${deadlines.words('a', 1)}\"><extensionElements>"
                                + "<camunda:executionListener event=\"start\" expression=\"%s\"/></extensionElements></serviceTask>",
                        "<serviceTask id=\"step\" camunda:expression=\"${deadlines.words('a', 1)}\"><extensionElements>"
                                + "<camunda:inputOutput><camunda:inputParameter name=\"x\">%s</camunda:inputParameter>"
                                + "</camunda:inputOutput></extensionElements></serviceTask>",
                        "<serviceTask id=\"step\" camunda:asyncBefore=\"true\" camunda:jobPriority=\"%s\""
                                + " camunda:expression=\"${deadlines.words('a', 1)}\"/>",
                        "<userTask id=\"step\"><extensionElements><camunda:taskListener event=\"create\" expression=\"%s\"/>"
                                + "</extensionElements></userTask>",
                        "<userTask id=\"step\" camunda:formRef=\"%s\" camunda:formRefBinding=\"latest\"/>",
                        "<userTask id=\"step\" activiti:candidateGroups=\"%s\"/>",
                        "<userTask id=\"step\"><multiInstanceLoopCharacteristics><loopCardinality>%s</loopCardinality>"
                                + "</multiInstanceLoopCharacteristics></userTask>",
                        "<userTask id=\"step\"><multiInstanceLoopCharacteristics camunda:collection=\"%s\" "
                                + "camunda:elementVariable=\"x\"/></userTask>",
                        "<businessRuleTask id=\"step\" camunda:decisionRef=\"%s\"/>",
                        "<sendTask id=\"step\" camunda:expression=\"%s\"/>")
                .map(place -> place.formatted(evil));
    }

    @ParameterizedTest
    @MethodSource("places")
    void noPlaceForAnExpressionIsForgotten(String step) {
        anExpressionGetsNowhere(step);
    }

    static Stream<String> classesAndScripts() {
        String script = "''.getClass().forName('" + ENTER + "').newInstance()";
        return Stream.of(
                "<serviceTask id=\"step\" camunda:class=\"" + ENTER + "\"/>",
                "<serviceTask id=\"step\" activiti:class=\"" + ENTER + "\"/>",
                "<sendTask id=\"step\" camunda:class=\"" + ENTER + "\"/>",
                "<businessRuleTask id=\"step\" camunda:class=\"" + ENTER + "\"/>",
                "<userTask id=\"step\"><extensionElements><camunda:taskListener event=\"create\" class=\"" + ENTER
                        + "\"/></extensionElements></userTask>",
                "<userTask id=\"step\"><extensionElements><camunda:executionListener event=\"start\" class=\"" + ENTER
                        + "\"/></extensionElements></userTask>",
                "<userTask id=\"step\" camunda:formHandlerClass=\"" + ENTER + "\"/>",
                "<userTask id=\"step\" activiti:formHandlerClass=\"" + ENTER + "\"/>",
                "<userTask id=\"step\"><extensionElements><camunda:formData><camunda:formField id=\"a\" type=\"string\">"
                        + "<camunda:validation><camunda:constraint name=\"validator\" config=\"" + ENTER
                        + "\"/></camunda:validation></camunda:formField></camunda:formData></extensionElements></userTask>",
                "<callActivity id=\"step\" calledElement=\"other\" camunda:variableMappingClass=\"" + ENTER + "\"/>",
                "<scriptTask id=\"step\" scriptFormat=\"juel\"><script>${" + script + "}</script></scriptTask>",
                "<scriptTask id=\"step\" scriptFormat=\"javascript\"><script>Java.type('" + ENTER
                        + "').enter()</script></scriptTask>",
                "<scriptTask id=\"step\" scriptFormat=\"groovy\"><script>" + ENTER + ".enter()</script></scriptTask>",
                "<scriptTask id=\"step\" scriptFormat=\"${text}\"><script>" + ENTER + ".enter()</script></scriptTask>",
                "<scriptTask id=\"step\" scriptFormat=\"juel\" camunda:resource=\"classpath://attack.txt\"/>",
                "<serviceTask id=\"step\" camunda:expression=\"${deadlines.words('a', 1)}\"><extensionElements>"
                        + "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"juel\">${" + script
                        + "}</camunda:script></camunda:executionListener></extensionElements></serviceTask>",
                "<serviceTask id=\"step\" camunda:expression=\"${deadlines.words('a', 1)}\"><extensionElements>"
                        + "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"juel\">${"
                        + script
                        + "}</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements>"
                        + "</serviceTask>");
    }

    @ParameterizedTest
    @MethodSource("classesAndScripts")
    void noClassIsCreatedAndNoScriptRuns(String step) {
        anExpressionGetsNowhere(step);
    }

    private void anExpressionGetsNowhere(String step) {
        String model = LockedEngine.process(step);
        try {
            unchecked.deploy("attack.bpmn", model);
            String instance = unchecked.start(variables()).getId();
            runEverything(instance);
        } catch (Exception refused) {
            // Refused one way or another; what counts is that nothing happened.
        }
        nothingHappened();
        assertThatThrownBy(() -> checked.deploy("attack.bpmn", model))
                .hasMessageContaining("attack.bpmn")
                .hasMessageContaining("step");
        nothingHappened();
    }

    private static void runEverything(String instance) {
        List<Job> jobs = unchecked
                .engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .list();
        jobs.forEach(job -> unchecked.engine.getManagementService().executeJob(job.getId()));
        List<Task> tasks = unchecked
                .engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .list();
        for (Task task : tasks) {
            unchecked.engine.getFormService().getTaskFormData(task.getId());
            unchecked.engine.getFormService().submitTaskForm(task.getId(), Map.of("a", "b"));
        }
    }

    @Test
    void aGatewayConditionIsNoScriptEither() {
        String model = LockedEngine.process("""
                <exclusiveGateway id="step"/>
                <sequenceFlow id="f3" sourceRef="step" targetRef="end">
                  <conditionExpression xsi:type="tFormalExpression" language="juel">${''.getClass().forName('%s').newInstance()}</conditionExpression>
                </sequenceFlow>
                """.formatted(ENTER));
        anyTrouble(() -> {
            unchecked.deploy("attack.bpmn", model);
            unchecked.start(variables());
        });
        nothingHappened();
        assertThatThrownBy(() -> checked.deploy("attack.bpmn", model)).hasMessageContaining("f3");
    }

    @Test
    void queriesEvaluateNoText() {
        String evil = "${''.getClass().forName('" + ENTER + "').newInstance()}";
        anyTrouble(() -> unchecked
                .engine
                .getTaskService()
                .createTaskQuery()
                .taskAssigneeExpression(evil)
                .list());
        anyTrouble(() -> unchecked
                .engine
                .getTaskService()
                .createTaskQuery()
                .or()
                .taskAssigneeExpression(evil)
                .dueBeforeExpression(evil)
                .endOr()
                .list());
        anyTrouble(() -> {
            var filter = unchecked.engine.getFilterService().newTaskFilter("evil");
            filter.setQuery(unchecked.engine.getTaskService().createTaskQuery().taskAssigneeExpression(evil));
            unchecked.engine.getFilterService().saveFilter(filter);
            unchecked.engine.getFilterService().list(filter.getId());
        });
        nothingHappened();
    }

    @Test
    void aDecisionTableReachesNothing() {
        String evil = "${''.getClass().forName('" + ENTER + "').newInstance()}";
        for (String language : List.of("juel", "javascript", "groovy")) {
            String table = LockedEngine.table("expressionLanguage=\"" + language + "\"", evil, "-", "\"a\"");
            anyTrouble(() -> {
                unchecked.deploy("attack.dmn", table);
                unchecked.engine.getDecisionService().evaluateDecisionTableByKey("table", variables());
            });
            nothingHappened();
            assertThatThrownBy(() -> checked.deploy("attack.dmn", table)).hasMessageContaining("attack.dmn");
        }
        nothingHappened();
    }

    static Stream<String> runaways() {
        return Stream.of(
                "count(for i in 1..300000 return i)",
                "some x in [1,2] satisfies x = 1",
                "every x in [1,2] satisfies x = 1",
                "{f: function(x) x + 1}.f(1)",
                "function(x) external {java: {class: \"" + ENTER + "\", method signature: \"enter()\"}}",
                "matches(text, \"(a+)+$\")",
                "now()",
                "count([1..1000000])",
                "/* \" */ count(for i in 1..300000 return i) /* \" */");
    }

    @ParameterizedTest
    @MethodSource("runaways")
    void aDecisionTableCannotRunAway(String feel) {
        String asOutput = LockedEngine.table("", "text", "-", feel);
        String asInput = LockedEngine.table("", feel, "-", "\"a\"");
        assertThatThrownBy(() -> checked.deploy("attack.dmn", asOutput))
                .hasMessageContaining("attack.dmn")
                .hasStackTraceContaining("out:");
        assertThatThrownBy(() -> checked.deploy("attack.dmn", asInput)).hasStackTraceContaining("ie:");
        nothingHappened();
    }

    @Test
    void noFileOfTheServerIsReadThroughXml() {
        String model = LockedEngine.process("<userTask id=\"step\" name=\"&leak;\"/>")
                .replace("?>\n", "?>\n<!DOCTYPE d [<!ENTITY leak SYSTEM \"file:///etc/hostname\">]>\n");
        assertThatThrownBy(() -> unchecked.deploy("attack.bpmn", model)).isInstanceOf(Exception.class);
        String table = LockedEngine.table("", "text", "-", "\"&leak;\"")
                .replace("?>\n", "?>\n<!DOCTYPE d [<!ENTITY leak SYSTEM \"file:///etc/hostname\">]>\n");
        assertThatThrownBy(() -> unchecked.deploy("attack.dmn", table)).isInstanceOf(Exception.class);
    }

    @Test
    void readingAModelCallsNobody() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        HttpServer outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
        });
        outside.start();
        try {
            String there = "http://localhost:" + outside.getAddress().getPort();
            String hint = " xmlns:evil=\"" + there + "/evil\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xsi:schemaLocation=\"" + there + "/evil " + there
                    + "/evil.xsd http://www.omg.org/spec/BPMN/20100524/MODEL "
                    + there + "/bpmn.xsd\" ";
            String model = LockedEngine.process(
                            "<userTask id=\"step\"><extensionElements><evil:a/></extensionElements></userTask>")
                    .replace(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"", hint);
            String table = LockedEngine.table("", "text", "-", "\"a\"").replace(" id=\"d\"", hint + " id=\"d\"");
            anyTrouble(() -> unchecked.deploy("attack.bpmn", model));
            anyTrouble(() -> checked.deploy("attack.bpmn", model));
            anyTrouble(() -> unchecked.deploy("attack.dmn", table));
            anyTrouble(
                    () -> Bpmn.readModelFromStream(new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8))));
            assertThat(calls).hasValue(0);
        } finally {
            outside.stop(0);
        }
    }

    private static Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("text", "a");
        variables.put("episodeId", 7L);
        variables.put(
                "list",
                Variables.objectValue(new java.util.ArrayList<>(List.of("a")), true)
                        .create());
        return variables;
    }

    private static void anyTrouble(Runnable attempt) {
        try {
            attempt.run();
        } catch (Exception refused) {
            // Refused one way or another; what counts is that nothing happened.
        }
    }

    private static void nothingHappened() {
        assertThat(Intruder.gotIn).as("the intruder's class was reached").isFalse();
        assertThat(TRACE).as("a command ran").doesNotExist();
    }
}
