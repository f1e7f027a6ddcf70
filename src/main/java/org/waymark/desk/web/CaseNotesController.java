package org.waymark.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.access.Viewer;
import org.waymark.casefile.NoteKind;
import org.waymark.desk.CaseDoor;
import org.waymark.desk.CasePages;
import org.waymark.desk.Listed;
import org.waymark.desk.NotePages;
import org.waymark.desk.NoteView;
import org.waymark.desk.NotesFilter;
import org.waymark.desk.SayDate;

/** The notes of a case, newest first; what narrows them stands in the address. */
@Controller
class CaseNotesController {

    private final CaseDoor door;
    private final CasePages cases;
    private final NotePages notes;

    CaseNotesController(CaseDoor door, CasePages cases, NotePages notes) {
        this.door = door;
        this.cases = cases;
        this.notes = notes;
    }

    @GetMapping("/case/{episodeId}/notes")
    String notes(
            @PathVariable Long episodeId,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean significant,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Viewer viewer = door.open(episodeId, "case-notes-read");
        NotesFilter filter = new NotesFilter(episodeId, kind, significant, by, from, to, Math.max(1, page));
        Listed<NoteView> listed = notes.of(filter, viewer);
        model.addAttribute("header", cases.header(episodeId).orElseThrow());
        model.addAttribute("filter", filter);
        model.addAttribute("notes", listed);
        model.addAttribute("kinds", NoteKind.values());
        model.addAttribute("writers", notes.writers(episodeId));
        model.addAttribute("found", found(listed, filter));
        model.addAttribute("pageLinks", PageLinks.of(listed, filter::addressOfPage));
        return "desk/notes";
    }

    private static String found(Listed<NoteView> listed, NotesFilter filter) {
        if (listed.isEmpty())
            return filter.narrows()
                    ? "No note matches. Change or remove what narrows the list."
                    : "No note has been written yet.";
        return SayDate.count(listed.total(), "note")
                + (listed.pages() == 1 ? "" : ", page " + listed.page() + " of " + listed.pages());
    }
}
