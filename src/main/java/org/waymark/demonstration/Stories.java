package org.waymark.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.deadline.WorkingCalendar;

/** The invented families: some forty children at every stage, some late, some without a worker. */
final class Stories {

    private static final String HARBOUR = "Harbour team";
    private static final String HILLSIDE = "Hillside team";
    private static final String PRIYA = "priya.nightingale";
    private static final String TOM = "tom.thistledown";
    private static final String NELL = "nell.newleaf";
    private static final String SAM = "sam.sparrowhawk";
    private static final String WREN = "wren.wintergreen";

    private final LocalDate today;
    private final WorkingCalendar calendar;
    private final List<Story> stories = new ArrayList<>();

    private Stories(LocalDate today, WorkingCalendar calendar) {
        this.today = today;
        this.calendar = calendar;
    }

    /** All stories, as they would have gone up to today. */
    static List<Story> upTo(LocalDate today, WorkingCalendar calendar) {
        Stories all = new Stories(today, calendar);
        all.atTheFrontDoor();
        all.beingAssessed();
        all.withoutAWorker();
        all.significantHarm();
        all.onAPlan();
        all.inNeedOrClosing();
        all.orNotWhatOneExpects();
        return all.stories;
    }

    private Story family(String name, String team) {
        Story story = new Story(name, team, today, calendar);
        stories.add(story);
        return story;
    }

    private void atTheFrontDoor() {
        family("Applegarth", HARBOUR)
                .child("Ivy", 6, "F")
                .contact(
                        1,
                        "2A",
                        "School: Ivy comes hungry, in the same clothes for a week, and says nobody is home.",
                        "referrerIsProfessional",
                        "yes");
        family("Bramblewood", HARBOUR)
                .child("Jonah", 9, "M")
                .child("Lily", 4, "F")
                .contact(3, "1A", "Grandmother says the parents fight at night and the children hide in the shed.");
        family("Cloudberry", HILLSIDE)
                .child("Otis", 2, "M")
                .contact(
                        1,
                        "3E",
                        "A burn on the hand that the explanation does not fit.",
                        "deliberateHarmAlleged",
                        "yes",
                        "possibleOffence",
                        "yes",
                        "referrerIsProfessional",
                        "yes");
        family("Dovecote", HILLSIDE)
                .child("Mabel", 13, "F")
                .contact(2, "2B", "Out until morning with men much older; gifts that she cannot explain.")
                .duties(2);
        family("Elderflower", HARBOUR)
                .child("Finn", 7, "M")
                .contact(9, "1B", "Neighbour heard shouting once.")
                .duties(9)
                .does(
                        8,
                        "decide-referral",
                        "decision",
                        "no-further-action",
                        "decisionReason",
                        "One loud evening, seen by the health visitor since; no worry remains.")
                .does(8, "tell-referrer");
        family("Fernshaw", HILLSIDE)
                .child("Nora", 11, "F")
                .contact(14, "2A", "Tired at school since her father lost his work.")
                .duties(14)
                .does(
                        13,
                        "decide-referral",
                        "decision",
                        "early-help",
                        "earlyHelpReceiver",
                        "Exampleton family hub",
                        "decisionReason",
                        "The family asks for help and early help can give it.")
                .does(13, "tell-referrer");
    }

