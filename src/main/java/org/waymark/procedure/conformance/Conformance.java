package org.waymark.procedure.conformance;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.springframework.stereotype.Component;
import org.waymark.engine.Feel;
import org.waymark.engine.ModelReader;
import org.waymark.form.Forms;

/** Asks every question of a procedure; the same ones at upload, before it is put in force, and at every start. */
@Component
public class Conformance {

    /** A candidate, its baseline and the version in force are asked about again and again; others rarely. */
    private static final int MOST_KEPT = 3;

    private final FormReader forms;
    private final List<Check> checks;
    private final Map<String, SoftReference<ReadProcedure>> lastRead = new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SoftReference<ReadProcedure>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    Conformance(Forms forms, ModelReader reader, Feel feel) {
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
                new GatesCheck(feel),
                new ContractCheck(),
                new EntryCheck());
    }

    /**
     * Checks a procedure.
     *
     * @param baseline the procedure shipped with the product; the same as the candidate when it is checked itself
     * @return errors first
     */
    public List<Finding> check(ProcedureFiles candidate, ProcedureFiles baseline) {
        return check(candidate, baseline, Map.of());
    }

    /**
     * Checks a procedure that cases of earlier versions will call into.
     *
     * @param running the earlier versions on which something runs, by number
     */
    public synchronized List<Finding> check(
            ProcedureFiles candidate, ProcedureFiles baseline, Map<Integer, ProcedureFiles> running) {
        ReadProcedure read = read(candidate);
        ReadProcedure shipped = read(baseline);
        List<Finding> findings = new ArrayList<>();
        checks.forEach(check -> check.check(read, shipped, findings::add));
        running.forEach((number, files) -> callsOf(number, files, read, findings));
        // Within each weight in the order of the questions: a file that cannot be read comes before what that entails.
        findings.sort(Comparator.comparing(Finding::severity));
        return findings.stream().distinct().toList();
    }

    /** What of a procedure this build of the product cannot read at all; for versions on which cases still run. */
    public synchronized List<Finding> unreadable(ProcedureFiles files) {
        ReadProcedure read = read(files);
        List<Finding> findings = new ArrayList<>();
        checks.get(0).check(read, read, findings::add);
        return findings;
    }

    private void callsOf(int number, ProcedureFiles files, ReadProcedure offered, List<Finding> findings) {
        if (files.hash().equals(offered.files().hash())) {
            return;
        }
        String whose = "Version " + number + ", on which cases still run,";
        for (ProcessModel process : read(files).processes()) {
            process.all(CallActivity.class)
                    .forEach(call -> Handover.check(offered, call, process.path(), whose, findings::add));
        }
    }

    private ReadProcedure read(ProcedureFiles files) {
        SoftReference<ReadProcedure> known = lastRead.get(files.hash());
        ReadProcedure read = known == null ? null : known.get();
        if (read == null) {
            read = new ReadProcedure(files, forms);
            lastRead.put(files.hash(), new SoftReference<>(read));
        }
        return read;
    }
}
