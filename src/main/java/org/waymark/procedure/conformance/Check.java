package org.waymark.procedure.conformance;

import java.util.function.Consumer;

/** One question asked of a procedure. */
interface Check {

    /**
     * Asks it.
     *
     * @param baseline the procedure shipped with the product, of which the law's parts may not be lost
     */
    void check(ReadProcedure candidate, ReadProcedure baseline, Consumer<Finding> found);
}
