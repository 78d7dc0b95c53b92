package org.helixatlas.actor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.helixatlas.actor.ReconciliationController.Named;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.model.Sphere;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.web.InvalidRequest;

/** A property of actors that a match may use and a table may fetch. */
enum ReconciledProperty {
    FOUNDED("founded", "Year of founding", (network, a) -> year(a.founded())),
    DISSOLVED("dissolved", "Year of dissolution", (network, a) -> year(a.dissolved())),
    KIND("kind", "Kind", (network, a) -> List.of(a.kind().label())),
    SPHERE(
            "sphere",
            "Sphere",
            (network, a) -> Stream.ofNullable(a.sphere()).map(Sphere::title).toList()),
    CHINESE_NAME("chinese-name", "Chinese name", ReconciledProperty::chineseNames),
    WIKIDATA("wikidata", "Wikidata id", (network, a) -> identifier(network, a, "wikidata")),
    ROR("ror", "ROR id", (network, a) -> identifier(network, a, "ror")),
    LEI("lei", "Legal entity identifier", (network, a) -> identifier(network, a, "lei")),
    DATASET("dataset", "Data set", (network, a) -> List.of(a.dataset()));

    private final Named named;
    private final BiFunction<Snapshot, Snapshot.Actor, List<?>> values;

    ReconciledProperty(String id, String name, BiFunction<Snapshot, Snapshot.Actor, List<?>> values) {
        this.named = new Named(id, name);
        this.values = values;
    }

    private static List<?> year(int year) {
        return Stream.ofNullable(Tied.year(year)).toList();
    }

    /** Official ones first, as the names of an actor are in order of their kind otherwise. */
    private static List<?> chineseNames(Snapshot network, Snapshot.Actor actor) {
        return network.statements().particulars().names(actor.id()).stream()
                .filter(name -> name.language().equals("zh"))
                .sorted(Comparator.comparing(
                                (Particulars.Name name) -> !name.kind().equals("official"))
                        .thenComparing(Particulars.Name::kind)
                        .thenComparing(Particulars.Name::text))
                .map(Particulars.Name::text)
                .distinct()
                .toList();
    }

    private static List<?> identifier(Snapshot network, Snapshot.Actor actor, String scheme) {
        return network.statements().particulars().details(actor.id()).stream()
                .flatMap(details -> Stream.ofNullable(details.identifiers().get(scheme)))
                .distinct()
                .sorted()
                .toList();
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

    /** What is known of it of an actor. */
    List<?> of(Snapshot network, Snapshot.Actor actor) {
        return values.apply(network, actor);
    }

    /** All of them as the interface names them. */
    static List<Named> all() {
        return Arrays.stream(values()).map(ReconciledProperty::named).toList();
    }
}
