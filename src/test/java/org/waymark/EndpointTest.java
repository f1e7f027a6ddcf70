package org.waymark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No page answers somebody who has not signed in, except those listed here. */
@WaymarkTest
class EndpointTest {

    /** Open to all: signing in, and whether the server is alive. */
    private static final Set<String> OPEN = Set.of("/sign-in", "/sign-in/as", "/alive", "/error");

    private final RequestMappingHandlerMapping mapping;
    private final MockMvc web;

    @Autowired
    EndpointTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, MockMvc web) {
        this.mapping = mapping;
        this.web = web;
    }

    @Test
    void everyAddressSendsAStrangerToTheSignInPage() throws Exception {
        List<String> answered = new ArrayList<>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> endpoint :
                mapping.getHandlerMethods().entrySet()) {
            for (String pattern : endpoint.getKey().getPatternValues()) {
                if (OPEN.contains(pattern)) continue;
                for (HttpMethod method : methods(endpoint.getKey())) {
                    String path = pattern.replaceAll("\\{[^}]*}", "1").replace("**", "1");
                    MockHttpServletResponse response = web.perform(
                                    request(method, path).with(csrf()))
                            .andReturn()
                            .getResponse();
                    String target = String.valueOf(response.getRedirectedUrl());
                    if (response.getStatus() != 302 || !target.matches("(http://localhost)?/sign-in(\\?.*)?")) {
                        answered.add(method + " " + pattern + " answered " + response.getStatus() + " " + target);
                    }
                }
            }
        }
        assertThat(answered).isEmpty();
    }

    private static List<HttpMethod> methods(RequestMappingInfo endpoint) {
        Set<RequestMethod> methods = endpoint.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of(HttpMethod.GET)
                : methods.stream().map(RequestMethod::asHttpMethod).toList();
    }
}
