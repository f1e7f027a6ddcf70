package org.waymark.access.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Place;
import org.waymark.access.Viewer;

/** Builds the frame of a page; the layout asks for it by name, so that error pages and fragments have it as well. */
@Component("frame")
class Frames {

    /** Places that stand beside one another in a menu; more wrap into a second line. */
    private static final int MOST = 7;

    private final CurrentViewer current;
    private final String authority;
    private final boolean demonstration;

    Frames(
            CurrentViewer current,
            @Value("${waymark.authority:Child protection}") String authority,
            @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.current = current;
        this.authority = authority;
        this.demonstration = demonstration;
    }

    /** The frame of the request being answered. */
    public Frame here() {
        Viewer viewer = current.ifSignedIn().orElse(null);
        if (viewer == null) return new Frame(authority, demonstration, null, List.of());
        String path = path();
        List<Place> open = open(viewer);
        boolean all = open.size() <= MOST;
        boolean underMore = open.stream().anyMatch(place -> place.underMore() && isAt(path, place));
        List<Frame.Stop> stops = open.stream()
                .filter(place -> all ? place != Place.MORE : !place.underMore())
                .map(place -> new Frame.Stop(
                        place.path(), place.label(), isAt(path, place) || place == Place.MORE && underMore))
                .toList();
        return new Frame(authority, demonstration, viewer.displayName(), stops);
    }

    /** The places open to the viewer, in the order of the menu. */
    List<Place> open(Viewer viewer) {
        return Arrays.stream(Place.values())
                .filter(place -> place != Place.CLOCK || demonstration)
                .filter(place -> place.openTo(viewer))
                .toList();
    }

    private static boolean isAt(String path, Place place) {
        return path.equals(place.path()) || path.startsWith(place.path() + "/");
    }

    private static String path() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) return "";
        HttpServletRequest request = attributes.getRequest();
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed != null ? failed.toString() : request.getRequestURI();
        return uri.substring(request.getContextPath().length());
    }
}
