package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text key that a page or a class names is there, and every text is used. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages.properties");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)");

    @Test
    void everyKeyNamedByATemplateHasAText() throws IOException {
        Set<String> known = messages().stringPropertyNames();
        List<String> missing = new ArrayList<>();
        for (Path template : Models.files("src/main/resources/templates", ".html")) {
            Matcher key = IN_TEMPLATE.matcher(Files.readString(template));
            while (key.find()) if (!known.contains(key.group(1))) missing.add(template + ": " + key.group(1));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        StringBuilder sources = new StringBuilder();
        for (String folder : List.of("src/main/java", "src/main/resources/templates")) {
            for (Path file : Models.files(folder, "")) {
                if (Files.isRegularFile(file)) sources.append(Files.readString(file));
            }
        }
        Set<String> unused = new TreeSet<>(messages().stringPropertyNames());
        unused.removeIf(key -> sources.indexOf(key) >= 0 || isComposed(key, sources));
        assertThat(unused).isEmpty();
    }

    /** Named as a beginning that a variable part follows: {@code "notice." + kind}. */
    private static boolean isComposed(String key, StringBuilder sources) {
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (sources.indexOf("\"" + key.substring(0, dot + 1) + "\"") >= 0) return true;
        }
        return false;
    }

    private static Properties messages() throws IOException {
        Properties messages = new Properties();
        if (!Files.exists(MESSAGES)) return messages;
        try (Reader reader = Files.newBufferedReader(MESSAGES)) {
            messages.load(reader);
        }
        return messages;
    }
}
