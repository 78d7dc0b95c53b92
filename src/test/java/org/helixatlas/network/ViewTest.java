package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Families;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Spheres;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

class ViewTest {

    private static final int UNKNOWN = Snapshot.UNKNOWN;

    /** A university founded in 1911, a firm of 1984 and one of unknown age in a park within a park, and a population. */
    private static final Snapshot SNAPSHOT = Snapshot.builder("v1")
            .dataset(new Snapshot.Dataset("thesis", "Thesis", "1", "x"))
            .dataset(new Snapshot.Dataset("supplement", "Supplement", "1", "y"))
            .actor(actor("university", Kinds.UNIVERSITY, Spheres.ACADEMIA, 1911, UNKNOWN, "thesis"))
            .actor(actor("firm", Kinds.FIRM, Spheres.INDUSTRY, 1984, 2004, "thesis"))
            .actor(actor("startup", Kinds.FIRM, Spheres.INDUSTRY, UNKNOWN, UNKNOWN, "supplement"))
            .actor(actor("park", Kinds.SCIENCE_PARK, null, 1988, UNKNOWN, "thesis"))
            .actor(actor("subpark", Kinds.SCIENCE_PARK, null, 1994, UNKNOWN, "thesis"))
            .actor(actor("returnees", Kinds.POPULATION, Spheres.INDUSTRY, UNKNOWN, UNKNOWN, "thesis"))
            .actor(actor("district", Kinds.PLACE, null, UNKNOWN, UNKNOWN, "thesis"))
            .tie(tie("university", "INVESTED_IN", "firm", "", UNKNOWN, UNKNOWN, Basis.STATED, "thesis"))
            .tie(tie("firm", "CONTRACTS_RESEARCH_TO", "university", "", 1990, 1995, Basis.STATED, "thesis"))
            .tie(tie("firm", "CONTRACTS_RESEARCH_TO", "university", "", 1990, 1995, Basis.STATED, "supplement"))
            .tie(tie("firm", "RESEARCHES_JOINTLY_WITH", "startup", "", UNKNOWN, UNKNOWN, Basis.INFERRED, "supplement"))
            .tie(tie("returnees", "FOUNDED", "startup", "", UNKNOWN, UNKNOWN, Basis.STATED, "thesis"))
            .tie(tie("startup", "LOCATED_IN", "subpark", "", UNKNOWN, UNKNOWN, Basis.STATED, "thesis"))
            .tie(tie("subpark", "PART_OF", "park", "", UNKNOWN, UNKNOWN, Basis.STATED, "thesis"))
            .tie(tie("firm", "LOCATED_IN", "district", "", UNKNOWN, UNKNOWN, Basis.STATED, "thesis"))
            .build();

    @Test
    void byDefaultActorsThatCanActAreInAndPopulationsAndPlacesAreNot() {
        assertThat(ids(NetworkFilter.NONE)).containsExactly("firm", "park", "startup", "subpark", "university");
    }

    @Test
    void populationsAreInWhenAskedFor() {
        NetworkFilter filter = NetworkFilter.NONE.withPopulations();
        assertThat(ids(filter)).contains("returnees").doesNotContain("district");
    }

    @Test
    void kindsAndSpheresRestrictTheActors() {
        assertThat(ids(NetworkFilter.NONE.withKinds(Set.of(Kinds.PLACE, Kinds.FIRM))))
                .containsExactly("district", "firm", "startup");
        NetworkFilter academia = NetworkFilter.NONE.withSpheres(Set.of(Spheres.ACADEMIA));
        assertThat(ids(academia)).containsExactly("university");
    }

    @Test
    void typesRestrictTheTiesAndLeaveIsolates() {
        View view = view(
                NetworkFilter.NONE.withTypes(Set.copyOf(Vocabulary.shipped().types(Families.INVESTMENT))));
        assertThat(view.ties()).extracting(Snapshot.Tie::id).containsExactly("university--invested-in--firm");
        assertThat(view.size()).isEqualTo(5);
        assertThat(view.isolates()).isEqualTo(3);
    }

    @Test
    void parallelTiesAreOneEdgeAndWeighWhatTheyAreMany() {
        View plain = view(NetworkFilter.NONE);
        View weighted = View.of(SNAPSHOT, NetworkFilter.NONE, new Projection(false, true));
        assertThat(weight(plain, "firm", "university")).isEqualTo(1);
        assertThat(weight(weighted, "firm", "university")).isEqualTo(2);
        assertThat(plain.tieCount()).isEqualTo(5);
        assertThat(plain.edgeCount()).isEqualTo(4);
    }

