package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Precision;
import org.helixatlas.model.Reliability;
import org.helixatlas.model.TieProperties;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** A filter by data sets is the network as these know it, and a year is that year. */
class WorldTest {

    private static final int UNKNOWN = Snapshot.UNKNOWN;

    @Provide
    Arbitrary<RandomStatements> dataSets() {
        return RandomStatements.any();
    }

    @Property(tries = 150)
    void theNetworkOfSomeDataSetsIsThatOfAServiceWhichHasLoadedThemAlone(@ForAll("dataSets") RandomStatements said) {
        Snapshot whole = said.network();
        for (Set<String> datasets : RandomStatements.CLOSED) {
            assertSame(whole.world(NetworkFilter.NONE.withDatasets(datasets)), said.network(datasets));
        }
    }

    @Property(tries = 150)
    void statedIsAsIfNothingHadBeenInferred(@ForAll("dataSets") RandomStatements said) {
        assertSame(
                said.network().world(NetworkFilter.NONE.stated()),
                said.withoutInferences().network());
        assertSame(
                said.network().world(NetworkFilter.NONE.stated().withDatasets(Set.of("a", "b"))),
                said.withoutInferences().network(Set.of("a", "b")));
    }

    @Property(tries = 1, seed = "5")
    void whatIsMadeInManyPartsIsAsWhatIsMadeInOne(@ForAll("dataSets") RandomStatements said) {
        int copies = 70_000 / said.ties().size() + 1;
        Snapshot single = said.copies(1).network();
        Snapshot multiple = said.copies(copies).network();
        for (NetworkFilter filter : List.of(
                NetworkFilter.NONE,
                NetworkFilter.NONE.withDatasets(Set.of("b")),
                NetworkFilter.NONE.stated().withDatasets(Set.of("a", "c")))) {
            Snapshot one = single.world(filter);
            Snapshot many = multiple.world(filter);
            assertThat(many.actorCount()).isEqualTo(copies * one.actorCount());
            assertThat(many.tieCount()).isEqualTo(copies * one.tieCount());
            for (String id : one.actorIds()) {
                Snapshot.Actor actor = one.actor(one.indexOf(id).orElseThrow());
                assertThat(copiesOf(id, copies)
                                .map(copy -> many.actor(many.indexOf(copy).orElseThrow()))
                                .filter(copy -> !copy.certain().equals(actor.certain())
                                        || !copy.possible().equals(actor.possible())))
                        .as(actor.toString())
                        .isEmpty();
            }
            for (Snapshot.Tie tie : ties(one)) {
                assertThat(copiesOf(tie.id(), copies)
                                .map(copy -> many.tie(copy).orElseThrow())
                                .filter(copy -> !copy.certain().equals(tie.certain())
                                        || !copy.possible().equals(tie.possible())))
                        .as(tie.toString())
                        .isEmpty();
            }
        }
    }

    /** The ids that stand for one of the first copy in all. */
    private static Stream<String> copiesOf(String id, int copies) {
        return IntStream.range(0, copies).mapToObj(copy -> copy + id.substring(1));
    }

    private static void assertSame(Snapshot world, Snapshot alone) {
        assertThat(actors(world)).isEqualTo(actors(alone));
        assertThat(ties(world)).isEqualTo(ties(alone));
        assertThat(world.datasets()).isEqualTo(alone.datasets());
        assertThat(world.formerIds()).isEqualTo(alone.formerIds());
    }

    private static List<Snapshot.Actor> actors(Snapshot network) {
        return IntStream.range(0, network.actorCount()).mapToObj(network::actor).toList();
    }

    private static List<Snapshot.Tie> ties(Snapshot network) {
        return IntStream.range(0, network.tieCount()).mapToObj(network::tie).toList();
    }

    @Property(tries = 150)
    void certainIsWithinPossibleAndNoTieIsOutsideTheLifeOfItsEnds(@ForAll("dataSets") RandomStatements said) {
        Snapshot network = said.network();
        for (Snapshot.Actor actor : actors(network)) {
            assertThat(actor.certain().isWithin(actor.possible()))
                    .as(actor.toString())
                    .isTrue();
        }
        for (int t = 0; t < network.tieCount(); t++) {
            Snapshot.Tie tie = network.tie(t);
            assertThat(tie.certain().isWithin(tie.possible()))
                    .as(tie.toString())
                    .isTrue();
            for (int end : new int[] {network.source(t), network.target(t)}) {
                assertThat(tie.possible().isWithin(network.actor(end).possible()))
                        .as(tie.toString())
                        .isTrue();
                assertThat(tie.certain().isWithin(network.actor(end).certain()))
                        .as(tie.toString())
                        .isTrue();
            }
        }
    }

