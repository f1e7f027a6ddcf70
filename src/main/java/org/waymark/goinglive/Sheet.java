package org.waymark.goinglive;

import static org.waymark.goinglive.Column.Form.CODE;
import static org.waymark.goinglive.Column.Form.DATE;
import static org.waymark.goinglive.Column.Form.MOMENT;
import static org.waymark.goinglive.Column.Form.NUMBER;
import static org.waymark.goinglive.Column.Form.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.waymark.desk.Csv;

/** The files in which open cases come: what they are called and which columns they have. */
public enum Sheet {
    CHILDREN(
            "children.csv",
            "One row for each child. Brothers and sisters share a family number.",
            new Column("child_number", TEXT, "", "always", "Your own number of the child.", "C1001"),
            new Column(
                    "family_number",
                    TEXT,
                    "",
                    "",
                    "The same for brothers and sisters; empty: a family of its own.",
                    "F500"),
            new Column("first_name", TEXT, "", "unless unborn", "Empty for an unborn child.", "Robin"),
            new Column("last_name", TEXT, "", "always", "", "Marlowe"),
            new Column("date_of_birth", DATE, "", "unless unborn", "", "2019-05-14"),
            new Column("expected_date_of_birth", DATE, "", "unborn children", "", ""),
            new Column("sex", CODE, "F, M, U", "", "Female, male, unknown.", "F"),
            new Column("ethnicity", TEXT, "", "", "The code of the CIN census.", "WBRI"),
            new Column("disability", TEXT, "", "", "Codes of the CIN census with spaces between them.", "NONE"),
            new Column("nhs_number", TEXT, "", "", "", "9434765919"),
            new Column("upn", TEXT, "", "", "Unique pupil number.", ""),
            new Column("address", TEXT, "", "", "In one cell.", "1 High Street, Anytown")),
    PEOPLE(
            "people.csv",
            "One row for each adult: one adult is one person, across all families.",
            new Column("person_number", TEXT, "", "always", "Your own number of the person.", "P3001"),
            new Column("first_name", TEXT, "", "always", "", "Alex"),
            new Column("last_name", TEXT, "", "always", "", "Marlowe"),
            new Column("date_of_birth", DATE, "", "", "", "1990-08-21"),
            new Column("sex", CODE, "F, M, U", "", "Female, male, unknown.", "F"),
            new Column("address", TEXT, "", "", "In one cell.", "1 High Street, Anytown"),
            new Column("telephone", TEXT, "", "", "", "01632 960001")),
    RELATIONSHIPS(
            "relationships.csv",
            "One row for each child to whom an adult is something.",
            new Column("person_number", TEXT, "", "always", "As in people.csv.", "P3001"),
            new Column("child_number", TEXT, "", "always", "As in children.csv.", "C1001"),
            new Column("relationship", CODE, Relation.codes(), "always", "What the adult is to the child.", "mother"),
            new Column("parental_responsibility", CODE, "yes, no, not-known", "", "", "yes"),
            new Column("since", DATE, "", "", "", "")),
    CASES(
            "cases.csv",
            "One row for each open case.",
            new Column(
                    "case_number",
                    TEXT,
                    "",
                    "always",
                    "Your own number of the case: a second load leaves it alone.",
                    "R2001"),
            new Column("child_number", TEXT, "", "always", "As in children.csv.", "C1001"),
            new Column("stage", CODE, Stage.codes(), "always", "Where the case stands.", "protection-plan"),
            new Column(
                    "received_at",
                    MOMENT,
                    "",
                    "always",
                    "When the referral first reached the council. Without a time the day counts from its beginning.",
                    "2025-10-13 10:30"),
            new Column(
                    "decided_on", DATE, "", "after referral", "When it was decided to take the case on.", "2025-10-14"),
            new Column("team", TEXT, "", "always", "The team's name in Waymark.", ""),
            new Column(
                    "worker",
                    TEXT,
                    "",
                    "",
                    "The social worker's user name or full name in Waymark. Empty or unknown: the case has no worker.",
                    ""),
            new Column(
                    "allocated_on",
                    DATE,
                    "",
                    "with a worker",
                    "Since when the worker has held the case.",
                    "2025-10-14"),
            new Column("referral_source", TEXT, "", "", "The code of the CIN census.", "2A"),
            new Column("primary_need", TEXT, "", "", "The code of the CIN census.", "N1"),
            new Column("summary", TEXT, "", "", "Why the authority is involved, in a few sentences.", ""),
            new Column(
                    "assessment_open",
                    CODE,
                    "yes, no",
                    "",
                    "Whether an assessment goes on beside the stage. Stage assessment: always yes.",
                    "no"),
            new Column("assessment_started_on", DATE, "", "", "", ""),
            new Column("assessment_authorised_on", DATE, "", "", "", "2025-12-01"),
            new Column(
                    "harm_suspected_at", MOMENT, "", "strategy-discussion", "When significant harm was suspected.", ""),
            new Column(
                    "section_47_started_on",
                    DATE,
                    "",
                    "section-47, conference",
                    "The day of the strategy discussion that decided the enquiry.",
                    "2025-10-21"),
            new Column(
                    "section_47_outcome_on",
                    DATE,
                    "",
                    "conference",
                    "When the outcome of the enquiry was signed.",
                    "2025-10-30"),
            new Column(
                    "conference_asked_for_on",
                    DATE,
                    "",
                    "",
                    "Empty: the conference is still to be asked for.",
                    "2025-10-30"),
            new Column(
                    "conference_on",
                    DATE,
                    "",
                    "",
                    "The day for which an initial conference still to be held is arranged.",
                    ""),
            new Column("conference_chair", TEXT, "", "", "The chair's user name or full name in Waymark.", ""),
            new Column("emergency_power", CODE, "police-protection, emergency-protection-order", "emergency", "", ""),
            new Column("emergency_started_at", MOMENT, "", "emergency", "", ""),
            new Column(
                    "order_expires_at",
                    MOMENT,
                    "",
                    "emergency-protection-order",
                    "Date and time written in the order.",
                    ""),
            new Column("conference_held_on", DATE, "", "", "The initial conference.", "2025-11-10"),
            new Column("plan_started_on", DATE, "", "protection-plan", "", "2025-11-10"),
            new Column("category", CODE, "NEG, PHY, SAB, EMO, MUL", "protection-plan", "Category of abuse now.", "NEG"),
            new Column(
                    "initial_category", CODE, "NEG, PHY, SAB, EMO, MUL", "", "Where it was another at the start.", ""),
            new Column("previous_plans", NUMBER, "", "", "Child protection plans before this one.", "0"),
            new Column("last_seen_on", DATE, "", "", "When a social worker last saw the child.", "2026-03-16"),
            new Column("last_seen_alone", CODE, "yes, no", "", "", "yes"),
            new Column("last_visit_on", DATE, "", "", "The last visit under the plan. Empty: none yet.", "2026-03-16"),
            new Column("last_core_group_on", DATE, "", "", "Empty: none yet.", "2026-03-09"),
            new Column("last_review_on", DATE, "", "", "The last review conference. Empty: none yet.", "2026-02-04"),
            new Column("next_visit_on", DATE, "", "", "Planned.", ""),
            new Column("next_core_group_on", DATE, "", "", "Planned.", ""),
            new Column(
                    "next_review_on",
                    DATE,
                    "",
                    "",
                    "The day for which the next review conference is arranged.",
                    "2026-07-28"),
            new Column("cin_plan_started_on", DATE, "", "", "Child in need plan. Empty: still to be made.", ""),
            new Column("last_cin_review_on", DATE, "", "", "Empty: not reviewed yet.", ""));

    private final String fileName;
    private final String about;
    private final List<Column> columns;

    Sheet(String fileName, String about, Column... columns) {
        this.fileName = fileName;
        this.about = about;
        this.columns = List.of(columns);
    }

    public String fileName() {
        return fileName;
    }

    public String about() {
        return about;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The column of that name. */
    Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The file as a template: the first row and an example that can be loaded; {@code team} is the name of one of the teams here. */
    String template(String team) {
        return new Csv()
                .row(columns.stream().map(Column::name).toList())
                .row(columns.stream()
                        .map(column -> column.name().equals("team") ? team : column.example())
                        .toList())
                .toString();
    }

    /** The file of that name, whatever folder it came in and however it is capitalised. */
    public static Optional<Sheet> of(String fileName) {
        String bare = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return Arrays.stream(values())
                .filter(sheet -> sheet.fileName.equalsIgnoreCase(bare.strip()))
                .findFirst();
    }
}
