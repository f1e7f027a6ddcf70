package org.waymark.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test a {@link Visitor}. All browser tests of a build share one running product and one browser. */
public class InBrowser implements ParameterResolver, AfterEachCallback {

    /** A test that walks the product's pages; its methods may ask for a {@link Visitor}. A build runs all in {@link BrowserTests}. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Tag("browser")
    @ExtendWith(InBrowser.class)
    public @interface BrowserTest {}

    private static final Namespace SHARED = Namespace.create(InBrowser.class);

    /** What the whole build shares; JUnit closes it after the last test. */
    private record Shared(RunningWaymark waymark, Playwright playwright, Browser browser) implements AutoCloseable {

        static Shared start() {
            try {
                RunningWaymark waymark = RunningWaymark.demonstration(Files.createTempDirectory("waymark-browser"));
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Chromium.executable())
                                .setArgs(Chromium.isRoot() ? List.of("--no-sandbox") : List.of()));
                return new Shared(waymark, playwright, browser);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
            waymark.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Shared shared =
                context.getRoot().getStore(SHARED).computeIfAbsent(Shared.class, type -> Shared.start(), Shared.class);
        Visitor visitor = new Visitor(
                shared.browser(),
                shared.waymark(),
                context.getRequiredTestClass().getSimpleName() + "."
                        + context.getRequiredTestMethod().getName());
        context.getStore(SHARED).put(Visitor.class, visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visitor visitor = context.getStore(SHARED).get(Visitor.class, Visitor.class);
        if (visitor != null) visitor.leaves();
    }
}
