package org.waymark.desk.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Set;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.UserRequestPostProcessor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;
import org.waymark.access.Worker;
import org.waymark.access.Workers;

/** Reads pages as a member of staff would: what stands on them in words. */
final class Pages {

    private final MockMvc web;
    private final Workers workers;

    Pages(MockMvc web, Workers workers) {
        this.web = web;
        this.workers = workers;
    }

    /** A page with its status. */
    record Page(int status, String html, String redirect) {

        /** The words of the page without its markup. */
        String text() {
            return HtmlUtils.htmlUnescape(html.replaceAll("(?s)<(script|style|head).*?</\\1>", " ")
                            .replaceAll("<[^>]*>", " "))
                    .replaceAll("\\s+", " ");
        }

        /** How often these words stand on the page. */
        int times(String words) {
            return text().split(java.util.regex.Pattern.quote(words), -1).length - 1;
        }
    }

    Page opens(String username, String address) throws Exception {
        return perform(get(java.net.URI.create(address)), username);
    }

    Page sends(String username, String address, String... parameters) throws Exception {
        MockHttpServletRequestBuilder request =
                post(java.net.URI.create(address)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) request.param(parameters[i], parameters[i + 1]);
        return perform(request, username);
    }

    private Page perform(MockHttpServletRequestBuilder request, String username) throws Exception {
        MockHttpServletResponse response =
                web.perform(request.with(as(username))).andReturn().getResponse();
        return new Page(response.getStatus(), response.getContentAsString(), response.getRedirectedUrl());
    }

    private UserRequestPostProcessor as(String username) {
        Set<String> roles = workers.findById(username).map(Worker::roleCodes).orElseThrow();
        return user(username).roles(roles.toArray(String[]::new));
    }
}
