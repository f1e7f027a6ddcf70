package org.waymark.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A bare engine with the product's locks and a small vocabulary, in a database of its own. */
final class LockedEngine implements AutoCloseable {

    private static final Feel FEEL = new Feel(java.time.Clock.systemUTC());
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A vocabulary for these tests. */
    @Vocabulary("deadlines")
    interface TestDeadlines {
        Date due(CaseContext inCase, String milestone);

        String words(String first, long second);
    }

    /** Another one. */
    @Vocabulary("roles")
    interface TestRoles {
        String candidates(String codes);

        void remember(CaseContext inCase);
    }

    static final class Answers implements TestDeadlines, TestRoles {
        final List<String> asked = new ArrayList<>();

        @Override
        public Date due(CaseContext inCase, String milestone) {
            asked.add(milestone + " of " + inCase.episodeId());
            return Date.from(Instant.parse("2030-01-01T00:00:00Z"));
        }

        @Override
        public String words(String first, long second) {
            return first + second;
        }

        @Override
        public String candidates(String codes) {
            return codes;
        }

        @Override
        public void remember(CaseContext inCase) {
            inCase.variable("remembered", "by " + inCase.episodeId());
        }

        /** Not declared by a vocabulary, so out of reach. */
        public String secret() {
            Intruder.enter();
            return "secret";
        }
    }

    final Answers answers = new Answers();
    final ProcessEngine engine;

    LockedEngine(boolean checkModels) {
        VocabularyCatalogue catalogue =
                new VocabularyCatalogue(() -> List.of(TestDeadlines.class, TestRoles.class), type -> answers);
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("locked" + NUMBER.incrementAndGet());
        configuration.setJdbcUrl("jdbc:h2:mem:" + configuration.getProcessEngineName() + ";DB_CLOSE_DELAY=-1");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.getProcessEnginePlugins().add(new ModelLock(catalogue, FEEL, checkModels));
        engine = configuration.buildProcessEngine();
    }

    void deploy(String path, String content) {
        engine.getRepositoryService()
                .createDeployment()
                .addInputStream(path, new java.io.ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    ProcessInstance start(Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey("attack", "case-1", variables);
    }

    /** A process of one step between a start and an end. */
    static String process(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
                  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="test">
                  <process id="attack" isExecutable="true">
                    <startEvent id="start"/>
                    <sequenceFlow id="f1" sourceRef="start" targetRef="step"/>
                    %s
                    <sequenceFlow id="f2" sourceRef="step" targetRef="end"/>
                    <endEvent id="end"/>
                  </process>
                </definitions>
                """.formatted(body);
    }

    static String service(String expression) {
        return process("<serviceTask id=\"step\" camunda:expression=\""
                + expression.replace("\"", "&quot;").replace("<", "&lt;") + "\"/>");
    }

    static String table(String inputLanguage, String input, String test, String output) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="test">
                  <decision id="table" name="Table">
                    <decisionTable id="t" hitPolicy="FIRST">
                      <input id="i"><inputExpression id="ie" typeRef="string" %s><text>%s</text></inputExpression></input>
                      <output id="o" name="answer" typeRef="string"/>
                      <rule id="r"><inputEntry id="test"><text>%s</text></inputEntry>
                        <outputEntry id="out"><text>%s</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(inputLanguage, input, test, output);
    }

    @Override
    public void close() {
        engine.close();
    }
}
