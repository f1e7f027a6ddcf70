package org.waymark.allocation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.waymark.access.Role;
import org.waymark.access.Service;
import org.waymark.access.Services;
import org.waymark.access.Team;
import org.waymark.access.Teams;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.casefile.CaseFile;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.Episode;
import org.waymark.casefile.EpisodeStatus;
import org.waymark.casefile.Episodes;
import org.waymark.child.Child;
import org.waymark.child.Children;
import org.waymark.child.Families;
import org.waymark.child.Family;
import org.waymark.form.Forms;

/** A team of its own and a child with an open case, for a test that looks at nothing else. */
public class StaffedCase {

    private final ApplicationContext beans;
    private final String name = UUID.randomUUID().toString().substring(0, 8);
    public final Team team;
    public final Child child;
    public final Long episodeId;

    public StaffedCase(ApplicationContext beans) {
        this.beans = beans;
        Service service = beans.getBean(Services.class).save(new Service("Service " + name));
        this.team = beans.getBean(Teams.class).save(new Team("Team " + name, service.id()));
        Family family = beans.getBean(Families.class).save(new Family("Family " + name));
        this.child = beans.getBean(Children.class)
                .save(new Child(family.id(), "Wilf", "Example-" + name, LocalDate.of(2019, 5, 4)));
        this.episodeId = beans.getBean(Episodes.class)
                .save(new Episode(
                        child.id(), team.id(), beans.getBean(Clock.class).instant(), EpisodeStatus.OPEN))
                .id();
    }

    /** A social worker of the team. */
    public Worker worker(String first, boolean trained) {
        Worker worker =
                new Worker(first.toLowerCase() + "." + name, first + " " + name, "{noop}x", Set.of(Role.SOCIAL_WORKER));
        return beans.getBean(Workers.class)
                .save(worker.in(team.id(), team.serviceId()).qualified(trained));
    }

    /** Records a form about the child as if the task had been completed; the values are not judged. */
    public CaseRecord record(String formId, Map<String, Object> values) {
        return beans.getBean(CaseFile.class)
                .record(new CaseFile.Entry(
                        beans.getBean(Forms.class).parse(form(formId)),
                        formId,
                        formId.substring(formId.indexOf('.') + 1),
                        "test",
                        values,
                        Map.of(episodeId, new CaseFile.Part(Map.of(), null, null)),
                        null));
    }

    public Episode episode() {
        return beans.getBean(Episodes.class).findById(episodeId).orElseThrow();
    }

    private static String form(String formId) {
        String path = "/procedure/forms/" + formId.replaceFirst("\\.", "/") + ".form";
        try (InputStream file = StaffedCase.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
