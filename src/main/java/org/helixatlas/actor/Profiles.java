package org.helixatlas.actor;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Actors with their names, figures and evidence. */
interface Profiles extends Repository<ActorNode, String> {

    Optional<ActorNode> findById(String id);
}
