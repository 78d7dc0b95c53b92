package org.helixatlas.network;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.helixatlas.graph.GraphChanged;
import org.helixatlas.graph.LoadUnderWay;
import org.helixatlas.work.Cancellation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds every {@link AnsweredAhead}, one after another, when loads pause and the integrity checks are done. What is being found is left
 * when something is loaded, which is waited for and may make another network; and when the network is another one, so that loads that
 * follow one another do not hold a network each.
 */
@Component
class AnswersAhead implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AnswersAhead.class);

    private final ObjectProvider<AnsweredAhead> answers;
    private final CurrentNetwork network;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread ahead = new Thread(task, "answers ahead");
        ahead.setDaemon(true);
        return ahead;
    });

    private final Executor later;

    private volatile boolean isLoading;

    AnswersAhead(
            ObjectProvider<AnsweredAhead> answers,
            CurrentNetwork network,
            @Value("${helix.ahead.after:8s}") Duration calm) {
        this.answers = answers;
        this.network = network;
        this.later = CompletableFuture.delayedExecutor(calm.toMillis(), TimeUnit.MILLISECONDS, thread);
    }

    @EventListener
    void on(GraphChanged change) {
        if (!isLoading) {
            findLater();
        }
    }

    @EventListener
    void on(LoadUnderWay load) {
        isLoading = load.begins();
        if (!isLoading) {
            findLater();
        }
    }

    private void findLater() {
        later.execute(() -> network.newestVersion()
                .ifPresent(version -> answers.orderedStream().forEach(answer -> find(answer, version))));
    }

    private void find(AnsweredAhead answer, String version) {
        try {
            if (isWanted(version)) {
                Snapshot newest = network.snapshot();
                Cancellation.when(() -> !isWanted(version)).during(() -> {
                    answer.answerAhead(newest);
                    return version;
                });
            }
        } catch (RuntimeException e) {
            LOG.debug("An answer is found when somebody asks", e);
        }
    }

    private boolean isWanted(String version) {
        return !isLoading && network.newestVersion().filter(version::equals).isPresent();
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
