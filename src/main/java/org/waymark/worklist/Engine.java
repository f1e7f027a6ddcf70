package org.waymark.worklist;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.form.Form;

/** What the work list needs of the process engine, in its own words. */
public interface Engine {

    /** The form with which the task was deployed. */
    Form taskForm(String taskId, String formId);

    /** The form of that id deployed with the newest version of the process. */
    Form newestForm(String processId, String formId);

    /** The form of that id deployed with the version under which the instance runs. */
    Form instanceForm(String processInstanceId, String formId);

    void assign(String taskId, String username);

    /** Completes the task with these variables. */
    void complete(String taskId, Map<String, Object> variables);

    /** Starts the newest version of the process for a case; returns the instance's id. */
    String start(String processId, Long episodeId, Map<String, Object> variables);

    /** Starts the newest version of the process by its message start event; returns the instance's id. */
    String startByMessage(String message, Long episodeId, Map<String, Object> variables);

    /** The messages that the instance is ready to receive as new starts of event sub-processes. */
    Set<String> awaitedMessages(String processInstanceId);

    /** Hands the message to the instance. */
    void send(String message, String processInstanceId, Map<String, Object> variables);

    /** Whether any instance of one of these processes is running for the case. */
    boolean isRunning(Long episodeId, Set<String> processIds);

    /** The stages of the case that are running beside its closure, by their names in the model. */
    List<String> openStages(Long episodeId);

    /** Which procedure deployment the process instance runs under. */
    String procedureVersion(String processInstanceId);

    /** The procedure version in which the newest version of the process was deployed. */
    String newestVersion(String processId);
}
