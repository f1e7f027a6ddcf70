package org.waymark.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.waymark.access.Viewer;
import org.waymark.casefile.Attachment;
import org.waymark.casefile.FiledDocument;
import org.waymark.desk.CaseDoor;
import org.waymark.desk.CasePages;
import org.waymark.desk.DocumentFiling;
import org.waymark.desk.DocumentList;
import org.waymark.desk.DocumentWords;
import org.waymark.desk.Listed;
import org.waymark.form.Draft;
import org.waymark.form.Drafts;
import org.waymark.form.FormError;
import org.waymark.form.FormTokens;
import org.waymark.worklist.Attachments;

/** The documents of a case: list, file, look at, correct what is said of them, withdraw. */
@Controller
@RequestMapping("/case/{episodeId}")
class DocumentsController {

    private final CaseDoor door;
    private final CasePages pages;
    private final DocumentList list;
    private final DocumentFiling filing;
    private final DocumentWords words;
    private final FormTokens tokens;
    private final Drafts drafts;

    DocumentsController(
            CaseDoor door,
            CasePages pages,
            DocumentList list,
            DocumentFiling filing,
            DocumentWords words,
            FormTokens tokens,
            Drafts drafts) {
        this.door = door;
        this.pages = pages;
        this.list = list;
        this.filing = filing;
        this.words = words;
        this.tokens = tokens;
        this.drafts = drafts;
    }

    @GetMapping("/documents")
    String list(
            @PathVariable Long episodeId,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Viewer viewer = door.open(episodeId, "documents-listed");
        Listed<DocumentList.Row> rows = list.list(episodeId, kind, page);
        model.addAttribute("header", pages.header(episodeId).orElseThrow());
        model.addAttribute("rows", rows);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", list.kindsOf(episodeId));
        model.addAttribute("mayFile", filing.mayFile(episodeId, viewer));
        model.addAttribute(
                "links",
                PageLinks.of(
                        rows,
                        number -> UriComponentsBuilder.fromPath("/case/" + episodeId + "/documents")
                                .queryParam("kind", kind)
                                .queryParam("page", number)
                                .encode()
                                .toUriString()));
        return "desk/documents";
    }

    @GetMapping("/documents/new")
    ModelAndView begin(@PathVariable Long episodeId) {
        Viewer viewer = door.open(episodeId, "case-read");
        Map<String, List<String>> begun = new LinkedHashMap<>();
        begun.put("children", List.of(episodeId.toString()));
        drafts.find(viewer.username(), subject(episodeId)).map(Draft::typed).ifPresent(begun::putAll);
        return form(episodeId, viewer, begun, List.of());
    }

    @PostMapping("/documents/new")
    ModelAndView file(
            @PathVariable Long episodeId,
            @RequestParam MultiValueMap<String, String> typed,
            WebRequest request,
            RedirectAttributes flash) {
        Viewer viewer = door.open(episodeId, "case-read");
        List<Attachment> files = Attachments.of(request);
        List<FormError> errors = filing.file(episodeId, viewer, typed, files);
        if (!errors.isEmpty()) return form(episodeId, viewer, typed, errors);
        drafts.discard(viewer.username(), subject(episodeId));
        flash.addFlashAttribute(
                "said", files.size() == 1 ? "The document is on file." : files.size() + " documents are on file.");
        return new ModelAndView("redirect:/case/" + episodeId + "/documents");
    }

    private ModelAndView form(Long episodeId, Viewer viewer, Map<String, List<String>> typed, List<FormError> errors) {
        ModelAndView page = new ModelAndView("desk/document-new");
        page.addObject("children", filing.children(episodeId, viewer));
        page.addObject(
                "token", tokens.issue(viewer.username(), subject(episodeId), "/case/" + episodeId + "/documents/new"));
        return asked(page, episodeId, typed, errors);
    }

    private ModelAndView asked(
            ModelAndView page, Long episodeId, Map<String, List<String>> typed, List<FormError> errors) {
        page.addObject("header", pages.header(episodeId).orElseThrow());
        page.addObject("typed", Typed.of(typed));
        page.addObject("errors", errors);
        page.addObject("wrong", Typed.wrong(errors));
        page.addObject("kinds", words.kinds());
        page.addObject("recipients", words.notFor());
        if (!errors.isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/documents/{id}")
    ModelAndView look(@PathVariable Long episodeId, @PathVariable Long id) {
        Viewer viewer = door.open(episodeId, "case-read");
        return sheet(episodeId, filing.document(episodeId, id), viewer, "", List.of());
    }

    private ModelAndView sheet(
            Long episodeId, FiledDocument document, Viewer viewer, String reason, List<FormError> errors) {
        ModelAndView page = new ModelAndView("desk/document");
        page.addObject("header", pages.header(episodeId).orElseThrow());
        page.addObject("sheet", list.sheet(document));
        page.addObject("mayCorrect", document.withdrawn() == null && filing.mayFile(episodeId, viewer));
        page.addObject("mayWithdraw", filing.mayWithdraw(document, viewer));
        page.addObject("reason", reason);
        page.addObject("errors", errors);
        page.addObject("wrong", Typed.wrong(errors));
        if (!errors.isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/documents/{id}/correct")
    ModelAndView openToCorrect(@PathVariable Long episodeId, @PathVariable Long id) {
        door.open(episodeId, "case-read");
        FiledDocument document = filing.document(episodeId, id);
        Map<String, List<String>> typed = new LinkedHashMap<>(list.asTyped(document));
        typed.put("version", List.of(String.valueOf(document.version())));
        return correction(episodeId, document, typed, List.of());
    }

    @PostMapping("/documents/{id}/correct")
    ModelAndView correct(
            @PathVariable Long episodeId,
            @PathVariable Long id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Viewer viewer = door.open(episodeId, "case-read");
        try {
            List<FormError> errors = filing.correct(episodeId, id, viewer, typed);
            if (!errors.isEmpty()) return correction(episodeId, filing.document(episodeId, id), typed, errors);
        } catch (OptimisticLockingFailureException raced) {
            FiledDocument now = filing.document(episodeId, id);
            Map<String, List<String>> again = new LinkedHashMap<>(typed);
            again.put("version", List.of(String.valueOf(now.version())));
            return correction(
                    episodeId,
                    now,
                    again,
                    List.of(new FormError(
                            "reason",
                            "Somebody else has corrected this since you opened it. Theirs is shown above. Save again to put"
                                    + " yours in its place; both are kept")));
        }
        flash.addFlashAttribute("said", "It has been corrected. What was said before is kept.");
        return new ModelAndView("redirect:/case/" + episodeId + "/documents/" + id);
    }

    private ModelAndView correction(
            Long episodeId, FiledDocument document, Map<String, List<String>> typed, List<FormError> errors) {
        ModelAndView page = new ModelAndView("desk/document-correct");
        page.addObject("sheet", list.sheet(document));
        return asked(page, episodeId, typed, errors);
    }

    @PostMapping("/documents/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable Long episodeId,
            @PathVariable Long id,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        Viewer viewer = door.open(episodeId, "case-read");
        List<FormError> errors = filing.withdraw(episodeId, id, viewer, reason);
        if (!errors.isEmpty()) return sheet(episodeId, filing.document(episodeId, id), viewer, reason, errors);
        flash.addFlashAttribute("said", "The document has been withdrawn.");
        return new ModelAndView("redirect:/case/" + episodeId + "/documents");
    }

    private static String subject(Long episodeId) {
        return "documents:" + episodeId;
    }
}