    @Test
    void anUndirectedTypeCountsBothWaysInADirectedView() {
        View view = View.of(SNAPSHOT, NetworkFilter.NONE, Projection.DIRECTED);
        assertThat(weight(view, "firm", "startup")).isEqualTo(1);
        assertThat(weight(view, "startup", "firm")).isEqualTo(1);
        assertThat(weight(view, "startup", "subpark")).isEqualTo(1);
        assertThat(weight(view, "subpark", "startup")).isZero();
    }

    @Test
    void aTieThatNoSourceDatesIsInAYearOnlyWhereThePossibleIsAskedForAndNeverBeforeItsEndsWereFounded() {
        assertThat(inForce(1984)).isEmpty();
        assertThat(possible(1983)).doesNotContain("university--invested-in--firm");
        assertThat(possible(1984)).contains("university--invested-in--firm");
    }

    @Test
    void theYearsInWhichATieMayHaveBeenInForceAreShown() {
        Tied undated = Tied.of(SNAPSHOT.tie("university--invested-in--firm").orElseThrow());
        assertThat(undated.from()).isNull();
        assertThat(undated.certainFrom()).isNull();
        assertThat(undated.possibleFrom()).isEqualTo(1984);
        assertThat(undated.possibleTo()).isEqualTo(2004);
        assertThat(undated.certainty()).isEqualTo("possible");
    }

    @Test
    void inTimeEachRowSaysWhetherItIsCertain() {
        View view = view(NetworkFilter.NONE.asOf(1992).withPossible());
        assertThat(view.ties().stream().map(t -> t.id() + " " + Tied.of(view, t).certainty()))
                .containsExactly(
                        "firm--contracts-research-to--university certain",
                        "firm--researches-jointly-with--startup possible",
                        "university--invested-in--firm possible");
    }

    @Test
    void aDatedTieIsInForceFromItsFirstToItsLastYear() {
        assertThat(inForce(1989)).doesNotContain("firm--contracts-research-to--university");
        assertThat(inForce(1990)).contains("firm--contracts-research-to--university");
        assertThat(inForce(1995)).contains("firm--contracts-research-to--university");
        assertThat(inForce(1996)).doesNotContain("firm--contracts-research-to--university");
    }

    @Test
    void actorsAreInFromTheirFoundingToTheirEnd() {
        assertThat(ids(NetworkFilter.NONE.asOf(1910))).isEmpty();
        assertThat(ids(NetworkFilter.NONE.asOf(1983))).containsExactly("university");
        assertThat(ids(NetworkFilter.NONE.asOf(1984))).containsExactly("firm", "university");
        assertThat(ids(NetworkFilter.NONE.asOf(2004))).contains("firm");
        assertThat(ids(NetworkFilter.NONE.asOf(2005))).doesNotContain("firm");
        assertThat(ids(NetworkFilter.NONE.asOf(1983).withPossible())).containsExactly("startup", "university");
    }

    @Test
    void anActorIsCertainInTheYearsOfItsCertainTies() {
        // The university, of 1911, has a tie from 1990 to 1995, and no source attests it later.
        assertThat(ids(NetworkFilter.NONE.asOf(1950))).containsExactly("university");
        assertThat(ids(NetworkFilter.NONE.asOf(1995))).contains("university");
        assertThat(ids(NetworkFilter.NONE.asOf(1996))).doesNotContain("university");
    }

    @Test
    void whatIsOnlyPossibleIsCountedWhetherInOrLeftOut() {
        About always = About.of(view(NetworkFilter.NONE));
        assertThat(always.certainty().ties()).isEqualTo(new About.ByCertainty(1, 4, 0));
        assertThat(always.undatedTies()).isEqualTo(new About.Undated(4, 0));
        // Left out: the investment and the joint research, but not the two ties that hang on a park of 1994.
        About early = About.of(view(NetworkFilter.NONE.asOf(1990)));
        assertThat(early.certainty().ties()).isEqualTo(new About.ByCertainty(1, 0, 2));
        assertThat(early.certainty().actors()).isEqualTo(new About.ByCertainty(2, 0, 2));
        About open = About.of(view(NetworkFilter.NONE.asOf(1990).withPossible()));
        assertThat(open.certainty().ties()).isEqualTo(new About.ByCertainty(1, 2, 0));
        assertThat(open.filter().certainty()).isEqualTo("possible");
    }

