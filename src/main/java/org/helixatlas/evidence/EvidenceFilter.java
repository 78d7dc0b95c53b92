package org.helixatlas.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.helixatlas.web.Page.Position;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed to: each value is judged as it is added, and all that is wrong is said at once. */
final class EvidenceFilter {

    private final Snapshot snapshot;
    private final Map<String, Object> parameters = new HashMap<>();
    private final List<Wrong> errors = new ArrayList<>();

    EvidenceFilter(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Keeps to one actor. */
    EvidenceFilter subject(@Nullable String id) {
        parameters.put("subject", id);
        if (id != null && snapshot.indexOf(id).isEmpty()) {
            List<String> near = SpellingSuggestion.to(id, snapshot.actorIds());
            errors.add(new Wrong(
                    "subject",
                    "there is no such actor; "
                            + (near.isEmpty()
                                    ? "/api/actors?q= finds ids by name"
                                    : "did you mean " + String.join(" or ", near) + "?")));
        }
        return this;
    }

    /** Keeps to one data set. */
    EvidenceFilter dataset(@Nullable String id) {
        return oneOf(
                "dataset",
                id,
                () -> snapshot.datasets().stream().map(Snapshot.Dataset::id).toList());
    }

    /** Keeps to one of some values. */
    EvidenceFilter oneOf(String name, @Nullable String value, Supplier<? extends Collection<String>> valid) {
        parameters.put(name, value);
        if (value != null) {
            Collection<String> known = valid.get();
            if (!known.contains(value)) {
                errors.add(new Wrong(name, "there is no such " + name + "; " + SpellingSuggestion.hint(value, known)));
            }
        }
        return this;
    }

    /**
     * The values as parameters of a statement.
     *
     * @throws InvalidRequest with all that is wrong
     */
    Map<String, Object> parameters() {
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return parameters;
    }

    /** The values and the page as parameters of a statement. */
    Map<String, Object> parameters(Position asked) {
        Map<String, Object> all = new HashMap<>(parameters());
        all.put("skip", Math.min(Integer.MAX_VALUE / 2L, (long) asked.number() * asked.size()));
        all.put("limit", asked.size());
        return all;
    }
}
