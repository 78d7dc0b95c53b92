package org.helixatlas.evidence;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import org.helixatlas.graph.GraphChanged;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Snapshot;
import org.junit.jupiter.api.Test;

class ConflictsAheadTest {

    private static final long PATIENCE = 60_000;

    private final Conflicts conflicts = mock(Conflicts.class);
    private final CurrentNetwork network = mock(CurrentNetwork.class);
    private final ConflictsAhead ahead = new ConflictsAhead(conflicts, network, Duration.ZERO);

    @Test
    void thoseOfTheNewestGraphAreFoundThoseOfOneThatWasReplacedSinceAreNot() {
        Snapshot newest = mock(Snapshot.class);
        when(network.newestVersion()).thenReturn(Optional.of("second"));
        when(network.snapshot()).thenReturn(newest);
        ahead.on(new GraphChanged("first"));
        verify(network, timeout(PATIENCE)).newestVersion();
        verify(conflicts, never()).in(any());
        ahead.on(new GraphChanged("second"));
        verify(conflicts, timeout(PATIENCE)).in(newest);
    }
}
