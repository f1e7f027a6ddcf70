package org.waymark.allocation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.access.Role;
import org.waymark.access.Worker;
import org.waymark.access.Workers;
import org.waymark.casefile.Episode;
import org.waymark.casefile.Episodes;
import org.waymark.casefile.Fact;
import org.waymark.casefile.Facts;
import org.waymark.engine.CaseContext;

@Component
class CaseRoles implements RolesVocabulary {

    private final Workers workers;
    private final Episodes episodes;
    private final Facts facts;

    CaseRoles(Workers workers, Episodes episodes, Facts facts) {
        this.workers = workers;
        this.episodes = episodes;
        this.facts = facts;
    }

    @Override
    public String candidates(String roleCodes) {
        if (roleCodes == null || roleCodes.isBlank())
            throw new IllegalArgumentException("A task must be offered to at least one role.");
        return Arrays.stream(roleCodes.split(","))
                .map(String::strip)
                .map(Role::of)
                .map(Role::code)
                .collect(Collectors.joining(","));
    }

    @Override
    public String leadSocialWorker(CaseContext context) {
        return episodes.findById(context.episodeId())
                .map(Episode::leadWorker)
                .flatMap(this::active)
                .orElse(null);
    }

    @Override
    public String worker(CaseContext context, String fieldKey) {
        return facts.findByEpisodeIdAndFactKey(context.episodeId(), fieldKey)
                .map(Fact::textValue)
                .flatMap(this::active)
                .orElse(null);
    }

    private Optional<String> active(String username) {
        return workers.findById(username).filter(Worker::active).map(Worker::username);
    }
}
