package org.helixatlas.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotBuilder;
import org.helixatlas.network.View;
import org.helixatlas.period.ModelNetworks.Event;
import org.helixatlas.period.ModelNetworks.Presence;
import org.helixatlas.period.ModelNetworks.Wave;
import org.junit.jupiter.api.Test;

/** Networks for models so small that each cell is seen. */
class ModelNetworksTest {

    private static final List<Period> DECADES = List.of(new Period(1980, 1989), new Period(1990, 1999));

    private final SnapshotBuilder builder =
            Snapshot.builder("of-models").dataset(new Snapshot.Dataset("test", "Test", "1", "0"));
    private int ties;

    /**
     * a, b and c from 1975, d from 1990; e, of whom nothing is known, has no tie. a to b in 1980-1984 and 1984-1991, again from 1995;
     * c to d jointly in 1992; of b to d nobody knows when.
     */
    private ModelNetworks networks(NetworkFilter filter, boolean directed, boolean isolates) {
        for (String id : List.of("a", "b", "c")) {
            builder.actor(Rows.actor(id, id, Kinds.FIRM, null, 1975, Snapshot.UNKNOWN, "test"));
        }
        builder.actor(Rows.actor("d", "d", Kinds.FIRM, null, 1990, Snapshot.UNKNOWN, "test"));
        builder.actor(Rows.actor("e", Kinds.FIRM));
        tie("b", "SUPPLIES", "a", 1980, 1984);
        tie("b", "INVESTED_IN", "a", 1984, 1991);
        tie("b", "SUPPLIES", "a", 1995, Snapshot.UNKNOWN);
        tie("c", "RESEARCHES_JOINTLY_WITH", "d", 1992, 1992);
        tie("b", "SUPPLIES", "d", Snapshot.UNKNOWN, Snapshot.UNKNOWN);
        Snapshot snapshot = builder.build();
        return ModelNetworks.of((f, p) -> View.of(snapshot, f, p), DECADES, filter, directed, isolates);
    }

    private void tie(String source, String type, String target, int from, int to) {
        builder.tie(Rows.tie(
                "tie" + ties++,
                source,
                Vocabulary.shipped().type(type).orElseThrow(),
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

    private static List<String> pairs(ModelNetworks networks, long[] pairs) {
        return Arrays.stream(pairs)
                .mapToObj(p -> networks.snapshot().id((int) (p >> 32))
                        + networks.snapshot().id((int) p))
                .toList();
    }

    @Test
    void pairsAreTiedOrMissingAndActorsThereOrNot() {
        ModelNetworks networks = networks(NetworkFilter.NONE, true, false);
        assertThat(IntStream.of(networks.actors()).mapToObj(networks.snapshot()::id))
                .containsExactly("a", "b", "c", "d");
        assertThat(networks.isolatesLeftOut()).isEqualTo(1);
        Wave eighties = networks.waves().get(0);
        Wave nineties = networks.waves().get(1);
        assertThat(eighties.presence().get(3)).isEqualTo(Presence.ABSENT);
        assertThat(nineties.presence().get(3)).isEqualTo(Presence.CERTAIN);
        assertThat(pairs(networks, eighties.tied())).containsExactly("ba");
        assertThat(pairs(networks, eighties.missing())).isEmpty();
        assertThat(pairs(networks, nineties.tied())).containsExactly("ba", "cd", "dc");
        assertThat(pairs(networks, nineties.missing())).containsExactly("bd");
    }

    @Test
    void whatIsPossibleIsTiedWhereItIsAskedForAndIsolatesComeWhereTheyAre() {
        ModelNetworks networks = networks(NetworkFilter.NONE.withPossible(), false, true);
        assertThat(networks.actors()).hasSize(5);
        assertThat(networks.isolatesLeftOut()).isZero();
        Wave nineties = networks.waves().get(1);
        assertThat(pairs(networks, nineties.tied())).containsExactly("ab", "bd", "cd");
        assertThat(nineties.missing()).isEmpty();
        assertThat(nineties.presence().get(4)).isEqualTo(Presence.POSSIBLE);
    }

    /** The first two ties of b to a are one span, since the second begins before the first has ended. */
    @Test
    void pairsComeAndGoInKnownYears() {
        ModelNetworks networks = networks(NetworkFilter.NONE, true, false);
        assertThat(networks.events(true))
                .containsExactly(
                        new Event(1980, 1, 0, true),
                        new Event(1992, 1, 0, false),
                        new Event(1992, 2, 3, true),
                        new Event(1992, 3, 2, true),
                        new Event(1993, 2, 3, false),
                        new Event(1993, 3, 2, false),
                        new Event(1995, 1, 0, true));
        assertThat(new ModelNetworksTest()
                        .networks(NetworkFilter.NONE, false, false)
                        .events(false))
                .extracting(Event::sender)
                .containsExactly(0, 0, 2, 2, 0);
    }
}
