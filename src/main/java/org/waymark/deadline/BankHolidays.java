package org.waymark.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The bank holidays of England and Wales, which are data and not an algorithm: one-off days exist. The Freedom of Information
 * calendar, which counts holidays in any part of the United Kingdom, must not be used here.
 *
 * @param names each holiday with its name, whole years only
 */
public record BankHolidays(NavigableMap<LocalDate, String> names) {

    private static final int WHOLE_YEAR = 7;
    private static final String SHIPPED = "/calendar/bank-holidays-england-and-wales.csv";

    public BankHolidays {
        names = new TreeMap<>(names);
        if (names.isEmpty()) throw new IllegalArgumentException("The list of bank holidays is empty.");
    }

    /**
     * The list that is shipped with the product.
     *
     * @throws IllegalStateException with the line when the file cannot be read
     */
    public static BankHolidays shipped() {
        try (InputStream file = BankHolidays.class.getResourceAsStream(SHIPPED)) {
            if (file == null) throw new IllegalStateException("The bank holidays are missing: " + SHIPPED + ".");
            return read(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("The bank holidays cannot be read: " + SHIPPED + ".", e);
        }
    }

    /** Reads lines of {@code date,name} under a header line. */
    static BankHolidays read(BufferedReader lines) {
        Map<LocalDate, String> names = new TreeMap<>();
        lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.split(",", 2);
            try {
                names.put(LocalDate.parse(parts[0].strip()), parts.length > 1 ? parts[1].strip() : "Bank holiday");
            } catch (DateTimeParseException e) {
                throw new IllegalStateException("'" + line + "' in the list of bank holidays does not start with a date"
                        + " written as year-month-day.");
            }
        });
        return new BankHolidays(new TreeMap<>(names));
    }

    public boolean contains(LocalDate date) {
        return names.containsKey(date);
    }

    /** The name of the holiday on that date, or null. */
    public String name(LocalDate date) {
        return names.get(date);
    }

    /** The last day for which the list says which days are holidays; a single day declared far ahead makes no year whole. */
    public LocalDate end() {
        int year = names.lastKey().getYear();
        while (inYear(year) < WHOLE_YEAR && year > names.firstKey().getYear()) year--;
        return Year.of(year).atMonth(12).atEndOfMonth();
    }

    private int inYear(int year) {
        return names.subMap(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))
                .size();
    }

    /** Names this list exactly: its years and a digest of its dates, for example {@code ew-2019-2028-3f2a9c01}. */
    public String version() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(names.keySet().toString().getBytes(StandardCharsets.UTF_8));
            return "ew-" + names.firstKey().getYear() + "-" + names.lastKey().getYear() + "-"
                    + HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256.", e);
        }
    }
}
