package org.waymark.escalation;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The steps of all breaches. */
public interface BreachSteps extends JpaRepository<BreachStep, Long> {

    List<BreachStep> findByBreachIdOrderById(Long breachId);
}
