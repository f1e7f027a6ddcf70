package org.waymark.goinglive;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.waymark.desk.Csv;

/** Files of mixed open cases of an invented authority, drawn from a seed: the same seed draws the same cases. */
public final class OpenCases {

    private static final List<String> TEAMS = List.of("Harbour team", "Hillside team");
    private static final Map<String, List<String>> WORKERS = Map.of(
            "Harbour team", List.of("priya.nightingale", "Tom Thistledown"),
            "Hillside team", List.of("sam.sparrowhawk", "Wren Wintergreen"));

    private final Random random;
    private final String prefix;
    private final LocalDate today;
    private final Csv children = new Csv();
    private final Csv people = new Csv();
    private final Csv relationships = new Csv();
    private final Csv cases = new Csv();
    private int number;

    /** Cases whose numbers begin with the prefix, as they stand on that day. */
    public OpenCases(long seed, String prefix, LocalDate today) {
        this.random = new Random(seed);
        this.prefix = prefix;
        this.today = today;
        children.row(names(Sheet.CHILDREN));
        people.row(names(Sheet.PEOPLE));
        relationships.row(names(Sheet.RELATIONSHIPS));
        cases.row(names(Sheet.CASES));
    }

    private static List<String> names(Sheet sheet) {
        return sheet.columns().stream().map(Column::name).toList();
    }

    /** So many cases more, at all stages; every twentieth has no worker. */
    public OpenCases draw(int many) {
        for (int i = 0; i < many; i++) {
            Stage stage = Stage.values()[random.nextInt(Stage.values().length)];
            add(stage.code(), answers(stage));
        }
        return this;
    }

    /** One case more at that stage. */
    public OpenCases add(String stage, Map<String, String> cells) {
        String own = prefix + ++number;
        Map<String, String> child = Map.of(
                "child_number", "C" + own,
                "family_number", "F" + prefix + number / 3,
                "first_name", "Robin" + letters(number),
                "last_name", "Marlowe" + prefix.replaceAll("[^a-zA-Z]", ""),
                "date_of_birth",
                        today.minusYears(1 + number % 15).minusDays(number).toString(),
                "sex", number % 2 == 0 ? "F" : "M",
                "address", number + " High Street, \"The Cottage\", Anytown");
        children.row(row(Sheet.CHILDREN, child));
        String mother = "P" + prefix + number / 3;
        if (number == 1 || number % 3 == 0)
            people.row(row(
                    Sheet.PEOPLE,
                    Map.of(
                            "person_number",
                            mother,
                            "first_name",
                            "Alex",
                            "last_name",
                            "Marlowe" + letters(number),
                            "sex",
                            "F")));
        relationships.row(row(
                Sheet.RELATIONSHIPS,
                Map.of(
                        "person_number",
                        mother,
                        "child_number",
                        "C" + own,
                        "relationship",
                        "mother",
                        "parental_responsibility",
                        "yes")));
        Map<String, String> all = new java.util.HashMap<>(cells);
        all.put("case_number", "R" + own);
        all.put("child_number", "C" + own);
        all.put("stage", stage);
        cases.row(row(Sheet.CASES, all));
        return this;
    }

