package org.waymark.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.WaymarkTest;
import org.waymark.form.FormView;
import org.waymark.form.FormView.Block;
import org.waymark.form.FormView.Question;
import org.waymark.form.Forms;
import org.waymark.worklist.OpenTask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Write once (practice 11): walks the forms of the longest journey in the order in which a case meets them and lists every
 * fact that is asked again with an empty box although an earlier form has it. What each occasion answers for itself is named
 * here, with the reason.
 */
@WaymarkTest
class AskedOnceTest {

    /** From the first telephone call to the signed closure. */
    private static final List<String> LONGEST_JOURNEY = List.of(
            "child-protection/contact-received",
            "referral-duties/check-agency-records",
            "referral-duties/acknowledge-referral",
            "referral-duties/inform-police",
            "referral-duties/hand-over-call",
            "referral-duties/see-child",
            "referral-duties/confirm-referral-in-writing",
            "referral/decide-referral",
            "allocation/allocate-worker",
            "allocation/acknowledge-allocation",
            "child-protection/tell-referrer",
            "strategy-discussion/hold-strategy-discussion",
            "section-47-enquiry/begin-enquiry",
            "strategy-follow-up/circulate-strategy-record",
            "strategy-follow-up/review-strategy-actions",
            "section-47-enquiry/record-enquiry",
            "section-47-enquiry/approve-enquiry",
            "assessment/write-assessment",
            "assessment/approve-assessment",
            "initial-conference/request-conference",
            "initial-conference/arrange-conference",
            "conference-report/write-conference-report",
            "conference-report/approve-conference-report",
            "conference-report/share-conference-report",
            "initial-conference/hold-conference",
            "conference-follow-up/send-decision-letter",
            "conference-follow-up/circulate-minutes",
            "child-visit/record-visit",
            "core-group/hold-core-group",
            "protection-plan/circulate-core-group-record",
            "review-conference/arrange-review",
            "review-conference/hold-review-conference",
            "child-in-need/make-cin-plan",
            "child-in-need/review-cin-plan",
            "closure/request-closure",
            "closure/sign-closure");

    /** Answered anew on each occasion, by reason. */
    private static final Map<String, Set<String>> EACH_TIME = Map.of(
            "analysis and views are never copied (practice 11)",
            Set.of(
                    "analysis",
                    "childViews",
                    "carerViews",
                    "agencyViews",
                    "absentParentsViews",
                    "progress",
                    "childPresentation"),
            "every visit has its own: who was seen, by whom, alone or not, and what worries tonight",
            Set.of(
                    "carerSeen",
                    "childSeen",
                    "childSeenAlone",
                    "childSeenAloneReason",
                    "childSpokenTo",
                    "childSpokenToReason",
                    "notSeenReason",
                    "notSeenTried",
                    "seenBy",
                    "visitPurpose",
                    "worried",
                    "safetyTonight"),
            "every meeting has its own: who was there, where and when, who took part, who did not agree, what comes next",
            Set.of(
                    "agenciesPresent",
                    "childInvited",
                    "childInvitedReason",
                    "childParticipation",
                    "conferenceHow",
                    "conferencePlace",
                    "conferenceTime",
                    "dissents",
                    "inquorateNextDate",
                    "invitationsSentOn",
                    "minuteTaker",
                    "nextCinReviewOn",
                    "parentsTookPart",
                    "partWithoutParents",
                    "partWithoutParentsReason",
                    "quorate",
                    "quorumAskBy",
                    "quorumReason",
                    "quorumWillAsk",
                    "reportSeenByParents",
                    "reviewDate"),
            "every signature stands for itself: what was confirmed before it, by telephone or not, what was sent back",
            Set.of(
                    "approvalByTelephone",
                    "approvalReason",
                    "carerNotSeenAgreedBy",
                    "carerNotSeenAgreedOn",
                    "carerNotSeenConfirmedReason",
                    "carerSeenConfirmed",
                    "childNotSeenAgreedBy",
                    "childNotSeenAgreedOn",
                    "childSeenConfirmed",
                    "managerDirection",
                    "returnComments",
                    "sendBackComments",
                    "supportAgreed",
                    "telephoneApprovedAt",
                    "telephoneApprover",
                    "telephoneWords"),
            "every paper has its own recipients, so that the list of one never becomes another's by itself (practice 5)",
            Set.of("recipients"),
            "a file is taken where it arrives",
            Set.of("referralDocuments"));

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Stories stories;