    @Test
    void anEgoNetworkCountsWhatIsLeftOutAroundIt() {
        View whole = view(NetworkFilter.NONE.asOf(1992));
        View ego = whole.induced(new int[] {whole.nodeOf("firm").orElseThrow()});
        assertThat(About.of(ego).certainty().ties()).isEqualTo(new About.ByCertainty(0, 0, 2));
    }

    @Test
    void statedLeavesOutWhatIsOnlyInferred() {
        NetworkFilter stated = NetworkFilter.NONE.stated();
        assertThat(view(stated).ties()).extracting(Snapshot.Tie::basis).containsOnly(Basis.STATED);
        assertThat(view(stated).ties())
                .extracting(Snapshot.Tie::id)
                .doesNotContain("firm--researches-jointly-with--startup");
    }

    @Test
    void aTieThatTwoDataSetsStateIsInEither() {
        assertThat(ids("supplement")).containsExactly("firm", "startup", "university");
        assertThat(view(dataset("supplement")).ties())
                .extracting(Snapshot.Tie::id)
                .containsExactly("firm--contracts-research-to--university", "firm--researches-jointly-with--startup");
        assertThat(view(dataset("thesis")).ties())
                .extracting(Snapshot.Tie::id)
                .contains("firm--contracts-research-to--university");
    }

    @Test
    void aParkHoldsWhatIsLocatedInItAndInItsParts() {
        NetworkFilter park = NetworkFilter.NONE.inPark("park");
        assertThat(ids(park)).containsExactly("startup", "subpark");
    }

    @Test
    void anUnknownDataSetOrParkIsAnErrorThatNamesTheNearest() {
        assertThatThrownBy(() -> view(dataset("suplement")))
                .isInstanceOf(UnknownInNetwork.class)
                .hasMessage("The network has no datasets 'suplement'; did you mean supplement?");
        NetworkFilter firm = NetworkFilter.NONE.inPark("firm");
        assertThatThrownBy(() -> view(firm)).isInstanceOf(UnknownInNetwork.class);
    }

    @Test
    void tiesFromAnActorToItselfAreCountedAndInNoList() {
        View view = Topology.undirected("a-a", "a-b");
        assertThat(view.selfLoops()).isEqualTo(1);
        assertThat(view.edgeCount()).isEqualTo(1);
    }

    @Test
    void anInducedViewKeepsTheTiesAmongItsNodes() {
        View view = Topology.undirected("a-b", "b-c", "c-a", "c-d");
        View part = view.induced(new int[] {0, 1, 2});
        assertThat(part.size()).isEqualTo(3);
        assertThat(part.edgeCount()).isEqualTo(3);
    }

    /** Two clubs, a founder, and a flow of people beside a holding. */
    private static final Snapshot CLUBS = Snapshot.builder("v1")
            .dataset(new Snapshot.Dataset("thesis", "Thesis", "1", "x"))
            .actor(actor("a", Kinds.FIRM, Spheres.INDUSTRY, UNKNOWN, UNKNOWN, "thesis"))
            .actor(actor("b", Kinds.FIRM, Spheres.INDUSTRY, UNKNOWN, UNKNOWN, "thesis"))
            .actor(actor("c", Kinds.UNIVERSITY, Spheres.ACADEMIA, UNKNOWN, UNKNOWN, "thesis"))
            .actor(actor("d", Kinds.FIRM, Spheres.INDUSTRY, UNKNOWN, UNKNOWN, "thesis"))
            .actor(actor("club-1", Kinds.ASSOCIATION, Spheres.CIVIL_SOCIETY, UNKNOWN, UNKNOWN, "thesis"))
            .actor(actor("club-2", Kinds.ASSOCIATION, Spheres.CIVIL_SOCIETY, UNKNOWN, UNKNOWN, "thesis"))
            .tie(tie("a", "MEMBER_OF", "club-1", "", UNKNOWN, UNKNOWN, Basis.STATED, "thesis"))
            .tie(tie("b", "MEMBER_OF", "club-1", "", UNKNOWN, UNKNOWN, Basis.STATED, "thesis"))
            .tie(tie("a", "MEMBER_OF", "club-2", "", UNKNOWN, UNKNOWN, Basis.STATED, "thesis"))
            .tie(tie("b", "MEMBER_OF", "club-2", "", UNKNOWN, UNKNOWN, Basis.STATED, "thesis"))
            .tie(tie("c", "MEMBER_OF", "club-2", "", UNKNOWN, UNKNOWN, Basis.STATED, "thesis"))
            .tie(tie("c", "INVESTED_IN", "d", "", UNKNOWN, UNKNOWN, Basis.STATED, "thesis"))
            .tie(weighing("c", "INVESTED_IN", "a", 30, "%"))
            .tie(weighing("c", "SENDS_STAFF_TO", "a", 879, "people"))
            .tie(weighing("c", "SENDS_STAFF_TO", "b", Double.NaN, null))
            .build();

