package org.waymark.directory;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** What was reported about entries of the directory. */
interface DirectoryReports extends JpaRepository<DirectoryReport, Long> {

    List<DirectoryReport> findBySettledAtIsNullOrderByReportedAt();

    List<DirectoryReport> findByEntryIdAndSettledAtIsNull(Long entryId);
}
