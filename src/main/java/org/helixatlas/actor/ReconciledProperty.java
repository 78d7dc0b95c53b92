package org.helixatlas.actor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.helixatlas.actor.Reconciliation.Named;
import org.helixatlas.model.Kind;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.model.Sphere;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.web.InvalidRequest;

/** A property of actors that a match may use and a table may fetch. */
enum ReconciledProperty {
    FOUNDED("founded", "Year of founding", 0, (network, a) -> year(a.founded()), ReconciledProperty::comparedYear),
    DISSOLVED(
            "dissolved",
            "Year of dissolution",
            0,
            (network, a) -> year(a.dissolved()),
            ReconciledProperty::comparedYear),
    KIND("kind", "Kind", 0, (network, a) -> List.of(a.kind().label()), ReconciledProperty::comparedLabel),
    SPHERE(
            "sphere",
            "Sphere",
            0,
            (network, a) -> Stream.ofNullable(a.sphere()).map(Sphere::title).toList(),
            ReconciledProperty::comparedLabel),
    CHINESE_NAME(
            "chinese-name", "Chinese name", 97, ReconciledProperty::chineseNames, ReconciledProperty::comparedName),
    WIKIDATA(
            "wikidata",
            "Wikidata id",
            100,
            (n, a) -> identifier(n, a, "wikidata"),
            ReconciledProperty::comparedIdentifier),
    ROR("ror", "ROR id", 100, (n, a) -> identifier(n, a, "ror"), ReconciledProperty::comparedIdentifier),
    LEI(
            "lei",
            "Legal entity identifier",
            100,
            (n, a) -> identifier(n, a, "lei"),
            ReconciledProperty::comparedIdentifier),
    DATASET("dataset", "Data set", 0, (network, a) -> List.of(a.dataset()), ReconciledProperty::comparedLabel);

    private final Named named;
    private final double proof;
    private final BiFunction<Snapshot, Snapshot.Actor, List<?>> values;
    private final UnaryOperator<String> compared;

    ReconciledProperty(
            String id,
            String name,
            double proof,
            BiFunction<Snapshot, Snapshot.Actor, List<?>> values,
            UnaryOperator<String> compared) {
        this.named = new Named(id, name);
        this.proof = proof;
        this.values = values;
        this.compared = compared;
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

    /** A date's year; nothing where it is none. */
    private static String comparedYear(String text) {
        return text.matches("\\d{4}(\\D.*)?") ? text.substring(0, 4) : "";
    }

    /** A label as people write it. */
    private static String comparedLabel(String text) {
        return text.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
    }

    private static String comparedName(String text) {
        return Spelling.of(text, "").joined();
    }

    /** An identifier by itself or at the end of its address. */
    private static String comparedIdentifier(String text) {
        return text.substring(text.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
    }

    /**
     * The property of an id.
     *
     * @throws InvalidRequest where there is none
     */
    static ReconciledProperty of(String id) {
        return find(id).orElseThrow(() -> new InvalidRequest(
                "properties",
                "there is no property '" + id + "'; "
                        + SpellingSuggestion.hint(
                                id, all().stream().map(Named::id).toList())));
    }

    /** The property of an id; empty where there is none. */
    static Optional<ReconciledProperty> find(String id) {
        return Arrays.stream(values()).filter(p -> p.named.id().equals(id)).findFirst();
    }

    /** The property as the interface names it. */
    Named named() {
        return named;
    }

    /** The score, of 100, of two that agree in it: 0 where many share a value. */
    double proof() {
        return proof;
    }

    /** What is known of it of an actor. */
    List<?> of(Snapshot network, Snapshot.Actor actor) {
        return values.apply(network, actor);
    }

    /** A value as it is compared; empty where it can be none. */
    String compared(String value) {
        return compared.apply(value.strip());
    }

    /** Whether an actor is known to have a value; a kind is had by members of narrower ones, too. */
    boolean has(Snapshot network, Snapshot.Actor actor, String value) {
        String sought = compared(value);
        Stream<String> known = this == KIND
                ? actor.kind().withBroader().stream().map(Kind::label)
                : of(network, actor).stream().map(String::valueOf);
        return !sought.isEmpty() && known.map(this::compared).anyMatch(sought::equals);
    }

    /** All of them as the interface names them. */
    static List<Named> all() {
        return Arrays.stream(values()).map(ReconciledProperty::named).toList();
    }
}
