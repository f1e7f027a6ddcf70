package org.waymark.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One child in whose chronology an entry stands, by the episode. */
@Entity
@Table(name = "chronology_entry_child")
public class ChronologyEntryChild {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long entryId;

    private Long episodeId;

    protected ChronologyEntryChild() {}

    ChronologyEntryChild(Long entryId, Long episodeId) {
        this.entryId = entryId;
        this.episodeId = episodeId;
    }

    public Long entryId() {
        return entryId;
    }

    public Long episodeId() {
        return episodeId;
    }
}
