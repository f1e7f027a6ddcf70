package org.waymark.casefile;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a note says.
 *
 * @param happenedAt when it happened; midnight in London where {@code dateOnly}
 * @param whoWasThere in the writer's words, or null
 * @param meaning one line on what it means for the child, kept of a significant note alone; null where nobody has said
 * @param whyWritten why somebody from outside the case's own line writes it, or null
 * @param addressee username of whoever is to answer a direction or question, or null
 * @param answerBy by which day, or null
 */
public record NoteText(
        NoteKind kind,
        Instant happenedAt,
        boolean dateOnly,
        String whoWasThere,
        String text,
        boolean significant,
        String meaning,
        String whyWritten,
        String addressee,
        LocalDate answerBy) {}