    private static final Set<Kind> ASSOCIATIONS = Set.of(Kinds.ASSOCIATION);

    @Test
    void aTwoModeViewHoldsTiesBetweenTheModesOnly() {
        View view = View.of(CLUBS, NetworkFilter.NONE, new Projection(false, Weight.NONE, ASSOCIATIONS, false));
        assertThat(view.size()).isEqualTo(6);
        assertThat(view.edgeCount()).isEqualTo(5);
        assertThat(view.ties()).extracting(t -> t.type().name()).containsOnly("MEMBER_OF");
        assertThat(view.isSecondMode(view.nodeOf("club-1").orElseThrow())).isTrue();
        assertThat(view.isSecondMode(view.nodeOf("a").orElseThrow())).isFalse();
        assertThat(view.isolates()).isEqualTo(1);
    }

    @Test
    void aFoldedViewJoinsActorsThatShareAnEventAndWeighsHowMany() {
        View view = View.of(CLUBS, NetworkFilter.NONE, new Projection(false, Weight.TIES, ASSOCIATIONS, true));
        assertThat(IntStream.range(0, view.size()).mapToObj(v -> view.actor(v).id()))
                .containsExactly("a", "b", "c", "d");
        assertThat(view.edgeCount()).isEqualTo(3);
        assertThat(weight(view, "a", "b")).isEqualTo(2);
        assertThat(weight(view, "b", "a")).isEqualTo(2);
        assertThat(weight(view, "a", "c")).isEqualTo(1);
        assertThat(view.tieCount()).isEqualTo(5);
        View part = view.without(view.nodeOf("c").orElseThrow());
        assertThat(part.edgeCount()).isEqualTo(1);
        assertThat(weight(part, "a", "b")).isEqualTo(2);
        assertThat(part.tieCount()).isEqualTo(4);
    }

    @Test
    void eventsAreInEvenWhereTheKindsAskedForLeaveThemOut() {
        NetworkFilter firms = NetworkFilter.NONE.withKinds(Set.of(Kinds.FIRM));
        View view = View.of(CLUBS, firms, new Projection(false, Weight.TIES, ASSOCIATIONS, true));
        assertThat(view.size()).isEqualTo(3);
        assertThat(view.edgeCount()).isEqualTo(1);
        assertThat(weight(view, "a", "b")).isEqualTo(2);
    }

    @Test
    void headsCountPeopleAndATieWithoutANumberIsOnePerson() {
        View view = View.of(CLUBS, NetworkFilter.NONE, new Projection(true, Weight.HEADS, Set.of(), false));
        assertThat(weight(view, "c", "a")).isEqualTo(880);
        assertThat(weight(view, "c", "b")).isEqualTo(1);
        assertThat(weight(view, "a", "c")).isZero();
        assertThat(view.weightless()).isZero();
    }

    @Test
    void stakesAreEdgesOnlyWhereTheDataGivesThemAndTheOthersAreCounted() {
        View view = View.of(CLUBS, NetworkFilter.NONE, new Projection(false, Weight.STAKE, Set.of(), false));
        assertThat(view.edgeCount()).isEqualTo(1);
        assertThat(weight(view, "a", "c")).isEqualTo(30);
        assertThat(view.tieCount()).isEqualTo(9);
        assertThat(view.weightless()).isEqualTo(8);
        assertThat(About.of(view).unweightedTies()).isEqualTo(8);
    }

