package org.helixatlas.actor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.helixatlas.actor.ReconciliationController.Named;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.model.Sphere;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.web.InvalidRequest;

/** A property of actors that a match may use and a table may fetch. */
enum ReconciledProperty {
    FOUNDED("founded", "Year of founding", a -> Optional.ofNullable(Tied.year(a.founded()))),
    DISSOLVED("dissolved", "Year of dissolution", a -> Optional.ofNullable(Tied.year(a.dissolved()))),
    KIND("kind", "Kind", a -> Optional.of(a.kind().label())),
    SPHERE("sphere", "Sphere", a -> Optional.ofNullable(a.sphere()).map(Sphere::title)),
    DATASET("dataset", "Data set", a -> Optional.of(a.dataset()));

    private final Named named;
    private final Function<Snapshot.Actor, Optional<Object>> value;

    ReconciledProperty(String id, String name, Function<Snapshot.Actor, Optional<? extends Object>> value) {
        this.named = new Named(id, name);
        this.value = actor -> value.apply(actor).map(v -> v);
    }

    static ReconciledProperty of(String id) {
        return Arrays.stream(values())
                .filter(p -> p.named.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(
                        "properties",
                        "there is no such property; "
                                + SpellingSuggestion.hint(
                                        id, all().stream().map(Named::id).toList())));
    }

    /** The property as the interface names it. */
    Named named() {
        return named;
    }

    /** Its value of an actor; empty where none is known. */
    Optional<Object> of(Snapshot.Actor actor) {
        return value.apply(actor);
    }

    /** All of them as the interface names them. */
    static List<Named> all() {
        return Arrays.stream(values()).map(ReconciledProperty::named).toList();
    }
}
