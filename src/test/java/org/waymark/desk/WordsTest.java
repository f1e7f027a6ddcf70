package org.waymark.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages say a reason in the words of the form in which it was chosen. */
class WordsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void everyReasonOfTheShortListHasTheWordsOfItsForm() throws IOException {
        Set<String> unlike = new TreeSet<>();
        try (Stream<Path> forms = Files.walk(Path.of("forms"))) {
            for (Path form :
                    forms.filter(file -> file.toString().endsWith(".form")).toList()) {
                for (JsonNode field : fields(JSON.readTree(Files.readString(form)))) {
                    if (!field.path("key").asString("").endsWith("easonCode")) continue;
                    for (JsonNode option : field.path("values")) {
                        String said = Words.of("reason", option.path("value").asString(""));
                        if (!said.equals(option.path("label").asString("")))
                            unlike.add(form.getFileName() + ": " + option.path("value") + " is said as " + said);
                    }
                }
            }
        }
        assertThat(unlike).isEmpty();
    }

    private static List<JsonNode> fields(JsonNode group) {
        return Stream.concat(
                        Stream.of(group),
                        group.path("components").valueStream().flatMap(component -> fields(component).stream()))
                .toList();
    }
}