    private void beingAssessed() {
        family("Goldfinch", HARBOUR)
                .child("Arlo", 5, "M")
                .contact(12, "3B", "Health visitor: the flat is damp and unsafe, and mother is very low.")
                .duties(12)
                .takenOn(11, "assessment", PRIYA);
        family("Hazelmere", HARBOUR)
                .child("Edith", 8, "F")
                .child("Hugo", 10, "M")
                .contact(20, "6", "Police were called to the home three times in a month.")
                .duties(20)
                .takenOn(19, "assessment", TOM)
                .does(3, "write-assessment", "assessmentOutcome", "child-in-need", "supportAgreed", "child-in-need");
        family("Ivybridge", HARBOUR)
                .child("Clara", 3, "F")
                .contact(50, "5A", "Father's drinking; mother's adult services worker is worried.")
                .duties(50)
                .takenOn(49, "assessment", NELL);
        family("Juniper", HARBOUR)
                .child("Miles", 14, "M")
                .contact(40, "2A", "Has not been in school for six weeks.")
                .duties(40)
                .takenOn(39, "assessment", PRIYA)
                .does(
                        6,
                        "write-assessment",
                        "assessmentOutcome",
                        "child-in-need",
                        "supportAgreed",
                        "child-in-need",
                        "worries",
                        "Miles has not been in school for six weeks, and nobody knows where he is on most days while his"
                                + " mother works.",
                        "proposedPlan",
                        "School and family meet.")
                .does(
                        4,
                        "approve-assessment",
                        "assessmentDecision",
                        "send-back",
                        "sendBackComments",
                        "Nearly there, two answers are too thin.",
                        "returnComments",
                        List.of(
                                Map.of(
                                        "question",
                                        "What are we worried about?",
                                        "comment",
                                        "Who has he said he spends the days with?"),
                                Map.of(
                                        "question",
                                        "What is the plan?",
                                        "comment",
                                        "When do they meet, and who calls them?")))
                .does(
                        2,
                        "write-assessment",
                        "assessmentOutcome",
                        "child-in-need",
                        "supportAgreed",
                        "child-in-need",
                        "worries",
                        "Miles has not been in school for six weeks. He told us that he is with two older boys at the"
                                + " station on most days while his mother works.",
                        "proposedPlan",
                        "School and family meet.");
        family("Kingfisher", HILLSIDE)
                .child("Poppy", 6, "F")
                .contact(30, "3A", "Missed every appointment since the operation.")
                .duties(30)
                .takenOn(29, "assessment", SAM)
                .does(6, "write-assessment", "assessmentOutcome", "no-further-action", "supportAgreed", "none")
                .does(
                        4,
                        "approve-assessment",
                        "assessmentDecision",
                        "send-back",
                        "sendBackComments",
                        "Please see Poppy on her own once more and say what she wants.");
        family("Larkspur", HILLSIDE)
                .child("Rowan", 1, "U")
                .contact(8, "3B", "Weight has not risen since birth.")
                .duties(8)
                .takenOn(7, "assessment", WREN);
        family("Meadowsweet", HILLSIDE)
                .child("Saskia", 12, "F")
                .contact(25, "1C", "Saskia rang herself: she is afraid to go home.")
                .duties(25)
                .takenOn(24, "assessment", SAM);
    }

    private void withoutAWorker() {
        family("Nettlecombe", HARBOUR)
                .child("Toby", 7, "M")
                .contact(6, "2A", "A bruise in the shape of a hand.", "deliberateHarmAlleged", "yes")
                .duties(6)
                .does(6, "see-child")
                .does(
                        5,
                        "decide-referral",
                        "decision",
                        "assessment",
                        "decisionReason",
                        "An injury and two stories about it.",
                        "safetyTonight",
                        "Toby stays with his aunt.")
                .does(5, "tell-referrer");
        family("Oakapple", HILLSIDE)
                .child("Wilma", 15, "F")
                .contact(4, "8", "Sleeps at friends' houses since her mother moved away.")
                .duties(4)
                .does(
                        3,
                        "decide-referral",
                        "decision",
                        "assessment",
                        "decisionReason",
                        "Nobody with parental responsibility looks after her.",
                        "safetyTonight",
                        "She may stay with her friend's parents, who were visited.");
    }

    private void significantHarm() {
        family("Pennywort", HARBOUR)
                .child("Alfie", 5, "M")
                .child("Beth", 8, "F")
                .child("Cory", 11, "M")
                .contact(2, "6", "Police: serious violence in the home last night, children in the room.")
                .duties(2)
                .takenOn(1, "strategy-discussion", PRIYA);
        family("Quincewell", HARBOUR)
                .child("Delia", 4, "F")
                .contact(
                        9,
                        "3E",
                        "Two broken bones in a year.",
                        "deliberateHarmAlleged",
                        "yes",
                        "referrerIsProfessional",
                        "yes")
                .duties(9)
                .does(9, "see-child")
                .takenOn(8, "strategy-discussion", TOM)
                .discussed(8, TOM);
        family("Rosewarne", HILLSIDE)
                .child("Ezra", 9, "M")
                .child("Faye", 6, "F")
                .contact(16, "2A", "Both children say that an uncle hurts them.")
                .duties(16)
                .takenOn(15, "strategy-discussion", WREN)
                .discussed(15, WREN)
                .does(
                        3,
                        "record-enquiry",
                        "enquiryOutcome",
                        "substantiated-conference",
                        "supportAgreed",
                        "child-in-need");
        family("Sorrelbank", HILLSIDE)
                .child("Gwen", 2, "F")
                .contact(14, "3B", "Found alone in the house for the second time.")
                .duties(14)
                .takenOn(13, "strategy-discussion", SAM)
                .discussed(13, SAM)
                .enquired(5, "substantiated-conference")
                .conferenceArranged(4, -2);
        family("Tansy", HARBOUR)
                .child("Harriet", 10, "F")
                .contact(24, "2A", "Frightened of her step-father, will not say why.")
                .duties(24)
                .takenOn(23, "strategy-discussion", PRIYA)
                .discussed(22, PRIYA)
                .enquired(6, "substantiated-conference")
                .does(5, "request-conference");
    }

