package org.waymark.procedure.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.WaymarkTest;

/** Each fault that a process owner could bring in is found, with its file, its element and a sentence. */
@WaymarkTest
class ConformanceTest {

    private static final ProcedureFiles SHIPPED = shipped();

    private final Conformance conformance;

    @Autowired
    ConformanceTest(Conformance conformance) {
        this.conformance = conformance;
    }

    @Test
    void nothingIsFoundInTheShippedProcedure() {
        assertThat(conformance.check(SHIPPED, SHIPPED)).isEmpty();
    }

    @Test
    void aStatutoryTimerMayNotGo() {
        finds("bpmn/significant-harm.bpmn", without("boundaryEvent", "icpc-held-due"))
                .anySatisfy(found -> assertThat(found.inWords())
                        .contains("bpmn/significant-harm.bpmn, icpc-held-due: The statutory timer icpc-held on ")
                        .endsWith(" is missing."));
    }

    @Test
    void aStatutoryTimerMayNotEndTheWorkItWatches() {
        finds(
                        "bpmn/core-group.bpmn".replace("core-group", "initial-conference"),
                        text -> text.replaceFirst(
                                "(id=\"icpc-request-due\"[^>]*)cancelActivity=\"false\"", "$1cancelActivity=\"true\""))
                .anySatisfy(found -> assertThat(found.inWords())
                        .contains("icpc-request-due", "must not interrupt the work it watches"));
    }

    @Test
    void aStatutoryTimerMustStillReport() {
        finds(
                        "bpmn/initial-conference.bpmn",
                        text -> text.replace("${breaches.report('icpc-request')}", "${breaches.report('icpc-held')}"))
                .anySatisfy(found -> assertThat(found.sentence())
                        .contains("must lead straight to ${breaches.report('icpc-request')}"));
    }

    @Test
    void anApprovalMayNotGo() {
        finds(
                        "bpmn/assessment.bpmn",
                        text -> text.replace("<camunda:property name=\"approves\" value=\"write-assessment\" />", ""))
                .anySatisfy(found -> assertThat(found.inWords())
                        .isEqualTo("bpmn/assessment.bpmn, approve-assessment: The approval approve-assessment of"
                                + " write-assessment is missing."));
    }

    @Test
    void anApprovalMayNotBeOpenedToMoreRoles() {
        finds(
                        "bpmn/assessment.bpmn",
                        text -> text.replace(
                                "${roles.candidates('team-manager')}",
                                "${roles.candidates('team-manager,social-worker')}"))
                .anySatisfy(found -> assertThat(found.inWords())
                        .contains("approve-assessment", "may not be opened to social-worker"));
    }

    @Test
    void theGateOfClosureMayNotGo() {
        finds("bpmn/closure.bpmn", text -> text.replace("closure-gate-general closure-gate-deliberate-harm", "x"))
                .extracting(Finding::sentence)
                .contains(
                        "The gate closure-gate-general on sign-closure is missing.",
                        "The gate closure-gate-deliberate-harm on sign-closure is missing.",
                        "It names the gate 'x', and bpmn/gates.dmn has no row for it.");
    }

    @Test
    void aGateThatNoAuthorityMayChangeStaysAsItIs() {
        finds("bpmn/gates.dmn", text -> text.replace("childViews != null", "true"))
                .extracting(Finding::sentence)
                .containsExactly("This row of the gate 'closure-gate-general' may not be changed or removed.");
        finds("bpmn/gates.dmn", text -> text.replace("\"law\"", "\"custom\""))
                .anySatisfy(found ->
                        assertThat(found.sentence()).isEqualTo("'legalClass' must be one of law, guidance, local."));
    }

    @Test
    void aGateThatCannotBeReadIsFound() {
        finds("bpmn/gates.dmn", text -> text.replace("count(agenciesPresent) &gt;= 3", "count(agenciesPresent) &gt;="))
                .anySatisfy(found -> assertThat(found.sentence()).startsWith("'passesWhen': "));
    }

