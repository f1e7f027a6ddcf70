package org.waymark.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.WaymarkTest;
import org.waymark.journey.CaseStory;
import org.waymark.journey.Stories;

/** The chronology as a part of a bundle: what leaves the authority does not tell who the referrer was. */
@WaymarkTest
class ChronologyPartTest {

    private static final Recipient OURSELVES = new Recipient("ourselves", "ourselves", false, false, Set.of());
    private static final Recipient MOTHER = new Recipient("mother", "the mother", true, true, Set.of());

    @Autowired
    private Stories stories;

    @Autowired
    private ChronologyPart source;

    @Test
    void theWordsOfTheContactStayInsideAndAllOfItIsWellFormed() throws Exception {
        CaseStory story = stories.begin()
                .on("2026-04-02 16:45")
                .as("duty worker")
                .recordsContact(
                        "receivedAt", "2026-04-02 16:40", "concern", "Her aunt <Jo> says that Ada & Ben go hungry.");
        FilePart part = source.parts(story.episode().id(), story.viewer()).get(0);

        FilePart.Printed inside = part.printed(OURSELVES);
        assertThat(inside.html()).contains("Her aunt &lt;Jo&gt; says that Ada &amp; Ben go hungry.");
        assertThat(inside.leftOut()).isEmpty();
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(inside.html().getBytes(StandardCharsets.UTF_8)));

        FilePart.Printed outside = part.printed(MOTHER);
        assertThat(outside.html()).contains("2 April 2026", "Contact received").doesNotContain("aunt");
        assertThat(outside.leftOut())
                .containsExactly(
                        "Chronology, 2 April 2026: the words of the contact, which may tell who the referrer was.");
    }
}
