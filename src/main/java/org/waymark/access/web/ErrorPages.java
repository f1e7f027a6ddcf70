package org.waymark.access.web;

import java.util.Map;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.access.Refused;

/** Turns a refusal into a page with its sentence; whatever is not expected goes to the general error page without detail. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages {

    private static final Set<Integer> OWN_PAGES = Set.of(403, 404, 409, 422);

    @ExceptionHandler
    ModelAndView refused(Refused refused) {
        return page(HttpStatus.FORBIDDEN, refused.getMessage());
    }

    /** A controller's own refusal: {@code new ResponseStatusException(NOT_FOUND, "There is no case 12.")}. */
    @ExceptionHandler
    ModelAndView status(ResponseStatusException refused) {
        return page(refused.getStatusCode(), refused.getReason());
    }

    /** An address such as /cases/abc where a number is needed: there is no such page. */
    @ExceptionHandler
    ModelAndView notANumber(MethodArgumentTypeMismatchException refused) {
        return page(HttpStatus.NOT_FOUND, null);
    }

    private static ModelAndView page(HttpStatusCode status, String sentence) {
        String view = OWN_PAGES.contains(status.value()) ? "error/" + status.value() : "error";
        ModelAndView page = new ModelAndView(view, sentence == null ? Map.of() : Map.of("sentence", sentence));
        page.setStatus(status);
        return page;
    }
}
