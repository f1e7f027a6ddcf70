package org.waymark.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casefile.Bundle;
import org.waymark.casefile.Bundles;

/** What was given to whom out of a case, in words. */
@Service
@Transactional(readOnly = true)
public class BundleList {

    private final Bundles bundles;
    private final DocumentWords words;
    private final StaffNames staffNames;

    BundleList(Bundles bundles, DocumentWords words, StaffNames staffNames) {
        this.bundles = bundles;
        this.words = words;
        this.staffNames = staffNames;
    }

    /** A bundle in words; {@code contents} with the page on which each begins, or that it went separately. */
    public record Row(
            Long id,
            String recipient,
            String purpose,
            String made,
            String size,
            String hash,
            List<String> contents,
            List<String> leftOut) {}

    /** The bundles of a case, newest first. */
    public List<Row> of(Long episodeId) {
        StaffNames.Book staff = staffNames.read();
        return bundles.of(episodeId).stream().map(bundle -> row(bundle, staff)).toList();
    }

    /**
     * A bundle of this case.
     *
     * @throws NoSuchCase when it is of another case
     */
    public Bundle bundle(Long episodeId, Long id) {
        return bundles.find(id)
                .filter(bundle -> bundle.episodeId().equals(episodeId))
                .orElseThrow(() -> new NoSuchCase("There is no bundle " + id + " of this child's file."));
    }

    /** The bundle in words. */
    public Row row(Bundle bundle) {
        return row(bundle, staffNames.read());
    }

    private Row row(Bundle bundle, StaffNames.Book staff) {
        return new Row(
                bundle.id(),
                words.recipient(bundle.recipient()).words()
                        + Optional.ofNullable(bundle.recipientName())
                                .map(name -> ": " + name)
                                .orElse(""),
                bundle.purpose(),
                SayDate.moment(bundle.madeAt()) + " by " + staff.of(bundle.madeBy()),
                SayDate.count(bundle.pages(), "page") + ", " + CaseDocuments.size(bundle.size()),
                bundle.sha256(),
                bundle.contents().stream()
                        .map(one -> words.partKind(one.kind()) + ": " + one.title()
                                + (one.day() == null ? "" : ", " + SayDate.day(one.day()))
                                + (one.page() == null ? ", attached separately" : ", page " + one.page()))
                        .toList(),
                bundle.leftOut());
    }
}
