package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.helixatlas.graph.GraphChanged;
import org.helixatlas.graph.GraphCommits;
import org.helixatlas.graph.GraphContent;
import org.helixatlas.graph.GraphForetold;
import org.helixatlas.graph.GraphGate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A load between two looks at the network. */
class CurrentNetworkTest {

    private final Snapshot before = Topology.undirected("a-b").snapshot();
    private final Snapshot after = Topology.undirected("a-b", "b-c").snapshot();
    private final SnapshotReader reader = mock(SnapshotReader.class);
    private final KeptNetwork kept = mock(KeptNetwork.class);
    private final GraphCommits commits = new GraphCommits();
    private final CurrentNetwork network = new CurrentNetwork(reader, kept, commits);

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aRequestKeepsTheNetworkThatItMetFirst() {
        load(before, "1");
        MockHttpServletRequest early = begin();
        assertThat(network.snapshot()).isSameAs(before);
        load(after, "2");
        assertThat(network.snapshot()).isSameAs(before);
        begin();
        assertThat(network.snapshot()).isSameAs(after);
        // Another thread goes on with it.
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(early));
        assertThat(network.snapshot()).isSameAs(before);
        RequestContextHolder.resetRequestAttributes();
        assertThat(network.snapshot()).isSameAs(after);
    }

    @Test
    void anAnswerIsOfOneGraphOnlyWhereTheDatabaseHoldsWhatTheRequestMet() {
        load(before, "1");
        MockHttpServletRequest request = begin();
        network.snapshot();
        when(reader.version()).thenReturn(Optional.empty());
        assertThat(network.isOneWithDatabase()).as("nothing was asked").isTrue();
        request.setAttribute(GraphGate.class.getName(), commits.now());
        assertThat(network.isOneWithDatabase()).as("an empty database").isFalse();
        when(reader.version()).thenReturn(Optional.of("another"));
        assertThat(network.isOneWithDatabase()).isFalse();
        when(reader.version()).thenReturn(Optional.of(before.version()));
        assertThat(network.isOneWithDatabase()).isTrue();
    }

    /** Neo4j shows the changes of a commit one after another, and the version may be the last of them. */
    @Test
    void whatWasReadWhileALoadWasCommittedIsNotOfOneGraph() {
        when(reader.version()).thenReturn(Optional.of(before.version()));
        long early = commits.now();
        assertThat(network.isOf(before, early)).isTrue();
        commits.begin();
        long within = commits.now();
        assertThat(network.isOf(before, early)).as("begun before, ended within").isFalse();
        assertThat(network.isOf(before, within)).as("within").isFalse();
        commits.end();
        assertThat(network.isOf(before, early)).as("around it").isFalse();
        assertThat(network.isOf(before, within)).as("begun within, ended after").isFalse();
        assertThat(network.isOf(before, commits.now())).as("after it").isTrue();
        when(reader.version()).thenReturn(Optional.of("another"));
        assertThat(network.isOf(before, commits.now())).as("another network").isFalse();
    }

    @Test
    void whatALoadTellsIsNotRead() {
        GraphContent content = row -> {};
        when(reader.told("2", content, null)).thenReturn(after);
        network.on(new GraphChanged("2", Optional.of(content)));
        assertThat(network.snapshot()).isSameAs(after);
        verify(reader, never()).read(any());
    }

    @Test
    void whatIsForetoldAnswersAtOnceAndIsKeptOnceItIsLoaded() {
        foretell(before);
        assertThat(network.snapshot()).isSameAs(before);
        verify(kept, never()).keep(any());
        network.on(new GraphChanged(before.version(), Optional.of(row -> {})));
        assertThat(network.snapshot()).isSameAs(before);
        verify(kept).keep(before);
        verify(reader, never()).read(any());
    }

    @Test
    void whatWasForetoldOfAGraphThatWasThereAlreadyIsReadOfItToo() {
        foretell(before);
        load(after, before.version());
        assertThat(network.snapshot()).isSameAs(after);
        verify(kept).keep(after);
    }

    @Test
    void whatCameOtherwiseThanForetoldTakesItsPlace() {
        foretell(before);
        load(after, "2");
        assertThat(network.snapshot()).isSameAs(after);
        verify(kept, never()).keep(before);
    }

    @Test
    void whatIsForetoldLateChangesNothing() {
        load(after, "2");
        foretell(before);
        assertThat(network.snapshot()).isSameAs(after);
    }

    /** Each view of a network holds all of it. */
    @Test
    void viewsAreKeptOfTheNewestNetworkOnly() {
        Views views = new Views(network, new ViewProperties(DataSize.ofMegabytes(1)));
        Snapshot empty = Snapshot.builder("of another version").build();
        load(before, "1");
        View early = views.of(before, NetworkFilter.NONE, Projection.UNDIRECTED);
        assertThat(views.of(before, NetworkFilter.NONE, Projection.UNDIRECTED)).isSameAs(early);
        load(empty, "2");
        View late = views.of(before, NetworkFilter.NONE, Projection.UNDIRECTED);
        assertThat(late).as("let go of at the load").isNotSameAs(early);
        assertThat(views.of(before, NetworkFilter.NONE, Projection.UNDIRECTED))
                .as("asked for by a request that began before")
                .isNotSameAs(late);
        View newest = views.of(empty, NetworkFilter.NONE, Projection.UNDIRECTED);
        assertThat(views.of(empty, NetworkFilter.NONE, Projection.UNDIRECTED)).isSameAs(newest);
    }

    private void foretell(Snapshot snapshot) {
        GraphContent content = row -> {};
        when(reader.told(snapshot.version(), content, null)).thenReturn(snapshot);
        network.on(new GraphForetold(snapshot.version(), content));
    }

    @Test
    void whoReadsAlreadyWhatALoadTellsStops() throws InterruptedException {
        load(before, "1");
        CountDownLatch reading = new CountDownLatch(1);
        when(reader.read(any())).thenAnswer(call -> {
            reading.countDown();
            BooleanSupplier needless = call.getArgument(0);
            while (!needless.getAsBoolean()) {
                Thread.onSpinWait();
            }
            return Optional.empty();
        });
        Thread look = new Thread(() -> network.on(new GraphChanged("2")));
        look.start();
        reading.await();
        GraphContent content = row -> {};
        when(reader.told("2", content, null)).thenReturn(after);
        network.on(new GraphChanged("2", Optional.of(content)));
        look.join();
        assertThat(network.snapshot()).isSameAs(after);
    }

    /** A look for what another service has loaded, just when this one loads. */
    @Test
    void whatWasReadWhileALoadWasCommittedIsNotTaken() {
        load(before, "1");
        when(reader.read(any())).thenAnswer(call -> {
            commits.begin();
            BooleanSupplier needless = call.getArgument(0);
            assertThat(needless.getAsBoolean()).isTrue();
            commits.end();
            return Optional.of(after);
        });
        network.on(new GraphChanged("2"));
        assertThat(network.snapshot()).isSameAs(before);
        doReturn(Optional.of(after)).when(reader).read(any());
        network.on(new GraphChanged("2"));
        assertThat(network.snapshot()).isSameAs(after);
    }

    private static MockHttpServletRequest begin() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return request;
    }

    private void load(Snapshot snapshot, String version) {
        when(reader.read(any())).thenReturn(Optional.of(snapshot));
        network.on(new GraphChanged(version));
    }
}
