package org.waymark.access;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All members of staff. */
public interface Workers extends JpaRepository<Worker, String> {

    /** Active staff holding the role, by name. */
    @Query("select w from Worker w join w.roles r where r = :role and w.active = true order by w.displayName")
    List<Worker> withRole(String role);

    List<Worker> findByActiveTrueOrderByDisplayName();
}
