package org.waymark.directory;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Every entry of the directory, ended ones included. */
interface DirectoryEntries extends JpaRepository<DirectoryEntry, Long> {

    List<DirectoryEntry> findAllByOrderByAgencyAscNameAscId();

    List<DirectoryEntry> findByEndedOnIsNullOrderByAgencyAscNameAscId();
}
