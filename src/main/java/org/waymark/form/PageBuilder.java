package org.waymark.form;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.engine.Feel;
import org.waymark.form.FormView.Block;
import org.waymark.form.FormView.Choice;
import org.waymark.form.FormView.Question;
import org.waymark.wording.Wording;

/** Builds the page of a form from a filled sheet. */
class PageBuilder {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private record Page(String formId, List<FormError> errors, List<Block> blocks, boolean takesFiles, boolean hasLists)
            implements FormView {}

    private final Sheet sheet;
    private final Prefill prefill;
    private final FormContext context;
    private final List<FormError> errors;
    private final Conditions conditions;

    PageBuilder(Feel feel, Sheet sheet, Prefill prefill, FormContext context, List<FormError> errors) {
        this.sheet = sheet;
        this.prefill = prefill;
        this.context = context;
        this.errors = List.copyOf(errors);
        this.conditions = new Conditions(feel, sheet, context);
    }

    FormView page() {
        return new Page(
                sheet.form().id(),
                errors,
                blocks(sheet.nodes(), 2),
                !sheet.form().fileKeys().isEmpty(),
                sheet.form().fields().stream().anyMatch(field -> field.type().equals("dynamiclist")));
    }

    private List<Block> blocks(List<Sheet.Node> nodes, int level) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < nodes.size()) {
            Sheet.Node node = nodes.get(at);
            List<Sheet.Node> run = run(nodes, at);
            if (node.component.perChild() && context.subjects().size() > 1) {
                blocks.addAll(children(run, level));
            } else {
                blocks.addAll(conditions.wrap(
                        run,
                        shown -> shown.stream().map(each -> block(each, level)).toList()));
            }
            at += run.size();
        }
        return blocks;
    }

    /** Neighbours that belong together: per-child groups, or questions under the same condition in the same place. */
    private static List<Sheet.Node> run(List<Sheet.Node> nodes, int from) {
        Sheet.Node first = nodes.get(from);
        int to = from + 1;
        while (to < nodes.size()
                && nodes.get(to).component.perChild() == first.component.perChild()
                && (first.component.perChild()
                        || Objects.equals(nodes.get(to).component.hide(), first.component.hide()))) {
            to++;
        }
        return nodes.subList(from, to);
    }

    private List<Block> children(List<Sheet.Node> groups, int level) {
        List<Block> children = new ArrayList<>();
        for (Subject subject : context.subjects()) {
            List<Block> own = new ArrayList<>();
            for (Sheet.Node group : groups) {
                if (group.scope.subject().equals(subject)) {
                    own.addAll(conditions.wrap(
                            List.of(group),
                            shown -> shown.stream()
                                    .map(each -> block(each, level + 1))
                                    .toList()));
                }
            }
            String id = InputNames.childPrefix(subject.id())
                    + groups.get(0).component.id() + "-child";
            children.add(new Block("child", id, subject.name(), level, null, own, null));
        }
        return children;
    }

    /** The authority's own name of a section, {@code section.<id>} without "group-", else the form's. */
    private static String section(Component group) {
        return Wording.of("section." + group.id().replaceFirst("^group-", ""), group.label());
    }

    private Block block(Sheet.Node node, int level) {
        Component component = node.component;
        String id = node.scope.prefix() + component.id() + "-heading";
        return switch (component.type()) {
            case "group" ->
                new Block(
                        "group",
                        id,
                        section(component),
                        level,
                        null,
                        blocks(node.children, Math.min(level + 1, 4)),
                        null);
            case "dynamiclist" -> list(node, id, level);
            case "text" -> new Block("text", null, null, level, StaticText.html(component.text()), List.of(), null);
            case "spacer", "separator" -> new Block("separator", null, null, level, null, List.of(), null);
            default -> new Block("question", null, null, level, null, List.of(), question(node));
        };
    }

    private Block list(Sheet.Node list, String id, int level) {
        List<Block> rows = new ArrayList<>();
        for (Sheet.Row row : list.rows) {
            String remove = list.component.growable() && !list.component.readonly() && list.rows.size() > 1
                    ? list.name() + "." + row.index()
                    : null;
            String title = (list.component.label() == null ? "Row" : list.component.label()) + " " + (rows.size() + 1);
            rows.add(new Block(
                    "row",
                    InputNames.rowPrefix(list.name(), row.index()) + InputNames.ROW,
                    title,
                    level,
                    remove,
                    blocks(row.nodes(), Math.min(level + 1, 4)),
                    null));
        }
        String hint = list.component.hint();
        Question about = new Question(
                "dynamiclist",
                list.name(),
                list.component.label(),
                hint,
                !list.component.rules().required(),
                "",
                List.of(),
                List.of(),
                null,
                error(list.name()).orElse(null),
                "",
                null,
                null,
                null,
                false,
                null);
        boolean growable = list.component.growable() && !list.component.readonly();
        return new Block("list", id, list.component.label(), level, growable ? list.name() : null, rows, about);
    }

    private Question question(Sheet.Node node) {
        Component component = node.component;
        String name = node.name();
        Optional<String> error = error(name);
        String known = known(node);
        String kind = component.readonly()
                ? "fixed"
                : component.is("datetime") ? (component.hasTime() ? "moment" : "date") : component.type();
        List<String> parts = component.is("datetime")
                ? List.of(typed(name + "-day"), typed(name + "-month"), typed(name + "-year"), typed(name + "-time"))
                : List.of();
        String describedBy = List.of(
                        component.hint() == null || component.hint().isBlank() ? "" : name + "-hint",
                        known == null ? "" : name + "-known",
                        error.isPresent() ? name + "-error" : "")
                .stream()
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return new Question(
                kind,
                name,
                component.label(),
                component.hint(),
                !component.rules().required() && !component.is("checkbox"),
                component.readonly() ? Words.of(component, node.reading.value(), context) : typed(name),
                parts,
                choices(component, name),
                known,
                error.orElse(null),
                errorPart(name),
                describedBy.isEmpty() ? null : describedBy,
                component.is("textarea") ? component.rules().maxLength() : null,
                "email".equals(component.rules().kind())
                        ? "email"
                        : "phone".equals(component.rules().kind()) ? "tel" : "text",
                component.multiple(),
                component.accept());
    }

    private List<Choice> choices(Component component, String name) {
        List<String> chosen = sheet.typed().getOrDefault(name, List.of());
        if (component.is("checkbox")) {
            return List.of(new Choice(name, "true", component.label(), chosen.contains("true")));
        }
        if (component.is("filepicker")) {
            return chosen.stream()
                    .filter(file -> !file.isBlank())
                    .map(file -> new Choice(name + "-kept", file, file, true))
                    .toList();
        }
        List<Choice> choices = new ArrayList<>();
        if (component.chooses()) {
            for (Option option : component.choices(context)) {
                String id = choices.isEmpty() ? name : name + "-" + (choices.size() + 1);
                choices.add(new Choice(id, option.value(), option.label(), chosen.contains(option.value())));
            }
        }
        for (Option option :
                context.lists().getOrDefault(component.properties().getOrDefault("suggests", ""), List.of()))
            choices.add(new Choice(name + "-suggested-" + choices.size(), option.value(), option.label(), false));
        return choices;
    }

    /** Where a prefilled answer comes from, as long as nobody has changed it. */
    private String known(Sheet.Node node) {
        Known known = node.scope.rowOf() == null ? prefill.known(node.component, node.scope.subject()) : null;
        if (known == null) {
            return null;
        }
        Map<String, List<String>> inputs = Prefill.inputs(node.component, node.name(), known.value());
        boolean unchanged = inputs.entrySet().stream()
                .allMatch(input -> input.getValue().equals(sheet.typed().get(input.getKey())));
        return !unchanged
                ? null
                : "From " + known.source() + (known.on() == null ? "" : ", " + DAY.format(known.on()))
                        + (node.component.readonly() ? "." : ". Check it is still right.");
    }

    private Optional<String> error(String name) {
        return errors.stream()
                .filter(error -> name.equals(error.inputId()) || errorPart(name, error) != null)
                .map(FormError::message)
                .findFirst();
    }

    private String errorPart(String name) {
        return errors.stream()
                .map(error -> errorPart(name, error))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static String errorPart(String name, FormError error) {
        return List.of("-day", "-month", "-year", "-time").stream()
                .filter(part -> (name + part).equals(error.inputId()))
                .findFirst()
                .orElse(null);
    }

    private String typed(String name) {
        return Answers.first(sheet.typed(), name);
    }
}
