package org.waymark.wording;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

/**
 * Names of things, by key: the authority's own where it has written one, else the product's. One installation serves one
 * authority, so the wording is the same for everybody in it, as its time zone is.
 */
public final class Wording {

    private static volatile MessageSource source = shipped();

    private Wording() {}

    /** The words under a key, for example {@code role.team-manager}; {@code otherwise} where there are none. */
    public static String of(String key, String otherwise) {
        return source.getMessage(key, null, otherwise, Locale.UK);
    }

    /** The words under a key that the product ships. */
    public static String of(String key) {
        return of(key, key);
    }

    /** The installation whose words count in this JVM; where tests start several, each says so of its own. */
    public static void speakFrom(MessageSource authority) {
        source = authority;
    }

    /** The product's own words, for what asks before any authority is there. */
    static ReloadableResourceBundleMessageSource shipped(String... before) {
        var bundles = new ReloadableResourceBundleMessageSource();
        bundles.setBasenames(before);
        bundles.addBasenames("classpath:messages", "classpath:org/waymark/desk/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }
}
