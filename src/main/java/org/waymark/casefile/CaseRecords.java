package org.waymark.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All records ever made. */
public interface CaseRecords extends JpaRepository<CaseRecord, Long> {

    Optional<CaseRecord> findFirstByTaskIdOrderByIdDesc(String taskId);

    Optional<CaseRecord> findFirstByProcessInstanceIdAndActivityIdAndSupersededByIsNullOrderByIdDesc(
            String processInstanceId, String activityId);

    List<CaseRecord> findByProcessInstanceIdAndSupersededByIsNullOrderById(String processInstanceId);

    /** What was recorded in these process instances and stands now, oldest first. */
    List<CaseRecord> findByProcessInstanceIdInAndSupersededByIsNullOrderById(Collection<String> processInstanceIds);

    boolean existsByProcessInstanceIdAndIdGreaterThanAndActivityIdNot(
            String processInstanceId, Long recordId, String activityId);
}
