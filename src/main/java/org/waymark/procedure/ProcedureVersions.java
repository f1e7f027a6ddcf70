package org.waymark.procedure;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All versions of the procedure. */
interface ProcedureVersions extends JpaRepository<ProcedureVersion, Long> {

    List<ProcedureVersion> findAllByOrderByNumberDesc();

    Optional<ProcedureVersion> findByNumber(int number);

    Optional<ProcedureVersion> findFirstByStateOrderByNumberDesc(String state);

    List<ProcedureVersion> findByStateOrderByInForceFrom(String state);

    Optional<ProcedureVersion> findFirstBySourceAndContentHashOrderByNumber(String source, String contentHash);

    Optional<ProcedureVersion> findFirstByDeploymentId(String deploymentId);

    List<ProcedureVersion> findByDeploymentIdNotNull();

    @Query("select coalesce(max(v.number), 0) from ProcedureVersion v")
    int highestNumber();
}
