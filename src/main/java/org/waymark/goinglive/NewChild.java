package org.waymark.goinglive;

import java.time.LocalDate;
import org.waymark.child.ChildFinder;

/** A child of the file, readable and not on file here under its number. */
record NewChild(
        int row,
        String number,
        String family,
        String firstName,
        String lastName,
        LocalDate born,
        LocalDate expected,
        String sex,
        String ethnicity,
        String disability,
        String nhsNumber,
        String upn,
        String address) {

    static NewChild of(Cells cells) {
        boolean unborn = cells.has("expected_date_of_birth") && !cells.has("date_of_birth");
        cells.require("child_number", "");
        cells.require("last_name", "");
        if (!unborn) {
            cells.require("first_name", ", or give the expected date of birth of an unborn child");
            cells.require("date_of_birth", ", or the expected date of birth of an unborn child");
        }
        return new NewChild(
                cells.number(),
                cells.text("child_number"),
                cells.text("family_number"),
                cells.text("first_name"),
                cells.text("last_name"),
                cells.date("date_of_birth"),
                cells.date("expected_date_of_birth"),
                cells.text("sex"),
                cells.text("ethnicity"),
                cells.text("disability"),
                cells.text("nhs_number"),
                cells.text("upn"),
                cells.text("address"));
    }

    /** What tells one child from another where numbers do not; null for a child who has not both yet. */
    String nameAndBirth() {
        return firstName == null || lastName == null || born == null
                ? null
                : ChildFinder.normalised(firstName + " " + lastName) + " " + born;
    }
}
