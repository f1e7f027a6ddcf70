package org.waymark.desk.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Has every page looked through by {@link WithheldWords} as it is written. */
@Component
class WithheldDialect extends AbstractDialect implements IPostProcessorDialect {

    private static final int PRECEDENCE = 1000;

    WithheldDialect() {
        super("withheld");
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return PRECEDENCE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, WithheldWords.class, PRECEDENCE));
    }
}
