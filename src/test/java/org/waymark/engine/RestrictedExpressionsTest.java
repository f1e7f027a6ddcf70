package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a model may say works, and knows its case. */
class RestrictedExpressionsTest {

    private static LockedEngine locked;

    @BeforeAll
    static void start() {
        locked = new LockedEngine(true);
    }

    @AfterAll
    static void stop() {
        locked.close();
    }

    @Test
    void aTimerReadsItsDateFromTheVocabularyOfItsCase() {
        locked.deploy(
                "good.bpmn",
                LockedEngine.process("<intermediateCatchEvent id=\"step\"><timerEventDefinition>"
                        + "<timeDate xsi:type=\"tFormalExpression\">${deadlines.due('icpc-held')}</timeDate>"
                        + "</timerEventDefinition></intermediateCatchEvent>"));
        String instance = locked.start(Map.of("episodeId", 42L)).getId();
        var job = locked.engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
        assertThat(job.getDuedate().toInstant()).isEqualTo("2030-01-01T00:00:00Z");
        assertThat(locked.answers.asked).contains("icpc-held of 42");

        locked.engine.getManagementService().recalculateJobDuedate(job.getId(), false);
        assertThat(locked.answers.asked.stream().filter("icpc-held of 42"::equals))
                .hasSize(2);
    }

    @Test
    void aTaskGoesToTheCandidatesTheVocabularyNames() {
        locked.deploy(
                "good.bpmn",
                LockedEngine.process("<userTask id=\"step\" camunda:candidateGroups=\"${roles.candidates(role)}\"/>"));
        String instance = locked.start(Map.of("episodeId", 1L, "role", "duty-worker,social-worker"))
                .getId();
        assertThat(locked.engine
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .taskCandidateGroup("social-worker")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aServiceTaskMaySetAVariableOfItsCase() {
        locked.deploy("good.bpmn", LockedEngine.service("${roles.remember()}"));
        String instance = locked.start(Map.of("episodeId", 5L)).getId();
        assertThat(locked.engine
                        .getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(instance)
                        .variableName("remembered")
                        .singleResult()
                        .getValue())
                .isEqualTo("by 5");
    }

    @Test
    void conditionsCompareVariablesAndAskTheVocabulary() {
        locked.deploy("good.bpmn", LockedEngine.process("""
                <exclusiveGateway id="step" default="f2"/>
                <sequenceFlow id="f3" sourceRef="step" targetRef="other">
                  <conditionExpression xsi:type="tFormalExpression">${!(outcome == 'no') &amp;&amp; deadlines.words('a', 1) == 'a1'}</conditionExpression>
                </sequenceFlow>
                <userTask id="other"/>
                """));
        assertThat(locked.start(Map.of("outcome", "yes")).isEnded()).isFalse();
        assertThat(locked.start(Map.of("outcome", "no")).isEnded()).isTrue();
    }

    @Test
    void aRefusalNamesFileElementAndReason() {
        assertThatThrownBy(() -> locked.deploy("bpmn/bad.bpmn", LockedEngine.service("${deadlines.doo('x')}")))
                .hasMessageContaining("bpmn/bad.bpmn")
                .hasMessageContaining("step")
                .hasMessageContaining("'deadlines.doo' with 1 argument(s) is not something a model may call")
                .hasMessageContaining("deadlines.due(String)");
        assertThatThrownBy(() -> locked.deploy("bad.bpmn", LockedEngine.service("${deadlines.due()}")))
                .hasMessageContaining("'deadlines.due' with 0 argument(s)");
        assertThatThrownBy(() -> locked.deploy("bad.bpmn", LockedEngine.service("${1 + 1}")))
                .hasMessageContaining("it does not calculate");
    }

    @Test
    void theCatalogueDescribesWhatAModelMayCall() {
        VocabularyCatalogue catalogue = new VocabularyCatalogue(
                () -> java.util.List.of(LockedEngine.TestDeadlines.class, LockedEngine.TestRoles.class), type -> null);
        assertThat(catalogue.methods().stream().map(VocabularyMethod::signature))
                .containsExactly(
                        "deadlines.due(String)",
                        "deadlines.words(String, long)",
                        "roles.candidates(String)",
                        "roles.remember()");
    }
}
