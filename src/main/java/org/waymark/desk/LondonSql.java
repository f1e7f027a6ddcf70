package org.waymark.desk;

/** Days and months of Europe/London in SQL that H2 and PostgreSQL read alike. */
final class LondonSql {

    private LondonSql() {}

    /** The day as a number, for example 20260407. */
    static String day(String column) {
        return "(" + month(column) + " * 100 + extract(day from " + there(column) + "))";
    }

    /** The month as a number, for example 202604. */
    static String month(String column) {
        return "(extract(year from " + there(column) + ") * 100 + extract(month from " + there(column) + "))";
    }

    private static String there(String column) {
        return column + " at time zone 'Europe/London'";
    }
}
