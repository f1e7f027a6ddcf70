package org.waymark.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.access.UnsentWork;
import org.waymark.form.FormTokens.FormToken;

/** Keeps the text of a refused page as a draft of the person for whom the page was made, proved by the page's token. */
@Component
class DraftRescue implements UnsentWork {

    private final FormTokens tokens;
    private final Drafts drafts;

    DraftRescue(FormTokens tokens, Drafts drafts) {
        this.tokens = tokens;
        this.drafts = drafts;
    }

    @Override
    public Optional<String> keep(HttpServletRequest request) {
        return token(request).map(token -> {
            Map<String, List<String>> typed = new LinkedHashMap<>();
            request.getParameterMap().forEach((name, values) -> typed.put(name, Arrays.asList(values)));
            drafts.save(token.username(), token.subject(), typed);
            return token.page() + (token.page().contains("?") ? "&" : "?") + "draft-kept";
        });
    }

    /** What the page says of itself; empty where it carries no genuine token that is still valid. */
    Optional<FormToken> token(HttpServletRequest request) {
        return tokens.read(request.getParameter(InputNames.TOKEN));
    }
}
