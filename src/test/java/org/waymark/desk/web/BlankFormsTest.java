package org.waymark.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.WaymarkTest;
import org.waymark.access.Workers;
import org.waymark.desk.BlankForms;
import org.waymark.form.FormField;
import org.waymark.form.Forms;
import org.waymark.journey.Stories;
import org.waymark.procedure.Procedures;

/** Every form of the procedure on paper, every question of it. */
@WaymarkTest
class BlankFormsTest {

    @Autowired
    private BlankForms blanks;

    @Autowired
    private Procedures procedures;

    @Autowired
    private Forms forms;

    @Autowired
    private Stories stories;

    @Autowired
    private MockMvc web;

    @Autowired
    private Workers workers;

    private Pages pages;

    @BeforeEach
    void staffAreThere() {
        pages = new Pages(web, workers);
        stories.begin();
    }

    @Test
    void everyFormIsListedAndAsksEveryQuestionOnPaperWithAllItsOptions() throws Exception {
        String list = pages.opens("kit.cogwheel", "/blank-forms").html();
        var files = procedures.files(procedures.inForce().number());
        List<String> missing = new ArrayList<>();
        for (String path : files.ending(".form")) {
            String id = path.replaceFirst("^forms/", "").replaceFirst("/", ".").replaceFirst("\\.form$", "");
            assertThat(list).contains("/blank-forms/" + id + "/print");
            String words = new Pages.Page(200, blanks.page(id), null).text();
            assertThat(words).contains("Recorded from paper", "Date of birth", "Signature");
            for (FormField field : forms.parse(files.text(path)).fields())
                if (field.label() != null
                        && !words.contains(field.label().replaceAll("\\s+", " ").strip()))
                    missing.add(id + ": " + field.key() + " " + field.label());
        }
        assertThat(missing).isEmpty();
        assertThat(new Pages.Page(200, blanks.page("child-protection.contact-received"), null).text())
                .contains("Only if", "Tick one.", "Acquaintance, such as a neighbour or child minder");
        assertThat(pages.opens("kit.cogwheel", "/blank-forms/no.such/print").status())
                .isEqualTo(404);
    }

    @Test
    void aFormIsAPdfWithANumberedFoot() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(blanks.pdf("referral.decide-referral"))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("Decide the referral", "Page 1 of " + pdf.getNumberOfPages());
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children())
                assertThat(item.getTitle()).isEqualTo("Decide the referral");
        }
    }
}
