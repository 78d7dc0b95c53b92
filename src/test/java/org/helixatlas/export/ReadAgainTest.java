package org.helixatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.foreign.Read;
import org.helixatlas.linked.LinkedDataProperties;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotBuilder;
import org.helixatlas.network.Tied;
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What we export, the readers of foreign files read again: the same actors, ties, kinds, types, years and amounts. */
class ReadAgainTest {

    private static final List<String> NAMES =
            List.of("清华 \"A\" & <B>; 'C' \\u0041 \\", "𠮷 -- x", "F", "=1+1", "a,b;c\td".replace('\t', ' '));
    private static final List<Format> WITH_ATTRIBUTES = List.of(
            new GraphMl(),
            new Gexf(),
            new OlderGexf(),
            new Cytoscape(),
            new JsonLd(new LinkedDataProperties(URI.create("https://example.org/"))));

    @Provide
    Arbitrary<Snapshot> networks() {
        return Arbitraries.randomValue(ReadAgainTest::network);
    }

    private static Snapshot network(Random random) {
        Vocabulary words = Vocabulary.shipped();
        List<Kind> kinds = words.kinds().stream()
                .filter(k -> !k.label().equals("Population"))
                .toList();
        List<Sphere> spheres = words.spheres();
        SnapshotBuilder builder = Snapshot.builder("v1").dataset(new Snapshot.Dataset("d", "D", "1", "0"));
        int size = 1 + random.nextInt(6);
        for (int i = 0; i < size; i++) {
            builder.actor(Rows.actor(
                    "a" + i,
                    NAMES.get(random.nextInt(NAMES.size())),
                    kinds.get(random.nextInt(kinds.size())),
                    random.nextBoolean() ? spheres.get(random.nextInt(spheres.size())) : null,
                    random.nextBoolean() ? 1950 + random.nextInt(40) : Snapshot.UNKNOWN,
                    random.nextBoolean() ? 2001 + random.nextInt(20) : Snapshot.UNKNOWN,
                    "d"));
            if (random.nextBoolean()) {
                builder.name(name(i, "联想集团", "zh", "official"));
                builder.name(name(i, "Legend", "en", "former"));
                builder.name(name(i, "L;G", "en", "abbreviation"));
            }
            builder.details(new Particulars.Details(
                    "a" + i,
                    "a" + i,
                    random.nextBoolean() ? "03cve4549" : null,
                    random.nextBoolean() ? "Q16955" : null,
                    random.nextBoolean() ? "529900T8BM49AURSDO55" : null,
                    null,
                    "d",
                    List.of()));
        }
        int ties = random.nextInt(12);
        for (int i = 0; i < ties; i++) {
            RelationType type = words.types().get(random.nextInt(words.types().size()));
            builder.tie(Rows.tie(
                    "t" + i,
                    "a" + random.nextInt(size),
                    type,
                    "a" + random.nextInt(size),
                    random.nextBoolean() ? 1990 + random.nextInt(5) : Snapshot.UNKNOWN,
                    random.nextBoolean() ? 1995 + random.nextInt(5) : Snapshot.UNKNOWN,
                    random.nextBoolean() ? random.nextInt(8) / 2.0 : Double.NaN,
                    "people",
                    random.nextBoolean() ? "minority" : null,
                    random.nextBoolean() ? NAMES.get(random.nextInt(NAMES.size())) : null,
                    random.nextBoolean() ? Basis.STATED : Basis.INFERRED,
                    "d",
                    List.of("e1", "e2")));
        }
        return builder.build();
    }

    private static Particulars.Name name(int actor, String text, String language, String kind) {
        return new Particulars.Name("a" + actor, text, language, kind, null, null, null, null, "d", List.of());
    }

    @Property(tries = 20)
    void formatsWithAttributesKeepActorsAndTies(@ForAll("networks") Snapshot network) throws IOException {
        for (Projection projection : List.of(Projection.UNDIRECTED, Projection.DIRECTED)) {
            View view = View.of(network, NetworkFilter.NONE, projection);
            for (Format format : WITH_ATTRIBUTES) {
                boolean directionsOfTypes = projection.directed() || format instanceof JsonLd;
                assertKept(view, file(format), bytes(format, view), directionsOfTypes);
            }
            assertKept(view, "network.json", json(view), true);
        }
    }

    private static void assertKept(View view, String file, byte[] bytes, boolean directionsOfTypes) {
        Read.Said said = Read.said(file, bytes);
        assertThat(said.actors()).as(file).isEqualTo(actors(view, true));
        assertThat(withoutNought(said.ties())).as(file).isEqualTo(withoutNought(ties(view, directionsOfTypes)));
    }

    /** 2.0 and 2 are one number; linked data writes the latter. */
    private static List<String> withoutNought(List<String> ties) {
        return ties.stream()
                .map(tie -> tie.replaceAll("AMOUNT=(\\d+)\\.0\\b", "AMOUNT=$1"))
                .toList();
    }

    @Property(tries = 20)
    void pajekKeepsTypesAndAProjectKindsSpheresAndFoundings(@ForAll("networks") Snapshot network) throws IOException {
        for (Projection projection : List.of(Projection.UNDIRECTED, Projection.DIRECTED)) {
            View view = View.of(network, NetworkFilter.NONE, projection);
            List<String> types = new ArrayList<>();
            for (Snapshot.Tie tie : view.ties()) {
                types.add(ends(tie, projection.directed()) + " {TYPE="
                        + tie.type().name() + "}");
            }
            assertThat(Read.ties("network.net", bytes(new Pajek(), view))).isEqualTo(types);
            byte[] project = bytes(new PajekProject(), view);
            Read.Said said = Read.said("network.paj", project);
            assertThat(said.ties()).containsExactlyInAnyOrderElementsOf(types);
            assertThat(said.actors()).isEqualTo(actors(view, false));
        }
    }

