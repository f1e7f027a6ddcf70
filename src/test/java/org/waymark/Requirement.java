package org.waymark;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the demands of the founding documents that a test shows, for example {@code @Requirement("D23")}.
 *
 * <p>At most three ids, each from {@code requirements.csv}; the test asserts through a page or a service. The build writes
 * {@code target/traceability.csv} from the tests that ran and passed.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requirement {

    /** The ids, A01 to E36. */
    String[] value();
}