    @Test
    void aDecisionStaysADecision() {
        finds(
                        "bpmn/referral.bpmn",
                        text -> text.replace(
                                "<camunda:property name=\"kind\" value=\"decision\" />",
                                "<camunda:property name=\"kind\" value=\"fact\" />"))
                .anySatisfy(found -> assertThat(found.inWords()).contains("decide-referral", "must stay one"));
    }

    @Test
    void aTimescaleOfLawMayNotBeLoosenedOrRemoved() {
        TimescaleRow tighten = rows().stream()
                .filter(row -> row.cell("change").equals("tighten")
                        && row.cell("direction").equals("after"))
                .filter(row -> Integer.parseInt(row.cell("limit")) > 1)
                .findFirst()
                .orElseThrow();
        int limit = Integer.parseInt(tighten.cell("limit"));
        finds("bpmn/timescales.dmn", limitOf(tighten, limit + 1))
                .anySatisfy(found -> assertThat(found.inWords()).contains(tighten.key(), "may only be made stricter"));
        check("bpmn/timescales.dmn", limitOf(tighten, limit - 1), List.of());
        finds("bpmn/timescales.dmn", without("rule", tighten.id()))
                .anySatisfy(found -> assertThat(found.sentence()).contains(tighten.key(), "is missing"));
        finds("bpmn/timescales.dmn", limitOf(tighten, -3))
                .anySatisfy(found -> assertThat(found.sentence()).contains("'limit' must be a whole number"));
    }

    @Test
    void aTimescaleThatMayNotChangeIsKept() {
        rows().stream()
                .filter(row ->
                        row.cell("change").equals("no") && !row.cell("unit").equals("date"))
                .findFirst()
                .ifPresent(fixed -> finds("bpmn/timescales.dmn", limitOf(fixed, 1))
                        .anySatisfy(found -> assertThat(found.sentence()).contains(fixed.key(), "may not be changed")));
    }

    @Test
    void aMilestoneMustBeInTheTable() {
        finds(
                        "bpmn/referral.bpmn",
                        text -> text.replace("deadlines.due('referral-decision')", "deadlines.due('decide')"))
                .anySatisfy(found -> assertThat(found.sentence())
                        .isEqualTo("The milestone 'decide' is not in bpmn/timescales.dmn."));
    }

    @Test
    void aRoleAndAFieldThatAModelNamesMustExist() {
        finds("bpmn/referral.bpmn", text -> text.replace("candidates('team-manager')", "candidates('team-leader')"))
                .anySatisfy(found -> assertThat(found.sentence()).contains("no role called 'team-leader'"));
        finds("bpmn/referral-duties.bpmn", text -> text.replace("'possibleOffence'", "'possibleOffense'"))
                .anySatisfy(
                        found -> assertThat(found.sentence()).contains("'possibleOffense', and no form has a field"));
    }

    @Test
    void aCallThatTheVocabularyDoesNotHaveIsRefused() {
        finds("bpmn/closure.bpmn", text -> text.replace("${closure.close()}", "${closure.open()}"))
                .anySatisfy(found -> assertThat(found.inWords())
                        .contains("bpmn/closure.bpmn, close-episode", "'closure.open'", "closure.close()"));
        finds("bpmn/closure.bpmn", text -> text.replace("${closure.close()}", "${''.getClass()}"))
                .anySatisfy(found -> assertThat(found.sentence()).contains("calls a method of a value"));
        finds(
                        "bpmn/closure.bpmn",
                        text -> text.replace(
                                "camunda:expression=\"${closure.close()}\"", "camunda:class=\"java.lang.String\""))
                .anySatisfy(found -> assertThat(found.sentence()).contains("may not name a Java class"));
    }

    @Test
    void aVariableThatNobodySetsIsFound() {
        finds("bpmn/child-visit.bpmn", text -> text.replace("${childSeen == ", "${childWasSeen == "))
                .anySatisfy(found -> assertThat(found.sentence()).contains("reads the variable 'childWasSeen'"));
    }

