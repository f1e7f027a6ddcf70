package org.waymark.procedure.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.waymark.browser.InBrowser.BrowserTest;
import org.waymark.browser.Visitor;

/** The process owner at the pages of the procedure, and the administrator at those of the engine. */
@BrowserTest
class ProcedureBrowserTest {

    private static final String FORM = "forms/core-group/hold-core-group.form";

    @Test
    void theOwnerTakesTheProcedureAwayAndBringsItBackChanged(Visitor paula) throws IOException {
        paula.signsInAs("Paula Pathfinder").opens("/procedure").sees("In force");
        paula.follows("What a model may say").sees("deadlines.due(String)");
        paula.opens("/procedure").follows("Version 1").sees("Nothing to correct.");
        byte[] zip = download(paula);

        paula.follows("bpmn/significant-harm.bpmn").sees("The model as a table");
        paula.page().waitForSelector(".djs-container svg");
        paula.seen();
        paula.follows("Version 1").follows("bpmn/timescales.dmn").sees("core-group-repeat");
        paula.follows("Version 1").follows(FORM).sees("When was it held?");

        upload(
                paula,
                changed(
                        zip,
                        (name, text) -> name.equals("bpmn/significant-harm.bpmn")
                                ? text.replaceFirst(
                                        "(?s)<bpmn:boundaryEvent id=\"icpc-held-due\".*?</bpmn:boundaryEvent>", "")
                                : text));
        paula.sees("The statutory timer icpc-held on").doesNotSee("Publish this version");
        paula.page().getByText("Discard it").click();
        paula.types("Why?", "A mistake").presses("Discard").sees("is withdrawn");

        upload(
                paula,
                changed(
                        zip,
                        (name, text) -> name.equals(FORM)
                                ? text.replace("When was it held?", "On which day did the group meet?")
                                : text));
        paula.sees("Nothing to correct.").sees("Changed");
        paula.presses("Publish").sees("Say why the procedure is changed").sees("Choose from when it is in force");
        paula.types("Why is the procedure changed?", "Plainer words")
                .chooses("From when is it in force?", "At once")
                .presses("Publish")
                .sees("is in force. Steps that begin from now on follow it.");
        paula.opens("/procedure").sees("Plainer words").sees("Superseded");
        paula.page().locator("table a").first().click();
        paula.seen();
        paula.page().getByText("Withdraw it and go back to the version before").click();
        paula.types("Why?", "Not plainer after all").presses("Withdraw").sees("is withdrawn");
        paula.opens("/procedure").sees("this is version").sees("again");
    }

    @Test
    void whatIsNoProcedureIsRefusedOnThePage(Visitor paula) {
        paula.signsInAs("Paula Pathfinder").opens("/procedure");
        upload(paula, "hello".getBytes(StandardCharsets.UTF_8));
        paula.sees("There is a problem").sees("not a zip file");
    }

    @Test
    void theAdministratorSeesTheEngine(Visitor kit) {
        kit.signsInAs("Kit Cogwheel").opens("/operations").sees("Process instances");
        kit.page().locator("table[aria-labelledby=models] a").first().click();
        kit.seen().sees("Running");
    }

    private static byte[] download(Visitor visitor) throws IOException {
        Download download = visitor.page()
                .waitForDownload(
                        () -> visitor.page().getByText("Download as a zip file").click());
        byte[] zip = Files.readAllBytes(download.path());
        assertThat(zip).isNotEmpty();
        return zip;
    }

    private static void upload(Visitor visitor, byte[] zip) {
        visitor.opens("/procedure");
        visitor.page().setInputFiles("#archive", new FilePayload("procedure.zip", "application/zip", zip));
        visitor.presses("Upload as a draft");
    }

    private static byte[] changed(byte[] zip, BiFunction<String, String, String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(change.apply(entry.getName(), text).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