    @Property(tries = 20)
    void matricesKeepHowManyTiesJoinWhom(@ForAll("networks") Snapshot network) throws IOException {
        View view = View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED);
        Map<String, Integer> cells = new TreeMap<>();
        for (Snapshot.Tie tie : view.ties()) {
            String first = tie.source().compareTo(tie.target()) < 0 ? tie.source() : tie.target();
            cells.merge(first + " -- " + (first.equals(tie.source()) ? tie.target() : tie.source()), 1, Integer::sum);
        }
        boolean counted = cells.values().stream().anyMatch(n -> n > 1);
        assertThat(Read.ties("network.dl", bytes(new Dl(), view)))
                .isEqualTo(cells.entrySet().stream()
                        .map(cell -> cell.getKey() + (counted ? " {AMOUNT=" + cell.getValue() + "}" : " {}"))
                        .toList());
        assertThat(Read.ties("network.families.dl", bytes(new DlFamilies(), view)).stream()
                        .filter(tie -> !tie.contains("{FAMILY=")))
                .isEmpty();
    }

    @Test
    void edgesThatTiesWereMergedIntoKeepTheirWeights() throws IOException {
        SnapshotBuilder builder = Snapshot.builder("v1").dataset(new Snapshot.Dataset("test", "D", "1", "0"));
        Kind kind = Vocabulary.shipped().kinds().get(0);
        for (String id : List.of("a", "b", "c")) {
            builder.actor(Rows.actor(id, id, kind, null, Snapshot.UNKNOWN, Snapshot.UNKNOWN, "test"));
        }
        RelationType type = Vocabulary.shipped().type("SUPPLIES").orElseThrow();
        builder.tie(Rows.tie("t1", "a", type, "b"));
        builder.tie(Rows.tie("t2", "b", type, "a"));
        builder.tie(Rows.tie("t3", "b", type, "c"));
        View view = View.of(builder.build(), NetworkFilter.NONE, new Projection(false, Weight.TIES, Set.of(), false));
        List<String> edges = List.of("a -- b {AMOUNT=2.0}", "b -- c {AMOUNT=1.0}");
        for (Format format : WITH_ATTRIBUTES) {
            assertThat(withoutNought(Read.ties(file(format), bytes(format, view))))
                    .as(format.id())
                    .isEqualTo(withoutNought(edges));
        }
        assertThat(Read.ties("network.json", json(view))).isEqualTo(edges);
        assertThat(Read.ties("network.net", bytes(new Pajek(), view)))
                .containsExactly("a -- b {AMOUNT=2}", "b -- c {AMOUNT=1}");
    }

    private static List<String> actors(View view, boolean named) {
        List<String> all = new ArrayList<>();
        Particulars particulars = view.snapshot().statements().particulars();
        for (int v = 0; v < view.size(); v++) {
            Snapshot.Actor actor = view.actor(v);
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("NAME", named ? actor.name() : actor.id());
            said.put("KIND", actor.kind().label());
            put(said, "SPHERE", actor.sphere() == null ? null : actor.sphere().title());
            put(said, "FOUNDED", Tied.year(actor.founded()));
            put(said, "DISSOLVED", Tied.year(actor.dissolved()));
            if (named) {
                particulars.details(actor.id()).forEach(row -> {
                    put(said, "ROR", row.ror());
                    put(said, "WIKIDATA", row.wikidata());
                    put(said, "LEI", row.lei());
                });
                particulars.names(actor.id()).stream()
                        .filter(name -> name.language().equals("zh"))
                        .forEach(name -> said.put("NAME_ZH", name.text()));
            }
            all.add(actor.id() + " " + said);
        }
        return all;
    }

    private static List<String> ties(View view, boolean directionsOfTypes) {
        List<String> all = new ArrayList<>();
        for (Snapshot.Tie tie : view.ties()) {
            Tied tied = Tied.of(view, tie);
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("TYPE", tied.type());
            said.put("FAMILY", tied.family());
            put(said, "FROM", tied.from());
            put(said, "TO", tied.to());
            put(said, "AMOUNT", tied.amount());
            put(said, "UNIT", tied.unit());
            put(said, "STAKE", tied.stake());
            said.put("BASIS", tied.basis());
            put(said, "NOTE", tied.note());
            all.add(ends(tie, directionsOfTypes) + " " + said);
        }
        return all;
    }

    private static String ends(Snapshot.Tie tie, boolean directionsOfTypes) {
        return tie.source() + (directionsOfTypes && tie.type().directed() ? " -> " : " -- ") + tie.target();
    }

    private static void put(Map<String, Object> said, String field, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            said.put(field, value);
        }
    }

    private static String file(Format format) {
        return "network." + format.described().extension();
    }

    private static byte[] bytes(Format format, View view) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(format, new Extract(view)).write(out);
        return out.toByteArray();
    }

    private static byte[] json(View view) throws IOException {
        JsonMapper asTheServiceWrites = JsonMapper.builder()
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        return asTheServiceWrites.writeValueAsBytes(NetworkController.json(new Extract(view)));
    }
}
