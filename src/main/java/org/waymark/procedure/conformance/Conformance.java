package org.waymark.procedure.conformance;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.engine.ModelReader;
import org.waymark.form.Forms;

/** Asks every question of a procedure; the same ones at upload, before it is put in force, and at every start. */
@Component
public class Conformance {

    private final FormReader forms;
    private final List<Check> checks;
    private SoftReference<ReadProcedure> lastBaseline = new SoftReference<>(null);

    Conformance(Forms forms, ModelReader reader) {
        this.forms = new FormReader(forms);
        this.checks = List.of(
                new EngineCheck(reader),
                new StructureCheck(),
                new CallsCheck(),
                new FormsCheck(),
                new VocabularyCheck(),
                new VariablesCheck(),
                new StatutoryCheck(),
                new ApprovalsCheck(),
                new TimescalesCheck(),
                new ContractCheck());
    }

    /**
     * Checks a procedure.
     *
     * @param baseline the procedure shipped with the product; the same as the candidate when it is checked itself
     * @return errors first, then by file
     */
    public synchronized List<Finding> check(ProcedureFiles candidate, ProcedureFiles baseline) {
        ReadProcedure read = new ReadProcedure(candidate, forms);
        ReadProcedure shipped = candidate.hash().equals(baseline.hash()) ? read : read(baseline);
        List<Finding> findings = new ArrayList<>();
        checks.forEach(check -> check.check(read, shipped, findings::add));
        findings.sort(Comparator.comparing(Finding::severity).thenComparing(Finding::file));
        return findings.stream().distinct().toList();
    }

    private ReadProcedure read(ProcedureFiles baseline) {
        ReadProcedure known = lastBaseline.get();
        if (known == null || !known.files().hash().equals(baseline.hash())) {
            known = new ReadProcedure(baseline, forms);
            lastBaseline = new SoftReference<>(known);
        }
        return known;
    }
}
