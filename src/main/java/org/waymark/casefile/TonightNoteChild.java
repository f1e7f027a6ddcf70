package org.waymark.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One child of whom a note for the night speaks, by the episode. */
@Entity
@Table(name = "tonight_note_child")
public class TonightNoteChild {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long noteId;

    private Long episodeId;

    protected TonightNoteChild() {}

    public TonightNoteChild(Long noteId, Long episodeId) {
        this.noteId = noteId;
        this.episodeId = episodeId;
    }

    public Long noteId() {
        return noteId;
    }

    public Long episodeId() {
        return episodeId;
    }
}