    @Autowired
    private Forms forms;

    @Test
    void noFactIsAskedTwiceOnTheLongestJourney() throws IOException {
        Set<String> anew = EACH_TIME.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<String, String> known = new LinkedHashMap<>();
        Set<String> used = new TreeSet<>();
        List<String> askedTwice = new ArrayList<>();
        for (String form : LONGEST_JOURNEY) {
            List<JsonNode> fields = fields(form);
            for (JsonNode field : fields) {
                String key = key(field);
                if (!known.containsKey(key) || isCarried(field)) continue;
                if (anew.contains(key)) used.add(key);
                else askedTwice.add(key + " of " + form + " is known from " + known.get(key));
            }
            fields.forEach(field -> known.putIfAbsent(key(field), form));
        }
        assertThat(askedTwice).as("facts that the journey asks for twice").isEmpty();
        assertThat(anew).as("reasons for what nothing asks twice any more").isEqualTo(used);
    }

    @Test
    void whatTheEnquiryFoundStandsInTheAssessmentToBeConfirmed() {
        CaseStory story = Chapters.enquiryBegun(stories)
                .on("2026-04-15 10:00")
                .as("social worker")
                .completes(
                        "record-enquiry",
                        "worries",
                        "Nobody is at home in the evening.",
                        "strengths",
                        "Her aunt.",
                        "assessmentFactors",
                        "1C",
                        "seenWhere",
                        "At school")
                .on("2026-04-20 10:00");
        OpenTask assessment = story.opensTask("write-assessment");
        Map<String, Question> questions =
                questions(forms.view(assessment.form(), Map.of(), assessment.context(), List.of())).stream()
                        .collect(Collectors.toMap(Question::name, question -> question, (one, other) -> one));
        assertThat(questions.get("worries").value()).isEqualTo("Nobody is at home in the evening.");
        assertThat(questions.get("worries").known()).startsWith("From Record the enquiry, 15 April 2026");
        assertThat(questions.get("strengths").known()).isNotNull();
        assertThat(questions.get("seenWhere").value()).isEqualTo("At school");
        assertThat(questions.get("analysis").value()).isEmpty();
        assertThat(questions.get("childViews").value()).isEmpty();
    }

    private static boolean isCarried(JsonNode field) {
        return field.path("properties").has("carry")
                || field.path("properties").has("carriesFrom")
                || field.path("readonly").asBoolean(false)
                || field.path("disabled").asBoolean(false);
    }

    private static String key(JsonNode field) {
        return field.path(field.path("type").asString("").equals("dynamiclist") ? "path" : "key")
                .asString("");
    }

    private static List<JsonNode> fields(String form) throws IOException {
        List<JsonNode> fields = new ArrayList<>();
        collect(
                JSON.readTree(Files.readString(Path.of("forms/" + form + ".form")))
                        .path("components"),
                fields);
        return fields;
    }

    private static void collect(JsonNode components, List<JsonNode> fields) {
        for (JsonNode component : components) {
            if (component.path("type").asString("").equals("group")) collect(component.path("components"), fields);
            else if (!key(component).isEmpty()) fields.add(component);
        }
    }

    private static List<Question> questions(FormView view) {
        List<Question> questions = new ArrayList<>();
        view.blocks().forEach(block -> collect(block, questions));
        return questions;
    }

    private static void collect(Block block, List<Question> questions) {
        if (block.question() != null) questions.add(block.question());
        block.blocks().forEach(inner -> collect(inner, questions));
    }
}