    @Test
    void whatARunningCaseExpectsOfACalledProcessIsKept() {
        Map<String, String> renamed = texts();
        renamed.replaceAll((path, text) -> text.replace("reviewDecision", "reviewOutcome"));
        ProcedureFiles candidate = new ProcedureFiles(renamed);
        assertThat(check(candidate)).isEmpty();
        assertThat(conformance.check(candidate, SHIPPED, Map.of(7, SHIPPED)))
                .anySatisfy(found -> assertThat(found.inWords())
                        .isEqualTo(
                                "bpmn/protection-plan.bpmn, first-review: Version 7, on which cases still run, expects"
                                        + " the variable 'reviewDecision' from 'review-conference', and nothing in it sets that"
                                        + " variable."));
    }

    @Test
    void whatIsCalledMustBeThere() {
        finds(
                        "bpmn/significant-harm.bpmn",
                        text -> text.replace("calledElement=\"section-47-enquiry\"", "calledElement=\"enquiry\""))
                .anySatisfy(found ->
                        assertThat(found.sentence()).contains("It calls 'enquiry', and there is no such process"));
        finds(
                        "bpmn/breach-escalation.bpmn",
                        text -> text.replace("decisionRef=\"escalation-ladder\"", "decisionRef=\"ladder\""))
                .anySatisfy(found -> assertThat(found.sentence()).contains("asks the table 'ladder'"));
        finds(
                        "bpmn/significant-harm.bpmn",
                        text -> text.replace("calledElementBinding=\"latest\"", "calledElementBinding=\"deployment\""))
                .anySatisfy(found -> assertThat(found.sentence()).contains("must be 'latest'"));
    }

    @Test
    void everyStepNeedsItsFormOfTheSameVersion() {
        Map<String, String> texts = texts();
        texts.remove("forms/core-group/hold-core-group.form");
        assertThat(check(new ProcedureFiles(texts)))
                .anySatisfy(found -> assertThat(found.inWords())
                        .contains(
                                "bpmn/core-group.bpmn, hold-core-group",
                                "no file forms/core-group/hold-core-group.form"));
        finds(
                        "bpmn/core-group.bpmn",
                        text -> text.replace("formRefBinding=\"deployment\"", "formRefBinding=\"latest\""))
                .anySatisfy(found -> assertThat(found.sentence()).contains("must be 'deployment'"));
        finds(
                        "forms/core-group/hold-core-group.form",
                        text -> text.replaceFirst("\"type\": \"radio\"", "\"type\": \"iframe\""))
                .anySatisfy(found ->
                        assertThat(found.inWords()).contains("forms/core-group/hold-core-group.form", "iframe"));
        finds(
                        "forms/core-group/hold-core-group.form",
                        text -> text.replace("core-group.hold-core-group", "core-group.other"))
                .anySatisfy(found -> assertThat(found.sentence()).contains("it must be 'core-group.hold-core-group'"));
        finds("forms/core-group/hold-core-group.form", text -> text.substring(0, 200))
                .anySatisfy(found -> assertThat(found.file()).isEqualTo("forms/core-group/hold-core-group.form"));
    }

    @Test
    void aFieldThatStartsOrEndsAClockMayNotGo() {
        finds(
                        "forms/core-group/hold-core-group.form",
                        text -> text.replace("core-group-held core-group-first core-group-repeat", "core-group-held"))
                .anySatisfy(found -> assertThat(found.sentence())
                        .contains("records 'core-group-first' any more, so no clock would hear of it"));
    }

    /** Otherwise every open case of another system would fail to come in, or come in where it does not stand. */
    @Test
    void theStepsAtWhichOpenCasesEnterKeepTheirIds() {
        finds("bpmn/protection-plan.bpmn", text -> text.replace("\"next-core-group\"", "\"later-core-group\""))
                .anySatisfy(found -> {
                    assertThat(found.element()).isEqualTo("next-core-group");
                    assertThat(found.sentence())
                            .contains("brought in from another system enter the process at the step");
                });
    }

