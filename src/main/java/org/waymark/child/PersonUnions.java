package org.waymark.child;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Which records of one person became one. */
public interface PersonUnions extends JpaRepository<PersonUnion, Long> {

    List<PersonUnion> findByKeptIdOrOtherIdOrderByIdDesc(Long keptId, Long otherId);

    boolean existsByKeptIdAndIdGreaterThanAndUndoneAtIsNull(Long keptId, Long id);
}