    @Property(tries = 150)
    void theNetworkOfAWindowIsTheUnionOverItsYears(@ForAll("dataSets") RandomStatements said) {
        Snapshot network = said.network();
        for (NetworkFilter filter : List.of(
                NetworkFilter.NONE,
                NetworkFilter.NONE.withPossible(),
                NetworkFilter.NONE.withDatasets(Set.of("a", "b")),
                NetworkFilter.NONE.inPark("v0"))) {
            if (filter.park() != null && network.indexOf("v0").isEmpty()) {
                continue;
            }
            Set<String> union = new TreeSet<>();
            for (int year = 1979; year <= 1991; year++) {
                union.addAll(rows(View.of(network, filter.asOf(year), Projection.UNDIRECTED)));
            }
            assertThat(rows(View.of(network, filter.between(1979, 1991), Projection.UNDIRECTED)))
                    .isEqualTo(union);
        }
    }

    private static Set<String> rows(View view) {
        Set<String> rows = view.ties().stream().map(Snapshot.Tie::id).collect(Collectors.toCollection(TreeSet::new));
        IntStream.range(0, view.size()).forEach(v -> rows.add(view.actor(v).id()));
        return rows;
    }

    /** A press article of 2001 and a blog of 1999 on when a firm was founded, and when another invested in it. */
    private static SnapshotBuilder disagreement() {
        return Snapshot.builder("v")
                .dataset(new Snapshot.Dataset("a", "A", "1", "0"))
                .dataset(new Snapshot.Dataset("b", "B", "1", "0"))
                .evidence(new Statements.Evidence("press", "a", "article", Reliability.PRESS, Basis.STATED, 2001))
                .evidence(new Statements.Evidence("blog", "b", "memoir", Reliability.BLOG, Basis.STATED, 1999))
                .actor(new Statements.Actor("sina", "Sina", Kinds.FIRM, null, null, null, "a", List.of("press")))
                .actor(Rows.actor("stone", "Stone", Kinds.FIRM, null, 1984, UNKNOWN, "a"))
                .life(new Statements.Life("sina", Statements.Event.FOUNDED, Dated.in(1998), "a", List.of("press")))
                .life(new Statements.Life("sina", Statements.Event.FOUNDED, Dated.in(1997), "b", List.of("blog")));
    }

    @Test
    void theMoreReliableSourceIsShownAndItsRivalStandsBesideIt() {
        Snapshot whole = disagreement().build();
        Snapshot.Actor sina = whole.actor(whole.indexOf("sina").orElseThrow());
        assertThat(sina.founded()).isEqualTo(1998);
        assertThat(sina.rivals()).singleElement().satisfies(rival -> {
            assertThat(rival.property()).isEqualTo("founded");
            assertThat(rival.year()).isEqualTo(1997);
            assertThat(rival.datasets()).containsExactly("b");
            assertThat(rival.evidence()).containsExactly("blog");
        });
    }

    /** To b, Sina is SRS, which it says was founded in 1993; a decision joined the two. */
    private static SnapshotBuilder joined() {
        return disagreement()
                .merged(new Statements.Actor(
                        "sina", "SRS", Kinds.FIRM, null, Dated.in(1993), null, "b", List.of("blog")))
                .formerId(new Statements.FormerId("srs", "sina", "b"));
    }

    @Test
    void aBodyThatTwoDataSetsDeclareIsToEachWhatItDeclares() {
        Snapshot whole = joined().build();
        Snapshot.Actor sina = whole.actor(whole.indexOf("sina").orElseThrow());
        assertThat(sina.name()).isEqualTo("Sina");
        assertThat(sina.founded()).isEqualTo(1998);
        assertThat(sina.evidence()).containsExactly("press", "blog");
        assertThat(whole.formerIds()).containsEntry("srs", "sina");

        Snapshot b = whole.world(NetworkFilter.NONE.withDatasets(Set.of("b")));
        Snapshot alone = Snapshot.builder("v")
                .dataset(new Snapshot.Dataset("b", "B", "1", "0"))
                .evidence(new Statements.Evidence("blog", "b", "memoir", Reliability.BLOG, Basis.STATED, 1999))
                .actor(new Statements.Actor(
                        "sina", "SRS", Kinds.FIRM, null, Dated.in(1993), null, "b", List.of("blog")))
                .life(new Statements.Life("sina", Statements.Event.FOUNDED, Dated.in(1997), "b", List.of("blog")))
                .formerId(new Statements.FormerId("srs", "sina", "b"))
                .build();
        assertSame(b, alone);

        assertSame(
                whole.world(NetworkFilter.NONE.withDatasets(Set.of("a"))),
                disagreement().build().world(NetworkFilter.NONE.withDatasets(Set.of("a"))));
    }

