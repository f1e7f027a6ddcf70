package org.waymark.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.access.Refused;
import org.waymark.access.Role;
import org.waymark.access.Viewer;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.RecordChild;
import org.waymark.deadline.Deadline;
import org.waymark.desk.Corrections;
import org.waymark.form.Form;
import org.waymark.form.FormContext;
import org.waymark.referral.Contacts;
import org.waymark.worklist.AdvanceDelays;
import org.waymark.worklist.OpenTask;
import org.waymark.worklist.Submission;
import org.waymark.worklist.WorkItem;

/**
 * A case to which anything happens in any order: tasks done, left, done late, decided one way or the other, records corrected,
 * news, emergencies and life events recorded, time passing. What the product refuses is left undone. The same seed lives the
 * same life.
 */
final class RandomLife {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm");
    private static final int LONGEST_ROUND = 60;

    /** The answers that lead from a contact to a protection plan, and on. */
    private static final Map<String, String> LEADS_ON = Map.ofEntries(
            Map.entry("decision", "strategy-discussion"),
            Map.entry("section47Decision", "section-47"),
            Map.entry("enquiryOutcome", "substantiated-conference"),
            Map.entry("enquiryDecision", "approve"),
            Map.entry("assessmentOutcome", "child-in-need"),
            Map.entry("assessmentDecision", "approve"),
            Map.entry("reportDecision", "approve"),
            Map.entry("conferenceDecision", "plan"),
            Map.entry("transferOutcome", "plan"),
            Map.entry("reviewDecision", "continue"),
            Map.entry("childSeen", "yes"));

    private final RandomLives product;
    private final Random random;
    private final int number;
    private final boolean briefly;
    private final boolean goesFar;
    private final List<String> told = new ArrayList<>();
    private final List<Long> episodes = new ArrayList<>();
    private Instant now;

    RandomLife(RandomLives product, long seed, int number, boolean briefly) {
        this.product = product;
        this.random = new Random(seed * 1_000_003 + number);
        this.number = number;
        this.briefly = briefly;
        this.goesFar = number % (briefly ? 16 : 8) == 0;
        // over Christmas, Easter and both changes of the clocks
        this.now = LocalDate.of(2026, 3, 20)
                .plusDays(random.nextInt(300))
                .atTime(random.nextInt(24), random.nextInt(60))
                .atZone(LONDON)
                .toInstant();
    }

    List<Long> episodes() {
        return episodes;
    }

    Instant now() {
        return now;
    }

    /** How many things happen to it. */
    int length() {
        return briefly ? (goesFar ? 16 : 3) : goesFar ? 24 : 6;
    }

    /** What has happened, line by line. */
    String story() {
        return "Case " + number + " " + episodes + ":\n  " + String.join("\n  ", told);
    }

