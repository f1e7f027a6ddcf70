package org.waymark.casefile;

/** The names of files as they are kept: no folders, nothing that turns the direction of reading, never too long. */
final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** The last part of the name; one that has none is called "file". The ending stays where the name is cut. */
    static String kept(String fileName) {
        String name = fileName.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .strip();
        if (name.isEmpty() || name.chars().allMatch(each -> each == '.')) name = "file";
        if (name.length() <= LONGEST) return name;
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) end--;
        return name.substring(0, end) + ending;
    }
}
