package org.waymark.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One child on whose file a note stands, by the episode. */
@Entity
@Table(name = "note_child")
public class NoteChild {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long noteId;

    private Long episodeId;

    protected NoteChild() {}

    NoteChild(Long noteId, Long episodeId) {
        this.noteId = noteId;
        this.episodeId = episodeId;
    }

    public Long id() {
        return id;
    }

    public Long noteId() {
        return noteId;
    }

    public Long episodeId() {
        return episodeId;
    }
}
