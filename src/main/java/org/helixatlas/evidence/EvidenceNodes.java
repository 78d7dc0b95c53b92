package org.helixatlas.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.repository.Repository;

/** Evidence with its sources. */
public interface EvidenceNodes extends Repository<EvidenceNode, String> {

    /** The evidence of these ids, in no order. */
    List<EvidenceNode> findAllByIdIn(Collection<String> ids);

    /** The evidence of these ids, as the interface shows it, by id; an id that a load has just taken away is left out. */
    default Map<String, Evidence> byId(Collection<String> ids) {
        return findAllByIdIn(new TreeSet<>(ids)).stream()
                .map(Evidence::of)
                .collect(Collectors.toMap(Evidence::id, Function.identity()));
    }
}