    /** 20 and 5 EUR and 7 USD from b to a, 900 USD from b to c, and people from c to b. */
    private static final Snapshot MONEY = Snapshot.builder("v1")
            .dataset(new Snapshot.Dataset("thesis", "Thesis", "1", "x"))
            .actor(actor("a", Kinds.FIRM, Spheres.INDUSTRY, UNKNOWN, UNKNOWN, "thesis"))
            .actor(actor("b", Kinds.FIRM, Spheres.INDUSTRY, UNKNOWN, UNKNOWN, "thesis"))
            .actor(actor("c", Kinds.UNIVERSITY, Spheres.ACADEMIA, UNKNOWN, UNKNOWN, "thesis"))
            .tie(weighing("b", "INVESTED_IN", "a", 20, "EUR"))
            .tie(weighing("b", "ACQUIRED", "a", 5, "EUR"))
            .tie(weighing("b", "SUPPLIES", "a", 7, "USD"))
            .tie(weighing("b", "CONTRACTS_RESEARCH_TO", "c", 900, "USD"))
            .tie(weighing("c", "SENDS_STAFF_TO", "b", 3, "people"))
            .tie(weighing("c", "SENDS_STAFF_TO", "a", Double.NaN, null))
            .build();

    @Test
    void anyUnitWeighsAndAmountsOfOthersAreCountedInsteadOfConverted() {
        View view = View.of(MONEY, NetworkFilter.NONE, new Projection(true, Weight.ofUnit("EUR"), Set.of(), false));
        assertThat(view.edgeCount()).isEqualTo(1);
        assertThat(weight(view, "b", "a")).isEqualTo(25);
        About about = About.of(view);
        assertThat(about.weighted()).isEqualTo("EUR");
        assertThat(about.unweightedTies()).isEqualTo(4);
        assertThat(about.otherUnits()).containsExactly(entry("USD", 2), entry("people", 1));
        assertThat(MONEY.units()).containsExactly("EUR", "USD", "people");
    }

    @Test
    void unitsAreToldApartByCaseAndTheirNamesInTheInterfaceAreThemselves() {
        View view = View.of(MONEY, NetworkFilter.NONE, new Projection(true, Weight.ofUnit("eur"), Set.of(), false));
        assertThat(view.edgeCount()).isZero();
        assertThat(Weight.of("EUR")).isEmpty();
        assertThat(Weight.of("ties")).contains(Weight.TIES);
        assertThat(Weight.ofUnit("EUR")).isEqualTo(Weight.ofUnit("EUR")).isNotEqualTo(Weight.ofUnit("eur"));
        assertThat(Weight.ofUnit("heads")).isNotEqualTo(Weight.HEADS);
    }

    @Test
    void weightsThatTakeEveryTieNameNoOtherUnits() {
        for (Weight weight : List.of(Weight.NONE, Weight.TIES, Weight.HEADS)) {
            View view = View.of(MONEY, NetworkFilter.NONE, new Projection(false, weight, Set.of(), false));
            assertThat(About.of(view).unweightedTies()).isZero();
            assertThat(About.of(view).otherUnits()).isEmpty();
        }
    }

    /** a and b share club-1 of two, which gives 1 / 1, and with c club-2 of three, which gives 1 / 2. */
    @Test
    void newmansWeightsGiveLessTheMoreTakePart() {
        View view = View.of(CLUBS, NetworkFilter.NONE, new Projection(false, Weight.NEWMAN, ASSOCIATIONS, true));
        assertThat(weight(view, "a", "b")).isEqualTo(1.5);
        assertThat(weight(view, "b", "a")).isEqualTo(1.5);
        assertThat(weight(view, "a", "c")).isEqualTo(0.5);
        assertThat(weight(view, "b", "c")).isEqualTo(0.5);
        assertThat(view.edgeCount()).isEqualTo(3);
        assertThat(About.of(view).weighted()).isEqualTo("newman");
    }

