package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ViewsTest {

    /** Of a network that takes more than all memory for views, two are kept nevertheless. */
    @Test
    void viewsOfALargeNetworkAreKeptToo() {
        Views views = new Views(mock(CurrentNetwork.class), new ViewProperties(DataSize.ofBytes(8)));
        Snapshot network = Topology.undirected("a-b", "b-c", "c-d").snapshot();
        View undirected = views.of(network, NetworkFilter.NONE, Projection.UNDIRECTED);
        View directed = views.of(network, NetworkFilter.NONE, Projection.DIRECTED);
        assertThat(undirected.bytes()).isGreaterThan(8);
        assertThat(views.of(network, NetworkFilter.NONE, Projection.UNDIRECTED)).isSameAs(undirected);
        assertThat(views.of(network, NetworkFilter.NONE, Projection.DIRECTED)).isSameAs(directed);
    }
}
