package org.waymark.procedure.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Remembers what was found out about a text, so that of a changed procedure only the changed files are read anew. */
final class Memo<V> {

    private static final int MOST = 400;

    private final Map<String, V> known = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    };

    V of(String path, String text, Supplier<V> findOut) {
        String key = path + "\n" + text;
        V value = known.get(key);
        if (value == null) {
            value = findOut.get();
            known.put(key, value);
        }
        return value;
    }
}