    @Test
    void whatTheProductStartsAndSendsMustBeHeard() {
        Map<String, String> texts = texts();
        texts.remove("bpmn/breach-escalation.bpmn");
        assertThat(check(new ProcedureFiles(texts)))
                .anySatisfy(found ->
                        assertThat(found.sentence()).contains("starts this process itself, and it is missing"));
        finds("bpmn/breach-escalation.bpmn", text -> text.replace("name=\"milestone-met\"", "name=\"milestone-done\""))
                .anySatisfy(found ->
                        assertThat(found.sentence()).isEqualTo("It no longer waits for the message 'milestone-met'."));
    }

    @Test
    void everythingIsNamedSoThatAPersonCanReadIt() {
        finds(
                        "bpmn/core-group.bpmn",
                        text -> text.replaceFirst("(userTask id=\"hold-core-group\") name=\"[^\"]*\"", "$1"))
                .anySatisfy(found -> assertThat(found.inWords()).contains("hold-core-group", "has no name"));
        finds("bpmn/core-group.bpmn", text -> text.replace("\"hold-core-group\"", "\"Activity_0x1y2z3\""))
                .anySatisfy(found -> assertThat(found.inWords()).contains("Activity_0x1y2z3", "readable id"));
        finds("bpmn/core-group.bpmn", text -> text.replaceFirst(" camunda:historyTimeToLive=\"[^\"]*\"", ""))
                .anySatisfy(found -> assertThat(found.sentence()).contains("how long its history is kept"));
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        finds("bpmn/core-group.bpmn", text -> text.substring(0, text.length() / 2))
                .anySatisfy(found -> assertThat(found.file()).isEqualTo("bpmn/core-group.bpmn"));
        finds("bpmn/timescales.dmn", text -> text.substring(0, text.length() / 2))
                .anySatisfy(found -> assertThat(found.file()).isEqualTo("bpmn/timescales.dmn"));
        finds(
                        "bpmn/escalation-ladder.dmn",
                        text -> text.replaceFirst(
                                "<text>\"team-manager\"</text>", "<text>for x in 1..9 return x</text>"))
                .anySatisfy(found -> assertThat(found.inWords()).contains("bpmn/escalation-ladder.dmn", "'for'"));
    }

    private org.assertj.core.api.ListAssert<Finding> finds(String path, UnaryOperator<String> change) {
        Map<String, String> texts = texts();
        String changed = change.apply(texts.get(path));
        assertThat(changed).as("the test changes nothing in " + path).isNotEqualTo(texts.get(path));
        texts.put(path, changed);
        List<Finding> findings = check(new ProcedureFiles(texts));
        assertThat(findings).as("errors").anyMatch(Finding::isError);
        return assertThat(findings);
    }

    private void check(String path, UnaryOperator<String> change, List<Finding> expected) {
        Map<String, String> texts = texts();
        texts.put(path, change.apply(texts.get(path)));
        assertThat(check(new ProcedureFiles(texts))).isEqualTo(expected);
    }

    private List<Finding> check(ProcedureFiles candidate) {
        return conformance.check(candidate, SHIPPED);
    }

    private static UnaryOperator<String> without(String tag, String id) {
        return text -> text.replaceFirst("(?s)<(?:bpmn:)?" + tag + " id=\"" + id + "\".*?</(?:bpmn:)?" + tag + ">", "");
    }

    private static UnaryOperator<String> limitOf(TimescaleRow row, int limit) {
        return text -> text.replaceFirst(
                "(?s)(<outputEntry id=\"" + java.util.regex.Pattern.quote(row.id() + ".limit")
                        + "\">\\s*<text>)[^<]*(</text>)",
                "$1" + limit + "$2");
    }

    private static List<TimescaleRow> rows() {
        return TimescaleRow.in(org.camunda.bpm.model.dmn.Dmn.readModelFromStream(
                new java.io.ByteArrayInputStream(SHIPPED.bytes(TimescaleRow.PATH))));
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        SHIPPED.paths().forEach(path -> texts.put(path, SHIPPED.text(path)));
        return texts;
    }

    private static ProcedureFiles shipped() {
        Map<String, String> texts = new TreeMap<>();
        for (String folder : List.of("bpmn", "forms")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(file.toString().replace('\\', '/'), Files.readString(file));
                }
            } catch (IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        }
        return new ProcedureFiles(texts);
    }
}
