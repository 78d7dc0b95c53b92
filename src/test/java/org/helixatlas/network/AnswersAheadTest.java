package org.helixatlas.network;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.helixatlas.graph.GraphChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class AnswersAheadTest {

    private static final long PATIENCE = 60_000;

    private final AnsweredAhead failing = mock(AnsweredAhead.class);
    private final AnsweredAhead answer = mock(AnsweredAhead.class);
    private final CurrentNetwork network = mock(CurrentNetwork.class);
    private final Snapshot newest = mock(Snapshot.class);

    @SuppressWarnings("unchecked")
    private final ObjectProvider<AnsweredAhead> answers = mock(ObjectProvider.class);

    private final AnswersAhead ahead = new AnswersAhead(answers, network, Duration.ZERO);

    @BeforeEach
    void aNetworkThatHasReplacedAnother() {
        when(answers.orderedStream()).thenAnswer(call -> Stream.of(failing, answer));
        when(network.newestVersion()).thenReturn(Optional.of("second"));
        when(network.snapshot()).thenReturn(newest);
        doThrow(new IllegalStateException("fails")).when(failing).answerAhead(any());
    }

    @Test
    void thoseOfTheNewestGraphAreFoundThoseOfOneThatWasReplacedSinceAreNot() {
        ahead.on(new GraphChanged("first"));
        verify(network, timeout(PATIENCE).times(2)).newestVersion();
        verify(answer, never()).answerAhead(any());
        ahead.on(new GraphChanged("second"));
        verify(answer, timeout(PATIENCE)).answerAhead(newest);
        verify(failing).answerAhead(newest);
    }
}
