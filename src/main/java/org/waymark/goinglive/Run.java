package org.waymark.goinglive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.waymark.wording.Wording;

/**
 * A set of files and what has become of it.
 *
 * @param source what the authority calls the other system
 * @param confirmBy the London day until the end of which what was late waits to be confirmed
 * @param children how many are not here yet
 * @param cases how many are not here yet
 * @param already how many cases were brought in before
 * @param loaded how many cases are done while it loads
 * @param stopped whether the node that was loading has died: it may be started again
 * @param failure why nothing was brought in, as a sentence; null otherwise
 */
public record Run(
        Long id,
        String source,
        LocalDate confirmBy,
        String readBy,
        Instant readAt,
        RunState state,
        int children,
        int cases,
        int already,
        int errors,
        int notices,
        int loaded,
        boolean stopped,
        String endedBy,
        Instant endedAt,
        String failure) {

    /** How far it has come, in words. */
    public String words() {
        return Wording.of("going-live.state." + state.name().toLowerCase(Locale.ROOT));
    }

    /** Whether it may be loaded now. */
    public boolean isLoadable() {
        return errors == 0
                && cases > 0
                && (state == RunState.READ || state == RunState.FAILED || state == RunState.LOADING && stopped);
    }
}
