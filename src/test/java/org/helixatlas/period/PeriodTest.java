package org.helixatlas.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotBuilder;
import org.helixatlas.network.View;
import org.helixatlas.period.Change.Turnover;
import org.helixatlas.period.Change.WeightTurnover;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.junit.jupiter.api.Test;

/** Periods of a network so small that what changes is seen. */
class PeriodTest {

    private static final Period EIGHTIES = new Period(1980, 1989);
    private static final Period NINETIES = new Period(1990, 1999);

    private final SnapshotBuilder builder =
            Snapshot.builder("test").dataset(new Snapshot.Dataset("test", "Test", "1", "0"));
    private int ties;

    /**
     * a-b from 1980 to 1995, b-c from 1982 to 1985, c-d from 1992 to 1998 twice; d began in 1990, a to c in 1975. Of b-d nobody knows when:
     * it may have been, yet no year of it is certain.
     */
    private View network(Period period, boolean directed, boolean possible) {
        return network(period, directed ? Projection.DIRECTED : Projection.UNDIRECTED, possible);
    }

    private View network(Period period, Projection projection, boolean possible) {
        for (String id : List.of("a", "b", "c")) {
            builder.actor(Rows.actor(id, id, Kinds.FIRM, null, 1975, 2009, "test"));
        }
        builder.actor(Rows.actor("d", "d", Kinds.FIRM, null, 1990, 2009, "test"));
        tie("a", "b", 1980, 1995);
        tie("b", "c", 1982, 1985);
        tie("c", "d", 1992, 1998);
        tie("d", "c", 1992, 1998);
        tie("b", "d", Snapshot.UNKNOWN, Snapshot.UNKNOWN);
        NetworkFilter filter = possible ? NetworkFilter.NONE.withPossible() : NetworkFilter.NONE;
        return View.of(builder.build(), period.of(filter), projection);
    }

    private void tie(String source, String target, int from, int to) {
        builder.tie(Rows.tie(
                "tie" + ties++,
                source,
                Vocabulary.shipped().type("SUPPLIES").orElseThrow(),
                target,
                from,
                to,
                Double.NaN,
                null,
                null,
                null,
                Basis.STATED,
                "test",
                List.of()));
    }

    private static Change change(boolean directed, boolean possible) {
        return Change.of(
                EIGHTIES,
                Slice.of(new PeriodTest().network(EIGHTIES, directed, possible)),
                NINETIES,
                Slice.of(new PeriodTest().network(NINETIES, directed, possible)));
    }

    @Test
    void actorsAndPairsStayComeAndGo() {
        Change change = change(false, false);
        assertThat(change.from()).isEqualTo("1980-1989");
        assertThat(change.actors()).isEqualTo(new Turnover(3, 4, 3, 0, 1, 1.0, 0.75, 1 / 7.0));
        assertThat(change.tiedActors()).isEqualTo(new Turnover(3, 4, 3, 0, 1, 1.0, 0.75, 1 / 7.0));
        assertThat(change.pairs()).isEqualTo(new Turnover(2, 2, 1, 1, 1, 0.5, 1 / 3.0, 0.5));
        assertThat(change.cameUndated()).isZero();
        assertThat(change.leftUndated()).isZero();
    }

    /** a-b stays, b-c goes, and c-d comes by two ties. */
    @Test
    void weightsOfPairsStayComeAndGo() {
        Projection counted = new Projection(false, true);
        Change change = Change.of(
                EIGHTIES,
                Slice.of(new PeriodTest().network(EIGHTIES, counted, false)),
                NINETIES,
                Slice.of(new PeriodTest().network(NINETIES, counted, false)));
        assertThat(change.weights()).isEqualTo(new WeightTurnover(2, 3, 1, 1, 2, 0.5, 0.25, 0.6));
        assertThat(change.pairs()).isEqualTo(change(false, false).pairs());
        assertThat(change(false, false).weights()).isNull();
    }

    @Test
    void byDirectionPairsAreOrdered() {
        assertThat(change(true, false).pairs()).isEqualTo(new Turnover(2, 3, 1, 1, 2, 0.5, 0.25, 0.6));
    }

    /** b-d is possible once d is there. */
    @Test
    void pairsThatComeWithoutAYearAreCounted() {
        Change change = change(false, true);
        assertThat(change.pairs().came()).isEqualTo(2);
        assertThat(change.cameUndated()).isEqualTo(1);
        assertThat(change.leftUndated()).isZero();
    }

