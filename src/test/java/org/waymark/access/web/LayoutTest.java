package org.waymark.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class LayoutTest {

    @Test
    void namesTheAuthorityThePersonAndThePlaceShown() {
        String page = render(
                "error/404",
                new Frame(
                        "Testshire",
                        true,
                        "Ada Example",
                        List.of(
                                new Frame.Stop("/work", "Work list", true),
                                new Frame.Stop("/desk", "Manager's desk", false))));

        assertThat(page)
                .contains("<title>Page not found – Waymark</title>")
                .contains("Testshire")
                .contains("<strong>Ada Example</strong>")
                .contains("action=\"/sign-out\"")
                .contains("aria-current=\"page\"")
                .containsOnlyOnce("aria-current")
                .contains("href=\"/desk\"")
                .contains("All children, families and staff are invented")
                .containsOnlyOnce("<main");
    }

    @Test
    void offersNothingToSomebodyNotSignedIn() {
        String page = render("error/404", new Frame("Testshire", false, null, List.of()));

        assertThat(page).doesNotContain("Sign out", "<nav", "invented");
    }

    @Test
    void showsTheSentenceOfARefusalInsteadOfTheGeneralOne() {
        String page = render(
                "error/403",
                new Frame("Testshire", false, null, List.of()),
                Map.of("sentence", "This <case> belongs to another team."));

        assertThat(page).contains("This &lt;case&gt; belongs to another team.").doesNotContain("ask your manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "error/4xx", "error/403", "error/404", "error/409", "error/413", "error/422"})
    void saysInWordsWhatWentWrong(String template) {
        assertThat(render(template, new Frame("Testshire", true, "Ada Example", List.of())))
                .contains("<h1", "govuk-body")
                .doesNotContain("Exception", "null");
    }

    @Test
    void carriesNoScriptAndNoStyleOfItsOwn() {
        String page = render("error", new Frame("Testshire", true, "Ada Example", List.of()));

        assertThat(page).doesNotContain("style=", "<style", "onclick");
        assertThat(page.replaceAll("<script[^>]*src=[^>]*></script>", "")).doesNotContain("<script");
    }

    private static String render(String template, Frame frame) {
        return render(template, frame, Map.of());
    }

    private static String render(String template, Frame frame, Map<String, Object> model) {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        StaticApplicationContext beans = new StaticApplicationContext();
        beans.getBeanFactory().registerSingleton("frame", new FixedFrame(frame));
        MockServletContext servlet = new MockServletContext();
        Map<String, Object> variables = new HashMap<>(model);
        variables.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        return engine.process(
                template,
                new WebContext(
                        JakartaServletWebApplication.buildApplication(servlet)
                                .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse()),
                        Locale.UK,
                        variables));
    }

    /** Stands in for the bean that the layout asks. */
    public record FixedFrame(Frame frame) {

        public Frame here() {
            return frame;
        }
    }
}
