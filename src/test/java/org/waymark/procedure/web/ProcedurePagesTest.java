package org.waymark.procedure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.waymark.WaymarkTest;
import org.waymark.access.Role;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.procedure.Procedures;

/** The pages of the procedure and of the engine, as those see them who may and those who may not. */
@WaymarkTest
class ProcedurePagesTest {

    private final MockMvc browser;
    private final Procedures procedures;
    private final Workers workers;
    private final RuntimeService runtime;
    private final ManagementService management;
    private RequestPostProcessor owner;
    private RequestPostProcessor worker;
    private RequestPostProcessor administrator;
    private int number;

    @Autowired
    ProcedurePagesTest(
            MockMvc browser,
            Procedures procedures,
            Workers workers,
            RuntimeService runtime,
            ManagementService management) {
        this.browser = browser;
        this.procedures = procedures;
        this.workers = workers;
        this.runtime = runtime;
        this.management = management;
    }

    @BeforeEach
    void people() {
        owner = person(Role.PROCESS_OWNER);
        worker = person(Role.SOCIAL_WORKER);
        administrator = person(Role.SYSTEM_ADMINISTRATOR);
        number = procedures.inForce().number();
    }

    private RequestPostProcessor person(Role role) {
        String username = role.code() + "-" + UUID.randomUUID();
        workers.save(new Worker(username, "Somebody", "{noop}x", EnumSet.of(role)));
        return user(username).roles(role.code());
    }

    @Test
    void everybodyMaySeeWhatIsInForceButOnlyTheOwnerIsOfferedToChangeIt() throws Exception {
        browser.perform(get("/procedure").with(worker))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Version " + number)))
                .andExpect(content().string(not(containsString("Upload as a draft"))));
        browser.perform(get("/procedure").with(owner)).andExpect(content().string(containsString("Upload as a draft")));
        browser.perform(get("/procedure/" + number).with(owner))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("bpmn/child-protection.bpmn")))
                .andExpect(content().string(containsString("Withdraw it and go back to the version before")));
    }

    @Test
    void everyFileOfTheProcedureCanBeLookedAt() throws Exception {
        for (String path : procedures.files(number).paths()) {
            browser.perform(get("/procedure/file")
                            .param("version", String.valueOf(number))
                            .param("path", path)
                            .with(worker))
                    .andExpect(status().isOk());
        }
        browser.perform(get("/procedure/raw")
                        .param("version", String.valueOf(number))
                        .param("path", "bpmn/closure.bpmn")
                        .with(worker))
                .andExpect(header().string("Content-Type", containsString("application/xml")))
                .andExpect(content().string(containsString("<bpmn:process id=\"closure\"")));
        browser.perform(get("/procedure/raw")
                        .param("version", String.valueOf(number))
                        .param("path", "../application.yml")
                        .with(worker))
                .andExpect(status().isNotFound());
        browser.perform(get("/procedure/999999").with(worker))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is no version 999999")));
    }

    @Test
    void aVersionCanBeDownloadedAndUploadedAgain() throws Exception {
        byte[] zip = browser.perform(get("/procedure/" + number + "/download").with(owner))
                .andExpect(header().string("Content-Disposition", containsString("procedure-" + number + ".zip")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(names(zip)).contains("bpmn/timescales.dmn", "forms/closure/sign-closure.form");
        String draft = browser.perform(multipart("/procedure/upload")
                        .file(new MockMultipartFile("archive", zip))
                        .with(csrf())
                        .with(owner))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        browser.perform(get(draft).with(owner))
                .andExpect(content().string(containsString("Nothing to correct.")))
                .andExpect(content().string(containsString("Publish this version")));
        browser.perform(post(draft + "/publish").with(csrf()).with(owner))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say why the procedure is changed")))
                .andExpect(content().string(containsString("Choose from when it is in force")));
        browser.perform(post(draft + "/publish")
                        .param("reason", "Kept as typed")
                        .param("when", "later")
                        .param("day", "31")
                        .param("month", "2")
                        .param("year", "2027")
                        .with(csrf())
                        .with(owner))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Enter a real date")))
                .andExpect(content().string(containsString("Kept as typed")));
        browser.perform(post(draft + "/publish")
                        .param("reason", "x")
                        .param("when", "now")
                        .with(csrf())
                        .with(worker))
                .andExpect(status().isForbidden());
        browser.perform(post(draft + "/withdraw").with(csrf()).with(owner))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Say why it is withdrawn")));
        browser.perform(post(draft + "/withdraw")
                        .param("withdrawReason", "Only a test")
                        .with(csrf())
                        .with(owner))
                .andExpect(status().is3xxRedirection());
    }

    private static List<String> names(byte[] zip) throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void whatIsNoProcedureIsRefusedWithASentence() throws Exception {
        browser.perform(multipart("/procedure/upload")
                        .file(new MockMultipartFile("archive", "hello".getBytes()))
                        .with(csrf())
                        .with(owner))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("not a zip file")));
        browser.perform(multipart("/procedure/upload").with(csrf()).with(owner))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose the zip file with the procedure.")));
    }

    @Test
    void theAdministratorSeesAFailedJobWithItsCauseAndTriesItAgain() throws Exception {
        // An escalation of a deadline that does not exist: its first job cannot succeed.
        String instance = runtime.startProcessInstanceByKey(
                        "unallocated-case", "none", java.util.Map.of("episodeId", -1L))
                .getId();
        Job job = management.createJobQuery().processInstanceId(instance).singleResult();
        assertThat(job).isNotNull();
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException expected) {
            // That is what the page is to show.
        }
        browser.perform(get("/operations").with(administrator))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/operations/jobs/" + job.getId() + "/retry")))
                .andExpect(content().string(containsString("Camunda Platform 7.24.0")));
        browser.perform(get("/operations/jobs/" + job.getId() + "/trace").with(administrator))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", containsString("text/plain")))
                .andExpect(content().string(containsString("\tat org.")));
        browser.perform(post("/operations/jobs/" + job.getId() + "/retry")
                        .with(csrf())
                        .with(administrator))
                .andExpect(status().is3xxRedirection());
        browser.perform(get("/operations/instances")
                        .param("model", modelOf(instance))
                        .with(administrator))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(instance)));
        browser.perform(get("/operations").with(worker)).andExpect(status().isForbidden());
        browser.perform(get("/operations/jobs/none/trace").with(administrator)).andExpect(status().isNotFound());
        runtime.deleteProcessInstance(instance, "test");
    }

    @Test
    void theAdministratorComparesTheRegisterWithTheEngine() throws Exception {
        browser.perform(post("/operations/reconciliation").with(csrf()).with(worker))
                .andExpect(status().isForbidden());
        browser.perform(post("/operations/reconciliation").with(csrf()).with(administrator))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("done", containsString("The register of deadlines and the engine")));
        browser.perform(get("/operations").with(administrator))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Running deadlines")))
                .andExpect(content().string(containsString("Last compared on")));
    }

    private String modelOf(String instance) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
    }
}
