package org.waymark.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

/** What an attacker would like to have created or called; it remembers whether anybody did. */
public class Intruder implements JavaDelegate, ExecutionListener, TaskListener {

    static volatile boolean gotIn;

    public Intruder() {
        gotIn = true;
    }

    /** Called through an expression if an expression can name a class. */
    public static String enter() {
        gotIn = true;
        return "in";
    }

    @Override
    public void execute(DelegateExecution execution) {
        gotIn = true;
    }

    @Override
    public void notify(DelegateExecution execution) {
        gotIn = true;
    }

    @Override
    public void notify(DelegateTask task) {
        gotIn = true;
    }
}
