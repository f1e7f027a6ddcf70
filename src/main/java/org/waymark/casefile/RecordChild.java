package org.waymark.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The part of a record that belongs to one child. */
@Entity
@Table(name = "case_record_child")
public class RecordChild {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long recordId;

    private Long episodeId;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String recordedValues;

    private String processInstanceId;

    private String taskId;

    protected RecordChild() {}

    public RecordChild(Long recordId, Long episodeId, String recordedValues, String processInstanceId, String taskId) {
        this.recordId = recordId;
        this.episodeId = episodeId;
        this.recordedValues = recordedValues;
        this.processInstanceId = processInstanceId;
        this.taskId = taskId;
    }

    /** It turned out to be about another child: the record stands on that child's file, and in none of the steps of the first. */
    void moveTo(Long episodeId) {
        this.episodeId = episodeId;
        this.processInstanceId = null;
        this.taskId = null;
    }

    public Long id() {
        return id;
    }

    public Long recordId() {
        return recordId;
    }

    public Long episodeId() {
        return episodeId;
    }

    public String recordedValues() {
        return recordedValues;
    }

    public String processInstanceId() {
        return processInstanceId;
    }

    public String taskId() {
        return taskId;
    }
}
