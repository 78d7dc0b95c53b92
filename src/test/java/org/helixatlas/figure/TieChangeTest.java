package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.helixatlas.network.Interval;
import org.junit.jupiter.api.Test;

class TieChangeTest {

    private static final List<Picture.Period> PERIODS =
            List.of(new Picture.Period("1985–1989", 1985, 1989), new Picture.Period("2005–2009", 2005, 2009));

    private static java.util.Optional<TieChange> of(Interval certain, Interval possible) {
        return TieChange.of(Networks.tie("t", "a", 0, "b", certain, possible), PERIODS);
    }

    @Test
    void whatIsCertainInBothIsKept() {
        assertThat(of(new Interval(1989, 2005), new Interval(1980, 2020))).contains(TieChange.KEPT);
    }

    @Test
    void whatIsNotEvenPossibleInTheOtherIsLostOrGained() {
        assertThat(of(new Interval(1985, 1990), new Interval(1980, 2004))).contains(TieChange.LOST);
        assertThat(of(new Interval(2009, 2012), new Interval(1990, 2020))).contains(TieChange.GAINED);
    }

    @Test
    void whatIsOnlyPossibleInTheOtherIsNeither() {
        assertThat(of(new Interval(1985, 1985), new Interval(1985, 2005))).contains(TieChange.OPEN);
        assertThat(of(new Interval(2009, 2009), Interval.EVER)).contains(TieChange.OPEN);
    }

    @Test
    void whatIsCertainInNeitherIsNoChange() {
        assertThat(of(Interval.NEVER, Interval.EVER)).isEmpty();
        assertThat(of(new Interval(1990, 2004), new Interval(1990, 2004))).isEmpty();
    }
}
