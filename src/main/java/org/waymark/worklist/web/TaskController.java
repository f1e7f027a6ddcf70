package org.waymark.worklist.web;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.CurrentViewer;
import org.waymark.access.Viewer;
import org.waymark.audit.Trail;
import org.waymark.form.InputNames;
import org.waymark.worklist.Attachments;
import org.waymark.worklist.FormPages;
import org.waymark.worklist.OpenTask;
import org.waymark.worklist.Submission;
import org.waymark.worklist.TaskBackground;
import org.waymark.worklist.Tasks;
import org.waymark.worklist.WorkItem;

/** The page of one task: open it, keep it for later, complete it. */
@Controller
@RequestMapping("/task/{taskId}")
class TaskController {

    private final Tasks tasks;
    private final FormPages pages;
    private final CurrentViewer current;
    private final Trail trail;
    private final ObjectProvider<TaskBackground> backgrounds;

    TaskController(
            Tasks tasks,
            FormPages pages,
            CurrentViewer current,
            Trail trail,
            ObjectProvider<TaskBackground> backgrounds) {
        this.tasks = tasks;
        this.pages = pages;
        this.current = current;
        this.trail = trail;
        this.backgrounds = backgrounds;
    }

    @GetMapping
    ModelAndView open(@PathVariable String taskId) {
        Viewer viewer = current.viewer();
        OpenTask task = tasks.open(taskId, viewer);
        trail.add(viewer.username(), "task-read", "task", taskId, task.item().episodeId(), null);
        List<String> all = task.together().stream()
                .map(WorkItem::episodeId)
                .map(String::valueOf)
                .toList();
        List<String> also = task.also().stream()
                .filter(each -> !each.safety())
                .map(OpenTask.Also::taskId)
                .toList();
        FormPages.Page page = pages.opened(sheet(task), viewer, task.begun());
        return show(task, page, page.ticked(InputNames.CHILD, all), page.ticked(InputNames.ALSO, also));
    }

    @PostMapping
    ModelAndView submit(
            @PathVariable String taskId,
            @RequestParam MultiValueMap<String, String> parameters,
            WebRequest request,
            RedirectAttributes flash) {
        Viewer viewer = current.viewer();
        if (FormPages.isDraft(parameters)) {
            pages.keep(subject(taskId), viewer, parameters);
            flash.addFlashAttribute("kept", true);
            return new ModelAndView("redirect:/work");
        }
        List<String> children = parameters.getOrDefault(InputNames.CHILD, List.of());
        if (FormPages.changesRows(parameters)) {
            OpenTask task = tasks.open(taskId, viewer);
            return show(task, pages.withRows(sheet(task), viewer, parameters), children, also(parameters));
        }
        Submission submission = tasks.complete(taskId, viewer, parameters, Attachments.of(request), numbers(children));
        if (submission.accepted()) {
            pages.forget(subject(taskId), viewer);
            flash.addFlashAttribute("done", submission.recordId());
            return new ModelAndView("redirect:/work");
        }
        OpenTask task = tasks.open(taskId, viewer);
        ModelAndView page = show(task, pages.refused(sheet(task), viewer, submission), children, also(parameters));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static List<Long> numbers(List<String> ids) {
        return ids.stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    private static List<String> also(MultiValueMap<String, String> parameters) {
        return parameters.getOrDefault(InputNames.ALSO, List.of());
    }

    private ModelAndView show(OpenTask task, FormPages.Page page, List<String> chosen, List<String> also) {
        return new ModelAndView(
                "worklist/task",
                Map.of(
                        "task",
                        task,
                        "page",
                        page,
                        "chosen",
                        chosen,
                        "also",
                        also,
                        "backgrounds",
                        backgrounds.stream()
                                .flatMap(source -> source.of(task.item()).stream())
                                .toList()));
    }

    private static FormPages.Sheet sheet(OpenTask task) {
        String taskId = task.item().taskId();
        return new FormPages.Sheet(subject(taskId), "/task/" + taskId, task.form(), task.context());
    }

    private static String subject(String taskId) {
        return "task:" + taskId;
    }
}
