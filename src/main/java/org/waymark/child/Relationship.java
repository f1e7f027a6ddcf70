package org.waymark.child;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** One person is this to another, from when until when: the grandmother of the child, the former partner of the mother. */
@Entity
@Table(name = "relationship")
public class Relationship extends PersonEntry {

    /** The mother's or the father's side, where only the grandparent, aunt or uncle is known. */
    public enum Side {
        MATERNAL,
        PATERNAL
    }

    private Long fromPersonId;
    private Long toPersonId;

    @Enumerated(EnumType.STRING)
    private RelationshipKind kind;

    @Enumerated(EnumType.STRING)
    private Side side;

    private String detail;

    @Enumerated(EnumType.STRING)
    private ParentalResponsibility parentalResponsibility;

    private String responsibilityBasis;

    protected Relationship() {}

    Relationship(Long fromPersonId, Long toPersonId, Said said, String by, Instant at) {
        super(said.from(), said.until(), by, at);
        this.fromPersonId = fromPersonId;
        this.toPersonId = toPersonId;
        this.kind = said.kind();
        this.side = said.side();
        this.detail = said.detail();
        this.parentalResponsibility = said.responsibility();
        this.responsibilityBasis = said.basis();
    }

    /**
     * What is said of two people.
     *
     * @param side mother's or father's, for grandparents, aunts and uncles; else null
     * @param detail in words, above all for the kind "other"; or null
     * @param responsibility parental responsibility of the first for the second; null where nobody has said
     * @param basis why they have it: birth certificate, order; or null
     */
    public record Said(
            RelationshipKind kind,
            Side side,
            String detail,
            ParentalResponsibility responsibility,
            String basis,
            LocalDate from,
            LocalDate until) {

        /** A relationship of which no more is known than what it is. */
        public static Said of(RelationshipKind kind) {
            return new Said(kind, null, null, null, null, null, null);
        }
    }

    /** Who is something to the other. */
    public Long fromPersonId() {
        return fromPersonId;
    }

    /** To whom. */
    public Long toPersonId() {
        return toPersonId;
    }

    public RelationshipKind kind() {
        return kind;
    }

    public Side side() {
        return side;
    }

    public String detail() {
        return detail;
    }

    public ParentalResponsibility parentalResponsibility() {
        return parentalResponsibility;
    }

    public String responsibilityBasis() {
        return responsibilityBasis;
    }

    /** The other of the two. */
    public Long other(Long personId) {
        return fromPersonId.equals(personId) ? toPersonId : fromPersonId;
    }

    @Override
    Long ofPerson() {
        return fromPersonId;
    }

    @Override
    List<Object> says(Long personId) {
        return Arrays.asList(
                other(personId),
                kind,
                kind.mutual() || fromPersonId.equals(personId),
                side,
                detail,
                parentalResponsibility,
                responsibilityBasis);
    }
}
