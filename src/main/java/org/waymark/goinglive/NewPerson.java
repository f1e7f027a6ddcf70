package org.waymark.goinglive;

import java.time.LocalDate;
import java.util.List;

/**
 * An adult of the file who is not here yet under this number.
 *
 * @param ties what this adult is to whom
 */
record NewPerson(
        int row,
        String number,
        String firstName,
        String lastName,
        LocalDate born,
        String sex,
        String address,
        String telephone,
        List<Tie> ties) {

    /** What an adult is to a child; responsibility and date may be null. */
    record Tie(String childNumber, String relationship, String responsibility, LocalDate since) {}

    static NewPerson of(Cells cells, List<Tie> ties) {
        cells.require("person_number", "");
        cells.require("first_name", "");
        cells.require("last_name", "");
        return new NewPerson(
                cells.number(),
                cells.text("person_number"),
                cells.text("first_name"),
                cells.text("last_name"),
                cells.date("date_of_birth"),
                cells.text("sex"),
                cells.text("address"),
                cells.text("telephone"),
                ties);
    }
}
