package org.waymark.correction;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;
import org.waymark.access.Viewer;
import org.waymark.access.Worker;
import org.waymark.access.Workers;

/**
 * Everything that can be seen of a case, as words: its pages, the lists and counts in which it stands, and the rows of the
 * register and the engine. Taken before and after, it shows whether a correction left anything behind.
 */
@Component
public class FileViews {

    /** The pages of a case, from its address. */
    private static final List<String> OF_CASE =
            List.of("", "/history", "/chronology", "/notes", "/people", "/documents", "/summary");

    /** Lists and counts of many cases; a line is of the case where it names the child. */
    private static final Map<String, String> LISTS = lists();

    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry(
                    "clocks",
                    "select milestone, start_event, due_at, state, settled_at, recorded_late, agreed_until,"
                            + " case when watcher is null then 0 else 1 end from deadline where episode_id = :id order by id"),
            Map.entry("breaches", "select milestone, state, rung, role from breach where episode_id = :id order by id"),
            Map.entry(
                    "events",
                    "select event_type, happened_at, recorded_at, recorded_by, record_id from case_event"
                            + " where episode_id = :id and withdrawn = false order by event_type, happened_at, id"),
            Map.entry("facts", "select fact_key, record_id from fact where episode_id = :id order by fact_key"),
            Map.entry(
                    "tasks",
                    "select activity_id, kind, roles, assignee, due_at from work_item where episode_id = :id order by activity_id, created_at"),
            Map.entry("letters", "select kind, state, body from notice where episode_id = :id order by id"),
            Map.entry(
                    "done", "select name, record_id from work_done where episode_id = :id order by completed_at, name"),
            Map.entry(
                    "episode",
                    "select child_id, team_id, status, received_at, taken_on_at, closed_at, lead_worker, goes_on_in"
                            + " from episode where id = :id"),
            Map.entry(
                    "timers",
                    "select j.duedate_, d.act_id_ from act_ru_execution e join act_ru_job j on j.process_instance_id_ = e.id_"
                            + " left join act_ru_jobdef d on d.id_ = j.job_def_id_ where e.business_key_ = cast(:id as varchar(20))"
                            + " order by d.act_id_, j.duedate_"));

    private final MockMvc web;
    private final Workers workers;
    private final JdbcClient jdbc;
    private final FileSearch search;

    FileViews(MockMvc web, Workers workers, JdbcClient jdbc, FileSearch search) {
        this.web = web;
        this.workers = workers;
        this.jdbc = jdbc;
        this.search = search;
    }

    private static Map<String, String> lists() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("/work", "martha.milestone");
        all.put("/work?list=team", "martha.milestone");
        all.put("/desk", "martha.milestone");
        all.put("/monday", "martha.milestone");
        all.put("/lateness", "martha.milestone");
        all.put("/lateness/children?outcome=due", "martha.milestone");
        all.put("/lateness/children?outcome=withdrawn", "martha.milestone");
        all.put("/duty", "daisy.fieldmouse");
        all.put("/digest", "martha.milestone");
        return all;
    }

    /** What is seen of these cases and of children found by this name, by the name of the view. */
    public Map<String, String> of(String familyName, Long... episodeIds) throws Exception {
        Map<String, String> seen = new LinkedHashMap<>();
        for (Long id : episodeIds) {
            for (String page : OF_CASE) seen.put("case " + id + page, text("/case/" + id + page, "martha.milestone"));
            ROWS.forEach((name, sql) -> seen.put(
                    name + " " + id,
                    jdbc.sql(sql).param("id", id).query().listOfRows().toString()));
        }
        LISTS.forEach((address, username) -> seen.put(address, of(familyName, address, username)));
        seen.put(
                "search",
                search.find(familyName, viewer("martha.milestone")).stream()
                        .filter(file -> file.name().contains(familyName)) // others sound alike
                        .toList()
                        .toString());
        return seen;
    }

    private String of(String name, String address, String username) {
        try {
            List<String> lines = new ArrayList<>();
            String html = html(address, username);
            for (String row : html.split("(?i)<(tr|li|section)[ >]"))
                if (row.contains(name)) lines.add(words("<x " + row));
            return String.join("\n", lines);
        } catch (Exception e) {
            throw new IllegalStateException(address, e);
        }
    }

    /** The files that a search finds. */
    public List<FileSearch.FoundFile> search(String typed) {
        return search.find(typed, viewer("martha.milestone"));
    }

    private Viewer viewer(String username) {
        return Viewer.of(workers.findById(username).orElseThrow());
    }

    /** The words of a page; empty where the product has no such page. */
    public String text(String address, String username) throws Exception {
        return words(html(address, username));
    }

    private String html(String address, String username) throws Exception {
        Set<String> roles = workers.findById(username).map(Worker::roleCodes).orElseThrow();
        MockHttpServletResponse response = web.perform(
                        get(URI.create(address)).with(user(username).roles(roles.toArray(String[]::new))))
                .andReturn()
                .getResponse();
        return response.getStatus() == 404 ? "" : response.getContentAsString();
    }

    private static String words(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("(?s)<(script|style|head).*?</\\1>", " ")
                        .replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
