package org.helixatlas.actor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Actors with their names, figures and evidence. */
interface Profiles extends Repository<ActorNode, String> {

    Optional<ActorNode> findById(String id);
}

/** What ties rest on. */
interface EvidenceNodes extends Repository<EvidenceNode, String> {

    List<EvidenceNode> findAllByIdIn(Collection<String> ids);
}