    /**
     * Written down from networkx 3.2.1: {@code bipartite.collaboration_weighted_projected_graph(nx.Graph([("a","c1"), ("b","c1"),
     * ("a","c2"), ("b","c2"), ("c","c2"), ("d","c3"), ("c","c4"), ("d","c4"), ("e","c4"), ("a","c4")]), ["a","b","c","d","e"])}.
     */
    @Test
    void newmansWeightsAreThoseOfNetworkx() {
        SnapshotBuilder builder = Snapshot.builder("v1").dataset(new Snapshot.Dataset("thesis", "Thesis", "1", "x"));
        for (String firm : List.of("a", "b", "c", "d", "e")) {
            builder.actor(actor(firm, Kinds.FIRM, Spheres.INDUSTRY, UNKNOWN, UNKNOWN, "thesis"));
        }
        for (String club : List.of("c1", "c2", "c3", "c4")) {
            builder.actor(actor(club, Kinds.ASSOCIATION, Spheres.CIVIL_SOCIETY, UNKNOWN, UNKNOWN, "thesis"));
        }
        for (String tie : List.of("a c1", "b c1", "a c2", "b c2", "c c2", "d c3", "c c4", "d c4", "e c4", "a c4")) {
            String[] ends = tie.split(" ");
            builder.tie(tie(ends[0], "MEMBER_OF", ends[1], "", UNKNOWN, UNKNOWN, Basis.STATED, "thesis"));
        }
        View view =
                View.of(builder.build(), NetworkFilter.NONE, new Projection(false, Weight.NEWMAN, ASSOCIATIONS, true));
        assertThat(view.edgeCount()).isEqualTo(8);
        assertThat(weight(view, "a", "b")).isEqualTo(1.5);
        assertThat(weight(view, "a", "c")).isEqualTo(0.8333333333333333);
        assertThat(weight(view, "b", "c")).isEqualTo(0.5);
        for (String pair : List.of("a d", "a e", "c d", "c e", "d e")) {
            String[] ends = pair.split(" ");
            assertThat(weight(view, ends[0], ends[1])).isEqualTo(0.3333333333333333);
        }
    }

    @Test
    void projectionsWithoutAMeaningAreRefused() {
        assertThatThrownBy(() -> new Projection(false, Weight.ofUnit("EUR"), ASSOCIATIONS, true))
                .hasMessageContaining("shared events");
        assertThatThrownBy(() -> new Projection(false, Weight.NEWMAN, ASSOCIATIONS, false))
                .hasMessageContaining("in a folded network");
        assertThatThrownBy(() -> new Projection(true, Weight.NONE, ASSOCIATIONS, false))
                .hasMessageContaining("without directions");
        assertThatThrownBy(() -> new Projection(false, Weight.NONE, Set.of(), true))
                .hasMessageContaining("events");
        assertThatThrownBy(() -> new Projection(false, Weight.STAKE, ASSOCIATIONS, true))
                .hasMessageContaining("shared events");
    }

    private static Statements.Tie weighing(
            String source, String type, String target, double amount, @org.jspecify.annotations.Nullable String unit) {
        Statements.Tie tie = tie(source, type, target, "w", UNKNOWN, UNKNOWN, Basis.STATED, "thesis");
        return Rows.tie(
                tie.id(),
                source,
                tie.type(),
                target,
                UNKNOWN,
                UNKNOWN,
                amount,
                unit,
                null,
                null,
                Basis.STATED,
                "thesis",
                List.of());
    }

    private static NetworkFilter dataset(String id) {
        return NetworkFilter.NONE.withDatasets(Set.of(id));
    }

    private static List<String> ids(String dataset) {
        return ids(dataset(dataset));
    }

    private static List<String> ids(NetworkFilter filter) {
        View view = view(filter);
        return IntStream.range(0, view.size()).mapToObj(v -> view.actor(v).id()).toList();
    }

    private static List<String> inForce(int year) {
        return view(NetworkFilter.NONE.asOf(year)).ties().stream()
                .map(Snapshot.Tie::id)
                .toList();
    }

    private static List<String> possible(int year) {
        return view(NetworkFilter.NONE.asOf(year).withPossible()).ties().stream()
                .map(Snapshot.Tie::id)
                .toList();
    }

    private static View view(NetworkFilter filter) {
        return View.of(SNAPSHOT, filter, Projection.UNDIRECTED);
    }

    private static double weight(View view, String source, String target) {
        int s = view.nodeOf(source).orElseThrow();
        int t = view.nodeOf(target).orElseThrow();
        for (int e = view.outStart(s); e < view.outEnd(s); e++) {
            if (view.outTarget(e) == t) {
                return view.outWeight(e);
            }
        }
        return 0;
    }

    private static Statements.Actor actor(
            String id,
            Kind kind,
            @org.jspecify.annotations.Nullable Sphere sphere,
            int founded,
            int dissolved,
            String dataset) {
        return Rows.actor(id, id, kind, sphere, founded, dissolved, dataset);
    }

    private static Statements.Tie tie(
            String source, String type, String target, String more, int from, int to, Basis basis, String dataset) {
        return Rows.tie(
                org.helixatlas.model.Slug.ofTie(source, type, target, more),
                source,
                Vocabulary.shipped().type(type).orElseThrow(),
                target,
                from,
                to,
                Double.NaN,
                null,
                null,
                null,
                basis,
                dataset,
                List.of());
    }
}
