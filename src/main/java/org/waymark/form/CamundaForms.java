package org.waymark.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.engine.Feel;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms in the schema of form-js, drawn and judged on the server. */
@Component
class CamundaForms implements Forms {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Feel feel;

    CamundaForms(Feel feel) {
        this.feel = feel;
    }

    @Override
    public Form parse(String json) {
        JsonNode schema;
        try {
            schema = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new FormRefused("(unknown)", List.of("the file is not JSON: " + e.getOriginalMessage()));
        }
        String id = schema.path("id").asString("");
        List<String> problems = new ArrayList<>();
        if (id.isBlank()) {
            problems.add("the form has no id");
        }
        if (!schema.path("components").isArray()) {
            problems.add("the form has no list of components");
        }
        SchemaReader reader = new SchemaReader(feel);
        List<org.waymark.form.Component> components = reader.components(schema);
        problems.addAll(reader.problems());
        if (!problems.isEmpty()) {
            throw new FormRefused(id.isBlank() ? "(unknown)" : id, problems);
        }
        return new ParsedForm(id, version(json), components);
    }

    @Override
    public FormResult read(Form form, Map<String, List<String>> parameters, FormContext context) {
        ParsedForm parsed = (ParsedForm) form;
        Sheet sheet = new Sheet(parsed, new Prefill(parsed, context).fixed(parameters), context);
        new Visibility(feel, form.id()).settle(sheet, context);
        return new Judgement(sheet, context).result();
    }

    @Override
    public FormView view(Form form, Map<String, List<String>> typed, FormContext context, List<FormError> errors) {
        ParsedForm parsed = (ParsedForm) form;
        Prefill prefill = new Prefill(parsed, context);
        Sheet sheet = new Sheet(parsed, prefill.filled(typed), context);
        new Visibility(feel, form.id()).settle(sheet, context);
        return new PageBuilder(feel, sheet, prefill, context, errors).page();
    }

    @Override
    public Form without(Form form, Set<String> keys) {
        return ((ParsedForm) form).without(keys);
    }

    @Override
    public List<FormView.Said> said(Form form, Map<String, List<String>> typed, FormContext context) {
        return new Spoken(new Sheet((ParsedForm) form, typed, context), context).all();
    }

    @Override
    public Map<String, List<String>> asTyped(
            Form form, Map<String, Object> shared, Map<String, Map<String, Object>> perSubject) {
        return Typing.of((ParsedForm) form, shared, perSubject);
    }

    @Override
    public Map<String, List<String>> withRowsChanged(Map<String, List<String>> typed) {
        return Rows.changed(typed);
    }

    @Override
    public boolean holds(String feel, Map<String, Object> values) {
        return this.feel.holds(feel.startsWith("=") ? feel.substring(1) : feel, values, "a form");
    }

    private static String version(String json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(json.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