    @Test
    void aDataSetThatRequiresTheKeptOneKnowsItByThatName() {
        Snapshot whole = joined().dataset(new Snapshot.Dataset("c", "C", "1", "0"))
                .requires("c", List.of("a"))
                .tie(investment(TieProperties.NONE, "c", "press"))
                .build();
        Snapshot c = whole.world(NetworkFilter.NONE.withDatasets(Set.of("c")));
        Snapshot.Actor sina = c.actor(c.indexOf("sina").orElseThrow());
        assertThat(sina.name()).isEqualTo("Sina");
        assertThat(sina.evidence()).isEmpty();
        assertThat(c.formerIds()).isEmpty();
    }

    @Test
    void aDataSetAloneKnowsItsOwnYearOnly() {
        Snapshot alone = disagreement().build().world(NetworkFilter.NONE.withDatasets(Set.of("b")));
        Snapshot.Actor sina = alone.actor(alone.indexOf("sina").orElseThrow());
        assertThat(sina.founded()).isEqualTo(1997);
        assertThat(sina.rivals()).isEmpty();
        assertThat(sina.evidence()).isEmpty();
        assertThat(alone.indexOf("stone")).as("b does not speak of Stone").isEmpty();
    }

    @Test
    void whatOneDataSetKnowsOfATieCompletesWhatAnotherKnows() {
        TieProperties dated = new TieProperties(new Dated(2000, Precision.CIRCA), null, null, "unknown", null, null);
        TieProperties staked = new TieProperties(null, null, null, "minority", null, "Bought shares.");
        Snapshot whole = disagreement()
                .tie(investment(dated, "a", "press"))
                .tie(investment(staked, "b", "blog"))
                .build();
        Snapshot.Tie tie = whole.tie("t").orElseThrow();
        assertThat(tie.substance())
                .isEqualTo(new TieProperties(
                        new Dated(2000, Precision.CIRCA), null, null, "minority", null, "Bought shares."));
        assertThat(tie.datasets()).containsExactly("a", "b");
        assertThat(tie.evidence()).containsExactly("press", "blog");
        assertThat(tie.rivals()).isEmpty();
        assertThat(tie.certain()).isEqualTo(new Interval(2000, 2001));
        assertThat(tie.possible()).isEqualTo(new Interval(1998, Integer.MAX_VALUE));
    }

    private static Statements.Tie investment(TieProperties substance, String dataset, String evidence) {
        return new Statements.Tie(
                "t",
                "stone",
                Vocabulary.shipped().type("INVESTED_IN").orElseThrow(),
                "sina",
                substance,
                Basis.STATED,
                dataset,
                List.of(evidence));
    }

    @Test
    void aTieEndsWithItsActorWhereADissolutionIsOnlyObserved() {
        Snapshot whole = disagreement()
                .life(new Statements.Life("sina", Statements.Event.DISSOLVED, Dated.in(2014), "b", List.of("blog")))
                .tie(investment(TieProperties.NONE, "a", "press"))
                .build();
        Snapshot.Tie tie = whole.tie("t").orElseThrow();
        assertThat(tie.certain()).isEqualTo(new Interval(2001, 2001));
        assertThat(tie.possible()).isEqualTo(new Interval(1998, 2014));
        assertThat(View.of(whole, NetworkFilter.NONE.asOf(1800).withPossible(), Projection.UNDIRECTED)
                        .ties())
                .isEmpty();
        assertThat(View.of(whole, NetworkFilter.NONE.asOf(1800), Projection.UNDIRECTED)
                        .size())
                .isZero();
    }

    @Test
    void theSameDataSetsAreTheSameNetwork() {
        Snapshot whole = disagreement().build();
        assertThat(whole.world(NetworkFilter.NONE)).isSameAs(whole);
        assertThat(whole.world(NetworkFilter.NONE.withDatasets(Set.of("a", "b"))))
                .isSameAs(whole);
        Snapshot alone = whole.world(NetworkFilter.NONE.withDatasets(Set.of("b")));
        assertThat(alone.world(NetworkFilter.NONE.withDatasets(Set.of("b")))).isSameAs(alone);
        assertThat(alone.world(NetworkFilter.NONE)).isSameAs(whole);
    }
}