    void begins() {
        product.clock.moveTo(now);
        boolean movesIn = random.nextInt(10) == 0;
        Form form = movesIn ? product.contacts.transferForm() : product.contacts.form();
        Map<String, Object> answers = new HashMap<>(Map.of(
                "childFirstName",
                "Ada",
                "childLastName",
                "Random" + number,
                "childDateOfBirth",
                LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3000)),
                "childUnborn",
                "no"));
        answers.put("deliberateHarmAlleged", yes(3));
        answers.put("possibleOffence", yes(3));
        answers.put("immediateDanger", yes(8));
        answers.put("referrerIsProfessional", yes(2));
        if (!movesIn && random.nextInt(5) == 0)
            answers.put("siblings", List.of(Map.of("siblingFirstName", "Ben", "siblingLastName", "Random" + number)));
        Map<String, List<String>> typed = product.answers.fill(form, product.contacts.context(), answers);
        Viewer duty = person(Role.DUTY_WORKER);
        Contacts.Taken taken =
                movesIn ? product.contacts.recordTransferIn(duty, typed) : product.contacts.record(duty, typed);
        episodes.addAll(taken.episodeIds());
        tells(movesIn ? "moved in with a plan" : "contact " + answers);
        catchesUp();
    }

    /** One thing more happens. */
    void goesOn() {
        product.clock.moveTo(now);
        switch (random.nextInt(goesFar ? 60 : 20)) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 -> {
                passes(Duration.ofMinutes(random.nextInt(20 * 60)));
                works();
            }
            case 11, 12 -> passes(Duration.ofMinutes(random.nextInt(12 * 24 * 60)));
            case 13, 14 -> passesToTheNextTimer();
            case 15, 16 -> corrects();
            case 17 -> agreesInAdvance();
            case 18, 19 -> recordsNews();
            default -> {
                passes(Duration.ofMinutes(random.nextInt(120)));
                works();
            }
        }
        catchesUp();
    }

    private void works() {
        List<WorkItem> open = episodes.stream()
                .flatMap(id -> product.items.findByEpisodeIdOrderByCreatedAt(id).stream())
                .toList();
        if (open.isEmpty()) {
            passesToTheNextTimer();
            return;
        }
        WorkItem item = open.get(random.nextInt(open.size()));
        Viewer person = person(item);
        OpenTask task = product.tasks.open(item.taskId(), person);
        List<Long> together = task.together().stream().map(WorkItem::episodeId).toList();
        Map<String, Object> chosen = chosen(task.form(), task.context());
        filled(task.form(), task.context(), chosen).ifPresent(typed -> {
            Submission done = product.tasks.complete(item.taskId(), person, typed, together);
            tells(item.activityId() + " " + chosen
                    + (done.accepted() ? "" : " refused " + done.result().errors()));
        });
    }

    /** Decisions taken at random, dates a little in the past or the future; the rest as a person would fill it in. */
    private Map<String, Object> chosen(Form form, FormContext context) {
        Map<String, Object> chosen = new LinkedHashMap<>();
        for (Question question : Question.of(form.id())) {
            boolean decides = question.type().equals("radio") || question.type().equals("select");
            String onward = goesFar && random.nextInt(6) > 0 ? LEADS_ON.get(question.key()) : null;
            if (onward != null) {
                chosen.put(question.key(), onward);
            } else if (decides
                    && !question.options().isEmpty()
                    && (goesFar ? random.nextInt(6) == 0 : random.nextInt(3) > 0)) {
                chosen.put(
                        question.key(),
                        question.options().get(random.nextInt(question.options().size())));
            } else if (question.type().equals("datetime") && question.notFuture() && random.nextInt(3) == 0) {
                put(chosen, question, context.now().minusMinutes(random.nextInt(4 * 24 * 60)));
            } else if (question.type().equals("datetime") && !question.notFuture() && random.nextInt(2) == 0) {
                put(chosen, question, context.now().plusDays(random.nextInt(25)));
            }
        }
        return chosen;
    }

    private static void put(Map<String, Object> chosen, Question question, ZonedDateTime when) {
        chosen.put(question.key(), question.subtype().equals("date") ? when.toLocalDate() : when);
    }

    /** As chosen, or else as the form likes it. */
    private Optional<Map<String, List<String>>> filled(Form form, FormContext context, Map<String, Object> chosen) {
        for (Map<String, Object> answers : List.of(chosen, Map.<String, Object>of())) {
            try {
                return Optional.of(product.answers.fill(form, context, answers));
            } catch (IllegalStateException contradictory) {
                if (answers == chosen) chosen.clear();
            }
        }
        return Optional.empty();
    }

    private void recordsNews() {
        Long episode = episodes.get(random.nextInt(episodes.size()));
        if (!product.episodes.findById(episode).orElseThrow().isOpen()) return;
        List<String> offered = new ArrayList<>(new TreeSet<>(product.anytime.offered(episode)));
        if (offered.isEmpty()) return;
        String message = offered.get(random.nextInt(offered.size()));
        try {
            Form form = product.anytime.form(episode, message);
            FormContext context = product.anytime.context(form, episode);
            Map<String, Object> chosen = chosen(form, context);
            filled(form, context, chosen).ifPresent(typed -> {
                product.anytime.record(episode, message, person(Role.TEAM_MANAGER), typed);
                tells(message + " " + chosen);
            });
        } catch (Refused refused) {
            tells(message + " refused: " + refused.getMessage());
        }
    }

    /** A manager knows beforehand that something will be late. */
    private void agreesInAdvance() {
        List<Deadline> ahead = episodes.stream()
                .flatMap(id -> product.deadlines.findByEpisodeIdOrderByDueAt(id).stream())
                .filter(deadline -> deadline.isOpen() && deadline.dueAt().isAfter(now))
                .toList();
        if (ahead.isEmpty()) return;
        Deadline deadline = ahead.get(random.nextInt(ahead.size()));
        Viewer manager = person(Role.TEAM_MANAGER);
        try {
            AdvanceDelays.Opened opened = product.delays.open(deadline.episodeId(), deadline.id(), manager);
            LocalDate until = LocalDate.ofInstant(deadline.dueAt(), LONDON).plusDays(1 + random.nextInt(10));
            filled(opened.form(), opened.context(), new HashMap<>(Map.of("delayUntil", until)))
                    .ifPresent(typed -> tells("agreed in advance " + deadline.milestone() + " until " + until
                            + (product.delays
                                            .agree(deadline.episodeId(), deadline.id(), manager, typed)
                                            .accepted()
                                    ? ""
                                    : " refused")));
        } catch (Refused refused) {
            tells("delay of " + deadline.milestone() + " refused");
        }
    }

    /** Another date in a record that counts, or another choice. */
    private void corrects() {
        List<CaseRecord> records = episodes.stream()
                .flatMap(id -> product.parts.findByEpisodeIdOrderByRecordIdDesc(id).stream())
                .map(RecordChild::recordId)
                .distinct()
                .map(id -> product.records.findById(id).orElseThrow())
                .filter(record -> record.supersededBy() == null)
                .toList();
        if (records.isEmpty()) return;
        CaseRecord record = records.get(random.nextInt(records.size()));
        try {
            Viewer person =
                    Viewer.of(product.workers.findById(record.recordedBy()).orElseThrow());
            Corrections.Opened opened = product.corrections.open(record.id(), person);
            Map<String, List<String>> typed = new LinkedHashMap<>(opened.typed());
            String change = change(typed);
            typed.put(Corrections.REASON, List.of("The wrong thing was typed."));
            boolean kept =
                    product.corrections.correct(record.id(), person, typed).accepted();
            tells("corrected " + record.activityId() + " " + change + (kept ? "" : " refused"));
        } catch (Refused refused) {
            tells("correction of " + record.activityId() + " refused");
        }
    }

    private String change(Map<String, List<String>> typed) {
        List<String> dates = typed.keySet().stream()
                .filter(name -> name.endsWith("-day"))
                .map(name -> name.substring(0, name.length() - 4))
                .filter(name -> !name.toLowerCase().contains("birth"))
                .sorted()
                .toList();
        if (dates.isEmpty()) return "nothing";
        String name = dates.get(random.nextInt(dates.size()));
        LocalDate was =
                LocalDate.of(part(typed, name + "-year"), part(typed, name + "-month"), part(typed, name + "-day"));
        LocalDate is = was.plusDays(random.nextInt(12) - 8);
        typed.put(name + "-day", List.of(String.valueOf(is.getDayOfMonth())));
        typed.put(name + "-month", List.of(String.valueOf(is.getMonthValue())));
        typed.put(name + "-year", List.of(String.valueOf(is.getYear())));
        return name + " from " + was + " to " + is;
    }

    private static int part(Map<String, List<String>> typed, String name) {
        return Integer.parseInt(typed.get(name).get(0).strip());
    }

    private void passes(Duration time) {
        Instant until = now.plus(time);
        for (int i = 0; i < LONGEST_ROUND; i++) {
            Optional<RandomLives.DueJob> next = product.nextJob(episodes, until);
            if (next.isEmpty()) break;
            fires(next.get());
        }
        now = until.isAfter(now) ? until : now;
        product.clock.moveTo(now);
    }

    private void passesToTheNextTimer() {
        product.nextJob(episodes, now.plus(Duration.ofDays(90))).ifPresent(this::fires);
    }

    private void catchesUp() {
        passes(Duration.ZERO);
    }

    private void fires(RandomLives.DueJob job) {
        if (job.due().isAfter(now)) {
            now = job.due();
            product.clock.moveTo(now);
        }
        product.run(job);
        tells("fired " + job.element());
    }

    private Viewer person(WorkItem item) {
        if (item.assignee() != null)
            return Viewer.of(product.workers.findById(item.assignee()).orElseThrow());
        Set<String> roles = item.roleCodes();
        return roles.stream()
                .map(Role::of)
                .max(Comparator.comparing((Role role) -> role == Role.SOCIAL_WORKER)
                        .thenComparing(Role::name))
                .map(this::person)
                .orElseGet(() -> person(Role.TEAM_MANAGER));
    }

    private Viewer person(Role role) {
        return Viewer.of(product.workers.findById(Cast.whoIs(role)).orElseThrow());
    }

    private String yes(int oneIn) {
        return random.nextInt(oneIn) == 0 ? "yes" : "no";
    }

    private void tells(String what) {
        told.add(WHEN.format(now.atZone(LONDON)) + "  " + what);
    }
}
