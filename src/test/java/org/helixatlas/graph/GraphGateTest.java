package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.Test;

/** When questions may ask the database. */
class GraphGateTest {

    private final Database database = mock(Database.class);
    private final GraphGate gate = GraphParts.gate(database);

    @Test
    void beforeTheFirstLoadADatabaseThatHasNotEndedMayBeAsked() {
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void beforeTheFirstLoadADatabaseThatCameBackMayBeEmpty() {
        when(database.ends()).thenReturn(1);
        assertThat(gate.isOpen()).isFalse();
        gate.open(1);
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void oneThatWasShutIsOpenAfterTheFirstLoad() {
        gate.shut();
        assertThat(gate.isOpen()).isFalse();
        gate.open(0);
        assertThat(gate.isOpen()).isTrue();
    }

    @Test
    void afterEachEndTheGraphIsLookedAtFirst() {
        gate.open(0);
        when(database.ends()).thenReturn(1);
        assertThat(gate.isOpen()).isFalse();
        gate.open(1);
        assertThat(gate.isOpen()).isTrue();
    }
}
