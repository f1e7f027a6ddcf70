package org.waymark.goinglive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.access.Role;
import org.waymark.access.Worker;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.ChildFinder;

/** Reads the files against what is known here, and writes nothing. */
@Component
@Transactional(readOnly = true)
class FileReader {

    private static final String SAME_CHILD =
            "Is it the same child? Keep one row, and use its number in the other files too.";
    private static final String ONE_CASE = "A child has one open case; siblings have one each.";

    private final Authority authority;
    private final PeopleReader people;
    private final BroughtIn broughtIn;
    private final ChildFinder finder;
    private final Episodes episodes;
    private final Clock clock;

    FileReader(
            Authority authority,
            PeopleReader people,
            BroughtIn broughtIn,
            ChildFinder finder,
            Episodes episodes,
            Clock clock) {
        this.authority = authority;
        this.people = people;
        this.broughtIn = broughtIn;
        this.finder = finder;
        this.episodes = episodes;
        this.clock = clock;
    }

    Reading read(List<Upload> uploads) {
        Findings findings = new Findings();
        Map<Sheet, String> texts = Uploads.read(uploads, findings);
        if (!texts.containsKey(Sheet.CASES))
            findings.error(Sheet.CASES, null, null, null, "There is no file cases.csv. Send it as well.");
        Map<String, Long> children = broughtIn.all(BroughtIn.CHILD);
        Map<String, NewChild> named = children(table(texts, Sheet.CHILDREN, findings), findings, children);
        List<NewPerson> adults = people.read(
                table(texts, Sheet.PEOPLE, findings),
                table(texts, Sheet.RELATIONSHIPS, findings),
                findings,
                number -> children.containsKey(number) || named.containsKey(number));
        return cases(table(texts, Sheet.CASES, findings), findings, children, named, adults);
    }

    private static Table table(Map<Sheet, String> texts, Sheet sheet, Findings findings) {
        String text = texts.getOrDefault(sheet, "");
        return text.isEmpty() ? new Table(sheet, List.of()) : Table.read(sheet, text, findings);
    }

    /** The children by number, also those of whom not everything could be read; those known here lead to their file. */
    private Map<String, NewChild> children(Table table, Findings findings, Map<String, Long> known) {
        Map<String, NewChild> named = new LinkedHashMap<>();
        Map<String, Integer> rowOfNumber = new HashMap<>();
        Map<String, Integer> rowOfName = new HashMap<>();
        for (Table.Row row : table.rows()) {
            Cells cells = new Cells(Sheet.CHILDREN, row, findings);
            cells.notAfter(clock.instant(), "date_of_birth");
            NewChild child = NewChild.of(cells);
            twice(cells, "nhs_number", child.nhsNumber(), rowOfNumber, "Two children never share one.");
            twice(cells, "upn", child.upn(), rowOfNumber, "Two children never share one.");
            twice(cells, "first_name", child.nameAndBirth(), rowOfName, SAME_CHILD);
            if (child.number() == null || known.containsKey(child.number())) continue;
            if (named.putIfAbsent(child.number(), child) != null) {
                cells.error("child_number", "The child's number stands in more than one row.");
                continue;
            }
            finder.same(child.firstName(), child.lastName() == null ? "" : child.lastName(), child.born())
                    .map(Child::id)
                    .ifPresent(id -> {
                        cells.notice(
                                "child_number",
                                "A child of this name and date of birth is on file here already. The case goes on that file.");
                        known.put(child.number(), id);
                    });
        }
        return named;
    }

    private Reading cases(
            Table table,
            Findings findings,
            Map<String, Long> children,
            Map<String, NewChild> named,
            List<NewPerson> adults) {
        Set<String> here = broughtIn.all(BroughtIn.CASE).keySet();
        Authority.Book book = authority.open();
        Map<String, Integer> rowOfCase = new HashMap<>();
        Map<String, Integer> rowOfChild = new HashMap<>();
        List<OpenCase> cases = new ArrayList<>();
        int already = 0;
        for (Table.Row row : table.rows()) {
            String number = row.cell("case_number");
            if (number != null && here.contains(number)) {
                already++;
                continue;
            }
            Cells cells = new Cells(Sheet.CASES, row, findings);
            cells.require("case_number", "");
            cells.require("child_number", "");
            cells.require("stage", "");
            cells.require("team", "");
            twice(cells, "case_number", number, rowOfCase, "Each case has a number of its own.");
            twice(cells, "child_number", child(cells, children, named), rowOfChild, ONE_CASE);
            Stage stage = Stage.of(cells.text("stage")).orElse(null);
            Long team = book.team(cells.text("team")).orElse(null);
            if (cells.text("team") != null && team == null)
                cells.error(
                        "team", "There is no team '" + cells.text("team") + "' here. Write its name as in Waymark.");
            OpenCase.Staffing staffing = staffing(cells, book, stage);
            if (stage == null) continue;
            StageRules.check(cells, stage, clock.instant());
            cases.add(OpenCase.of(cells, stage, team, staffing));
        }
        if (cases.isEmpty() && already == 0 && !findings.hasErrors())
            findings.error(Sheet.CASES, null, null, null, "The file holds no case.");
        return new Reading(List.copyOf(named.values()), adults, cases, already, findings);
    }

    /** Says where the same stood before; null is never the same. */
    private static void twice(Cells cells, String column, String same, Map<String, Integer> rows, String sentence) {
        if (same == null) return;
        Integer before = rows.putIfAbsent(same, cells.number());
        if (before != null) cells.error(column, "The same stands in row " + before + " already. " + sentence);
    }

    /** Who the child is, whatever number the file gives: two numbers may lead to one file. */
    private String child(Cells cells, Map<String, Long> children, Map<String, NewChild> named) {
        String number = cells.text("child_number");
        if (number == null) return null;
        Long known = children.get(number);
        if (known == null && !named.containsKey(number))
            cells.error("child_number", "There is no child with this number in children.csv.");
        if (known != null
                && episodes.findByChildIdOrderByReceivedAtDesc(known).stream().anyMatch(Episode::isOpen))
            cells.error(
                    "child_number",
                    "The child has an open case here already. Go on with that one and take this row out.");
        return known == null ? "number " + number : "file " + known;
    }

    private static OpenCase.Staffing staffing(Cells cells, Authority.Book book, Stage stage) {
        String named = cells.text("worker");
        Worker worker = book.worker(named).filter(book::holdsCases).orElse(null);
        if (worker == null && stage != null && stage != Stage.REFERRAL)
            cells.notice(
                    "worker",
                    (named == null
                                    ? "Nobody is named"
                                    : "'" + named + "' is not a qualified social worker at work here")
                            + ": the case comes in without a worker, and its team manager is asked at once.");
        boolean harm = stage != null && stage.isAboutHarm();
        if (worker != null && harm && !worker.mayEnquire())
            cells.notice(
                    "worker",
                    worker.displayName()
                            + " is not trained for section 47 enquiries. The case comes in all the same; name somebody who is.");
        String chair = cells.text("conference_chair");
        Worker chairs = book.worker(chair)
                .filter(found -> found.has(Role.CONFERENCE_CHAIR))
                .orElse(null);
        if (chair != null && chairs == null)
            cells.notice(
                    "conference_chair",
                    "'" + chair + "' is not a conference chair here: any chair may take the conference.");
        return new OpenCase.Staffing(
                worker == null ? null : worker.username(),
                worker == null || !worker.mayEnquire() ? null : worker.username(),
                chairs == null ? null : chairs.username());
    }
}
