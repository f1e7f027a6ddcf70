package org.waymark.worklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.waymark.casefile.Attachment;
import org.waymark.casefile.CaseRecord;
import org.waymark.casefile.Documents;
import org.waymark.form.FormError;
import org.waymark.form.FormResult;

/** Files sent with a form: read from the request, judged with the answers, stored with the record. */
@Component
public class Attachments {

    private final Documents documents;

    Attachments(Documents documents) {
        this.documents = documents;
    }

    /** The files of a request; inputs left empty count for nothing. */
    public static List<Attachment> of(WebRequest request) {
        List<Attachment> files = new ArrayList<>();
        MultipartRequest sent = ((NativeWebRequest) request).getNativeRequest(MultipartRequest.class);
        if (sent == null) return files;
        sent.getMultiFileMap()
                .forEach((field, each) -> each.stream()
                        .filter(file -> file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isBlank())
                        .forEach(file -> files.add(new Attachment(field, file.getOriginalFilename(), bytes(file)))));
        return files;
    }

    /** The answers with the names of the files in place of the files, as the forms judge them. */
    public static Map<String, List<String>> named(Map<String, List<String>> parameters, List<Attachment> files) {
        Map<String, List<String>> named = new LinkedHashMap<>(parameters);
        for (Attachment file : files) {
            List<String> names = new ArrayList<>(named.getOrDefault(file.field(), List.of()));
            names.add(file.fileName());
            named.put(file.field(), names);
        }
        return named;
    }

    /** The judged answers, with what stands against any of the files. */
    public FormResult judged(FormResult result, List<Attachment> files) {
        List<FormError> errors = new ArrayList<>(result.errors());
        for (Attachment file : files) {
            documents
                    .problem(file)
                    .ifPresent(problem -> errors.add(new FormError(file.field(), file.fileName() + ": " + problem)));
        }
        return new FormResult(result.shared(), result.perSubject(), errors, result.typed());
    }

    /** Stores the files with the record that they came with. */
    public void store(CaseRecord record, List<Attachment> files) {
        files.forEach(file -> documents.store(record.id(), file, record.recordedBy()));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
