package org.helixatlas.network;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.helixatlas.graph.GraphChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Finds every {@link AnsweredAhead}, one after another, when loads pause and the integrity checks are done. */
@Component
class AnswersAhead {

    private static final Logger LOG = LoggerFactory.getLogger(AnswersAhead.class);

    private final ObjectProvider<AnsweredAhead> answers;
    private final CurrentNetwork network;
    private final Executor later;

    AnswersAhead(
            ObjectProvider<AnsweredAhead> answers,
            CurrentNetwork network,
            @Value("${helix.ahead.after:8s}") Duration calm) {
        this.answers = answers;
        this.network = network;
        this.later = CompletableFuture.delayedExecutor(calm.toMillis(), TimeUnit.MILLISECONDS);
    }

    @EventListener
    void on(GraphChanged change) {
        later.execute(() -> answers.orderedStream().forEach(answer -> find(answer, change.version())));
    }

    private void find(AnsweredAhead answer, String version) {
        try {
            if (network.newestVersion().filter(version::equals).isPresent()) {
                answer.answerAhead(network.snapshot());
            }
        } catch (RuntimeException e) {
            LOG.debug("An answer is found when somebody asks", e);
        }
    }
}
