package org.waymark.procedure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.waymark.procedure.conformance.ProcedureFiles;

/** The baseline: the procedure that came with this build of the product, under plain names. */
@Component
class ShippedProcedure {

    private static final String ROOT = "procedure/";

    private ProcedureFiles files;

    /** The files; empty in a build without any. */
    synchronized ProcedureFiles files() {
        if (files == null) {
            Map<String, String> texts = new TreeMap<>();
            read("bpmn/*.bpmn", texts);
            read("bpmn/*.dmn", texts);
            read("forms/**/*.form", texts);
            files = new ProcedureFiles(texts);
        }
        return files;
    }

    private static void read(String pattern, Map<String, String> texts) {
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + pattern)) {
                String url = resource.getURL().toString();
                String path = url.substring(url.lastIndexOf("/" + ROOT) + ROOT.length() + 1);
                texts.put(path, resource.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The shipped procedure cannot be read.", unreadable);
        }
    }
}
