package org.waymark.procedure.conformance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of one procedure, by their plain path: models, decision tables and forms. */
public final class ProcedureFiles {

    private static final String NAME = "[a-z0-9]+(?:-[a-z0-9]+)*";
    private static final Pattern PATH =
            Pattern.compile("bpmn/" + NAME + "\\.(?:bpmn|dmn)|forms/" + NAME + "/" + NAME + "\\.form");

    private final Map<String, String> texts;
    private String hash;

    /** Takes the files as they are; the map is copied. */
    public ProcedureFiles(Map<String, String> texts) {
        this.texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** Whether a file may have this path. */
    public static boolean isPath(String path) {
        return PATH.matcher(path).matches();
    }

    /** All paths, in the order of the alphabet. */
    public Set<String> paths() {
        return texts.keySet();
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    public boolean has(String path) {
        return texts.containsKey(path);
    }

    /** The text of a file, or null where there is none. */
    public String text(String path) {
        return texts.get(path);
    }

    /** The file as stored and deployed, in UTF-8. */
    public byte[] bytes(String path) {
        return texts.get(path).getBytes(StandardCharsets.UTF_8);
    }

    /** The paths with this ending, for example {@code .bpmn}. */
    public List<String> ending(String ending) {
        return texts.keySet().stream().filter(path -> path.endsWith(ending)).toList();
    }

    /** A hash over all paths and texts: the same files have the same hash, wherever they come from. */
    public String hash() {
        if (hash == null) {
            hash = computed();
        }
        return hash;
    }

    private String computed() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((path, text) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
