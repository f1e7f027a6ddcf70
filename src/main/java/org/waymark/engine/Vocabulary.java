package org.waymark.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an interface whose methods a model may call, under the given root name: {@code deadlines.due('icpc-held')}.
 *
 * <p>The bean that implements the interface is found by type. Where a method's first parameter is a {@link CaseContext}
 * the engine supplies it; the model never names it. Nothing but methods declared by such interfaces, and scalar process
 * variables, resolves in an expression.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Vocabulary {

    /** The root name under which a model reaches the methods. */
    String value();
}
