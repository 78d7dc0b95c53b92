package org.helixatlas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.helixatlas.access.AccessProperties.Turns;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(new Turns(1, 2, 3, Duration.ofSeconds(1)));

    @Test
    void boundsWhatOneClientComputes() {
        places.compute("a", 1);
        assertThat(places.mayCompute("a")).isFalse();
        assertThat(places.mayCompute("b")).isTrue();
        places.compute("a", -1);
        assertThat(places.mayCompute("a")).isTrue();
    }

    @Test
    void boundsTheThreadsOfOneClientAndOfAll() {
        places.hold("a", 1);
        places.hold("a", 1);
        assertThat(places.mayHold("a")).isFalse();
        assertThat(places.mayHold("b")).isTrue();
        places.hold("b", 1);
        assertThat(places.mayHold("b")).isFalse();
        places.hold("a", -1);
        assertThat(places.mayHold("b")).isTrue();
    }
}