    private static String letters(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) word.append((char) ('a' + rest % 26));
        return word.toString();
    }

    private Map<String, String> answers(Stage stage) {
        Map<String, String> cells = new java.util.HashMap<>();
        String team = TEAMS.get(random.nextInt(TEAMS.size()));
        cells.put("team", team);
        int age = switch (stage) {
            case REFERRAL -> random.nextInt(3);
            case STRATEGY_DISCUSSION, EMERGENCY -> 1 + random.nextInt(4);
            case ASSESSMENT, SECTION_47, CONFERENCE -> 5 + random.nextInt(60);
            default -> 60 + random.nextInt(500);
        };
        LocalDate received = today.minusDays(age);
        cells.put("received_at", stage == Stage.REFERRAL ? received + " 08:15" : received.toString());
        if (stage == Stage.REFERRAL) return cells;
        LocalDate decided = received.plusDays(Math.min(1, age));
        cells.put("decided_on", decided.toString());
        if (random.nextInt(20) > 0) {
            List<String> workers = WORKERS.get(team);
            cells.put("worker", workers.get(random.nextInt(workers.size())));
            cells.put("allocated_on", decided.toString());
        }
        LocalDate inquired = decided.plusDays(Math.max(0, age - 1) / 3);
        switch (stage) {
            case STRATEGY_DISCUSSION -> cells.put("harm_suspected_at", today.minusDays(random.nextInt(age)) + " 00:30");
            case EMERGENCY -> {
                cells.put("emergency_power", random.nextBoolean() ? "police-protection" : "emergency-protection-order");
                cells.put("emergency_started_at", decided + " 02:00");
                cells.put("order_expires_at", today.plusDays(random.nextInt(6)) + " 12:00");
            }
            case SECTION_47 -> cells.put("section_47_started_on", inquired.toString());
            case CONFERENCE -> {
                cells.put("section_47_started_on", inquired.toString());
                cells.put(
                        "section_47_outcome_on",
                        inquired.plusDays(2).isAfter(today)
                                ? today.toString()
                                : inquired.plusDays(2).toString());
                if (random.nextBoolean()) cells.put("conference_asked_for_on", cells.get("section_47_outcome_on"));
                if (random.nextBoolean())
                    cells.put(
                            "conference_on",
                            today.plusDays(1 + random.nextInt(14)).toString());
            }
            case PROTECTION_PLAN -> plan(cells, decided.plusDays(20), random.nextInt(40));
            case CHILD_IN_NEED -> {
                if (random.nextInt(5) > 0) {
                    cells.put("cin_plan_started_on", decided.plusDays(40).toString());
                    if (age > 120)
                        cells.put(
                                "last_cin_review_on",
                                today.minusDays(random.nextInt(100) % (age - 60))
                                        .toString());
                }
            }
            default -> {}
        }
        if (stage == Stage.STRATEGY_DISCUSSION || stage == Stage.SECTION_47) cells.put("assessment_open", "yes");
        if (random.nextBoolean()) history(stage, cells, decided);
        return cells;
    }

    /** What an export says besides: steps long past, a plan beside the stage, a child assessed again. */
    private void history(Stage stage, Map<String, String> cells, LocalDate decided) {
        Map<String, String> more = new java.util.HashMap<>();
        String inquired = cells.getOrDefault("section_47_started_on", decided.toString());
        more.put("harm_suspected_at", decided + " 00:30");
        more.put("section_47_started_on", inquired);
        more.put("section_47_outcome_on", inquired);
        more.put("conference_asked_for_on", cells.getOrDefault("section_47_outcome_on", inquired));
        if (stage == Stage.PROTECTION_PLAN || stage == Stage.CHILD_IN_NEED || stage == Stage.CLOSURE)
            more.put("assessment_authorised_on", decided.plusDays(30).toString());
        if (stage == Stage.CHILD_IN_NEED || stage == Stage.CLOSURE) {
            more.put("conference_held_on", decided.plusDays(14).toString());
            more.put("plan_started_on", decided.plusDays(14).toString());
            more.put("last_visit_on", decided.plusDays(20).toString());
            more.put("last_core_group_on", decided.plusDays(21).toString());
            more.put("last_review_on", decided.plusDays(22).toString());
        }
        if (stage == Stage.SECTION_47 || stage == Stage.STRATEGY_DISCUSSION)
            more.put("cin_plan_started_on", decided.toString());
        if (stage == Stage.SECTION_47 || stage == Stage.CONFERENCE) {
            more.put("emergency_power", "police-protection");
            more.put("emergency_started_at", today.minusDays(1) + " 20:00");
        }
        if (stage == Stage.CHILD_IN_NEED && cells.containsKey("cin_plan_started_on") && random.nextBoolean()) {
            more.remove("assessment_authorised_on");
            more.put("assessment_open", "yes");
            more.put(
                    "assessment_started_on", today.minusDays(random.nextInt(60)).toString());
        }
        more.forEach(cells::putIfAbsent);
    }

    private void plan(Map<String, String> cells, LocalDate started, int late) {
        cells.put("conference_held_on", started.toString());
        cells.put("plan_started_on", started.toString());
        cells.put("category", List.of("NEG", "PHY", "SAB", "EMO").get(random.nextInt(4)));
        cells.put("previous_plans", String.valueOf(random.nextInt(3)));
        LocalDate visited = today.minusDays(late);
        if (visited.isAfter(started)) {
            cells.put("last_visit_on", visited.toString());
            cells.put("last_seen_on", visited.toString());
            cells.put("last_seen_alone", random.nextBoolean() ? "yes" : "no");
            cells.put("last_core_group_on", visited.toString());
        }
        LocalDate reviewed = started.plusDays(85);
        if (reviewed.isBefore(today)) cells.put("last_review_on", reviewed.toString());
        if (random.nextInt(3) == 0)
            cells.put("next_review_on", today.plusDays(10).toString());
    }

    private static List<String> row(Sheet sheet, Map<String, String> cells) {
        return sheet.columns().stream()
                .map(column -> cells.getOrDefault(column.name(), ""))
                .toList();
    }

    /** The files. */
    public List<Upload> files() {
        Map<Sheet, Csv> all = new EnumMap<>(Map.of(
                Sheet.CHILDREN, children,
                Sheet.PEOPLE, people,
                Sheet.RELATIONSHIPS, relationships,
                Sheet.CASES, cases));
        return all.entrySet().stream()
                .map(file -> new Upload(
                        file.getKey().fileName(), file.getValue().toString().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