    private void onAPlan() {
        family("Umberleigh", HARBOUR)
                .child("Isla", 7, "F")
                .child("Jude", 5, "M")
                .child("Kit", 10, "M")
                .contact(55, "6", "Father arrested for violence against mother; the children were there.")
                .duties(55)
                .takenOn(54, "strategy-discussion", PRIYA)
                .discussed(53, PRIYA)
                .enquired(44, "substantiated-conference")
                .conferenceArranged(43, 39)
                .conferenceHeld(39, PRIYA, "EMO")
                .coreGroups(30, 3)
                .assessed(15, "child-in-need")
                .visited(35, 26, 18, 9, 1)
                .atTheWeekend(
                        "record-visit",
                        "childSeen",
                        "yes",
                        "seenBy",
                        "social-worker",
                        "childSeenAlone",
                        "no",
                        "visitPlace",
                        "home",
                        "worried",
                        "yes",
                        "worriedWhat",
                        "Father was at the door although he may not come near.");
        family("Violetstone", HARBOUR)
                .child("Kasper", 3, "M")
                .contact(48, "3B", "Left without food or heating.")
                .duties(48)
                .takenOn(47, "strategy-discussion", TOM)
                .discussed(46, TOM)
                .enquired(37, "substantiated-conference")
                .conferenceArranged(36, 32)
                .conferenceHeld(32, TOM, "NEG")
                .coreGroups(23)
                .assessed(12, "child-in-need")
                .visited(27, 18);
        family("Windflower", HILLSIDE)
                .child("Lotte", 9, "F")
                .child("Magnus", 12, "M")
                .contact(58, "2A", "Lotte told her teacher that her father hits them with a belt.")
                .duties(58)
                .takenOn(57, "strategy-discussion", WREN)
                .discussed(56, WREN)
                .enquired(47, "substantiated-conference")
                .conferenceArranged(46, 42)
                .conferenceHeld(42, WREN, "PHY")
                .coreGroups(33, 5)
                .assessed(20, "child-in-need")
                .visited(38, 29, 20, 11, 3);
        family("Yarrowfield", HILLSIDE)
                .child("Ned", 1, "M")
                .contact(30, "3E", "Not fed well, and twice brought late to hospital.")
                .duties(30)
                .takenOn(29, "strategy-discussion", SAM)
                .discussed(28, SAM)
                .enquired(20, "substantiated-conference")
                .conferenceArranged(19, 15)
                .conferenceHeld(15, SAM, "NEG")
                .visited(9, 2);
    }

    private void inNeedOrClosing() {
        family("Alderney", HARBOUR)
                .child("Olive", 8, "F")
                .contact(45, "3A", "Mother is ill and Olive looks after two small brothers.")
                .duties(45)
                .takenOn(44, "assessment", TOM)
                .assessed(15, "child-in-need")
                .does(13, "make-cin-plan", "leadPractitioner", TOM);
        family("Birchanger", HILLSIDE)
                .child("Percy", 6, "M")
                .child("Quinn", 3, "F")
                .contact(50, "5D", "Early help asks for more than it can give.")
                .duties(50)
                .takenOn(49, "assessment", WREN)
                .assessed(20, "child-in-need")
                .does(18, "make-cin-plan", "leadPractitioner", WREN);
        family("Campion", HARBOUR)
                .child("Ruby", 10, "F")
                .contact(40, "2A", "Ruby's mother did not come home for two nights.")
                .duties(40)
                .takenOn(39, "assessment", PRIYA)
                .assessed(8, "no-further-action")
                .does(3, "request-closure", "closureReason", "RC8");
        family("Daffodown", HILLSIDE)
                .child("Silas", 12, "M")
                .contact(35, "1D", "Taken to work at night on a market.")
                .duties(35)
                .takenOn(34, "assessment", SAM)
                .assessed(12, "no-further-action")
                .does(10, "request-closure", "closureReason", "RC8")
                .does(9, "sign-closure", "closureDecision", "approve");
    }

    private void orNotWhatOneExpects() {
        family("Honeysuckle", HARBOUR)
                .child("Vera", 4, "F")
                .contactAtTheWeekend("6", "Police found Vera alone in the flat at night; an aunt has her now.");
        family("Eglantine", HARBOUR)
                .child("Tess", 11, "F")
                .contact(21, "6", "Found with a man wanted by police.")
                .duties(21)
                .takenOn(20, "assessment", PRIYA)
                .does(1, "emergency", "emergencyPower", "police-protection");
        family("Foxglove", HILLSIDE)
                .child("Una", 5, "F")
                .contact(18, "2A", "Says that there is never anybody at home.")
                .duties(18)
                .takenOn(17, "assessment", WREN)
                .does(1, "new-information");
    }
}
