package org.waymark.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The current value of one field of a case, projected from the record that last stated it; rebuilt from the records at any time. */
@Entity
@Table(name = "fact")
public class Fact {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long episodeId;

    private String factKey;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String textValue;

    private LocalDate dateValue;

    private Instant instantValue;

    private BigDecimal numberValue;

    private Boolean booleanValue;

    private Long recordId;

    private Instant recordedAt;

    protected Fact() {}

    public Fact(Long episodeId, String factKey) {
        this.episodeId = episodeId;
        this.factKey = factKey;
    }

    void state(Object value, Long recordId, Instant recordedAt) {
        this.textValue = null;
        this.dateValue = null;
        this.instantValue = null;
        this.numberValue = null;
        this.booleanValue = null;
        if (value instanceof LocalDate date) this.dateValue = date;
        else if (value instanceof Instant instant) this.instantValue = instant;
        else if (value instanceof BigDecimal number) this.numberValue = number;
        else if (value instanceof Boolean bool) this.booleanValue = bool;
        else this.textValue = String.valueOf(value);
        this.recordId = recordId;
        this.recordedAt = recordedAt;
    }

    /** The value in its own type: String, LocalDate, Instant, BigDecimal or Boolean. */
    public Object value() {
        if (dateValue != null) return dateValue;
        if (instantValue != null) return instantValue;
        if (numberValue != null) return numberValue;
        if (booleanValue != null) return booleanValue;
        return textValue;
    }

    public Long id() {
        return id;
    }

    public Long episodeId() {
        return episodeId;
    }

    public String factKey() {
        return factKey;
    }

    public String textValue() {
        return textValue;
    }

    public LocalDate dateValue() {
        return dateValue;
    }

    public Instant instantValue() {
        return instantValue;
    }

    public BigDecimal numberValue() {
        return numberValue;
    }

    public Boolean booleanValue() {
        return booleanValue;
    }

    public Long recordId() {
        return recordId;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