    @Test
    void nothingHasNoShares() {
        assertThat(Turnover.of(new long[0], new long[0])).isEqualTo(new Turnover(0, 0, 0, 0, 0, null, null, null));
    }

    @Property(tries = 200)
    void turnoverAgreesWithSets(
            @ForAll @Size(max = 8) List<@IntRange(max = 9) Integer> before,
            @ForAll @Size(max = 8) List<@IntRange(max = 9) Integer> after) {
        long[] earlier = before.stream().mapToLong(i -> i).sorted().distinct().toArray();
        long[] later = after.stream().mapToLong(i -> i).sorted().distinct().toArray();
        Turnover turnover = Turnover.of(earlier, later);
        assertThat(turnover.stayed() + turnover.left()).isEqualTo(earlier.length);
        assertThat(turnover.stayed() + turnover.came()).isEqualTo(later.length);
        assertThat(turnover.stayed()).isEqualTo((int)
                before.stream().distinct().filter(after::contains).count());
        if (turnover.jaccard() != null) {
            // What Diamond divides by counts those who stay twice.
            assertThat(turnover.turnover())
                    .isCloseTo((1 - turnover.jaccard()) / (1 + turnover.jaccard()), within(1e-12));
        }
    }

    @Test
    void periodsAreReadWithAllThatIsWrong() {
        List<Wrong> none = new ArrayList<>();
        assertThat(Period.read("1980-1989, 1990,1995-1999", NetworkFilter.NONE, none))
                .containsExactly(EIGHTIES, new Period(1990, 1990), new Period(1995, 1999));
        assertThat(none).isEmpty();
        List<Wrong> wrong = new ArrayList<>();
        Period.read("1989-1980,eighties,1990-1995,1995-1999", NetworkFilter.NONE.asOf(1990), wrong);
        assertThat(wrong)
                .extracting(Wrong::message)
                .containsExactly(
                        "the period 1989-1980 ends before it starts",
                        "'eighties' is no period; write years from 1000 to 2999, such as 1980-1989",
                        "the period 1995-1999 begins before 1990-1995 has ended",
                        "periods say the time; leave asOf, from and to out");
        wrong.clear();
        Period.read("1980-1989", NetworkFilter.NONE, wrong);
        assertThat(wrong).extracting(Wrong::message).containsExactly("there are 2 to 30 periods, not 1");
    }

    /**
     * 1 of six members splits into two of three; 2 goes on with one more; 3 dies; 4 and 5 merge; 6 is born.
     */
    @Test
    void communitiesSplitMergeDieAndAreBorn() {
        TreeMap<Integer, long[]> first = new TreeMap<>();
        first.put(1, new long[] {1, 2, 3, 4, 5, 6});
        first.put(2, new long[] {11, 12, 13});
        first.put(3, new long[] {21, 22, 23});
        first.put(4, new long[] {31, 32, 33, 34});
        first.put(5, new long[] {41, 42, 43});
        TreeMap<Integer, long[]> second = new TreeMap<>();
        second.put(1, new long[] {31, 32, 33, 34, 41, 42, 43});
        second.put(2, new long[] {11, 12, 13, 14});
        second.put(3, new long[] {1, 2, 3});
        second.put(4, new long[] {4, 5, 6});
        second.put(5, new long[] {21, 51, 52, 53});
        List<Followed> found = Followed.of(List.of(EIGHTIES, NINETIES), List.of(first, second), 0.3);
        assertThat(found).extracting(Followed::line).containsExactly(1, 2, 3, 4, 5, 4, 2, 1, 6, 7);
        assertThat(found)
                .extracting(Followed::splits)
                .containsExactly(true, false, false, false, false, false, false, false, false, false);
        assertThat(found)
                .extracting(Followed::dies)
                .containsExactly(false, false, true, false, false, null, null, null, null, null);
        assertThat(found)
                .extracting(Followed::born)
                .containsExactly(null, null, null, null, null, false, false, false, false, true);
        assertThat(found)
                .extracting(Followed::merged)
                .containsExactly(false, false, false, false, false, true, false, false, false, false);
        assertThat(found.get(5).matches())
                .containsExactly(new Followed.Match(4, 4, 4 / 7.0), new Followed.Match(5, 3, 3 / 7.0));
        assertThat(found.get(7).matches()).containsExactly(new Followed.Match(1, 3, 0.5));
    }
}
