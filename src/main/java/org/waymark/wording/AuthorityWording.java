package org.waymark.wording;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the authority's own words from {@code words.properties} in the data folder before those of the product. */
@Configuration(proxyBeanMethods = false)
class AuthorityWording {

    /** After so many seconds a changed file counts, without a restart. */
    private static final int LOOKED_AT_AGAIN = 10;

    @Bean
    MessageSource messageSource(@Value("${waymark.data-folder}") Path dataFolder) {
        var words = Wording.shipped(
                dataFolder.toAbsolutePath().resolve("words").toUri().toString());
        words.setCacheSeconds(LOOKED_AT_AGAIN);
        Wording.speakFrom(words);
        return words;
    }
}
