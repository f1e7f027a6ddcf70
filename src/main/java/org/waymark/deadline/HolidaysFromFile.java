package org.waymark.deadline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.waymark.startup.CannotStart;

/**
 * The command that takes over the official file at a start: {@code --waymark.refresh-holidays=bank-holidays.json}. A known
 * holiday is dropped only with {@code --waymark.drop-holidays=yes}.
 */
@Component
class HolidaysFromFile implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(HolidaysFromFile.class);

    private final HolidayBook book;
    private final String file;
    private final boolean mayDrop;

    HolidaysFromFile(
            HolidayBook book,
            @Value("${waymark.refresh-holidays:}") String file,
            @Value("${waymark.drop-holidays:no}") String mayDrop) {
        this.book = book;
        this.file = file;
        this.mayDrop = mayDrop.equals("yes");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!file.isBlank()) take(file);
    }

    void take(String file) {
        HolidayChanges changes = changes(file);
        if (!changes.dropped().isEmpty() && !mayDrop)
            throw new CannotStart("The file " + file + " no longer has "
                    + changes.dropped().keySet().stream().map(DueWords::date).collect(Collectors.joining(", "))
                    + ", which this installation knows as bank holidays. Nothing was changed. If that is right, start with"
                    + " --waymark.drop-holidays=yes as well.");
        book.enter(changes, "waymark");
        LOG.info(
                "Took over the bank holidays of {}: {} added, {} dropped.",
                file,
                changes.added().size(),
                changes.dropped().size());
    }

    private HolidayChanges changes(String file) {
        try {
            return book.compare(Files.readString(Path.of(file)));
        } catch (IOException e) {
            throw new CannotStart("The file of bank holidays " + file + " cannot be read. Check its path.");
        } catch (HolidaysRefused refused) {
            throw new CannotStart(file + ": " + refused.getMessage());
        }
    }
}
