package org.waymark.correction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** All corrections of files, proposed, carried out, refused and undone. */
public interface FileCorrections extends JpaRepository<FileCorrection, Long> {

    Optional<FileCorrection> findByProcessInstanceId(String processInstanceId);

    Optional<FileCorrection> findByIncidentInstanceId(String processInstanceId);

    List<FileCorrection> findByEpisodeIdAndKindAndStateOrderByDecidedAt(
            Long episodeId, CorrectionKind kind, CorrectionState state);

    List<FileCorrection> findByEpisodeIdAndStateOrderById(Long episodeId, CorrectionState state);

    List<FileCorrection> findByKindAndStateAndKeptChildIdOrderByIdDesc(
            CorrectionKind kind, CorrectionState state, Long keptChildId);

    List<FileCorrection> findByStateInOrderByIdDesc(Collection<CorrectionState> states);
}
