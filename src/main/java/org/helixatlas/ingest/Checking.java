package org.helixatlas.ingest;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.helixatlas.ingest.IntegrityChecks.Finding;
import org.helixatlas.model.RelationType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs the integrity checks after each load, beside the requests, which need not wait for them: tries, with growing pauses, until
 * they have all been run on the graph as it was loaded last, and keeps what they found.
 */
@Component
class Checking implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Checking.class);
    private static final int LOGGED_FINDINGS = 100;

    private final IntegrityChecks checks;
    /** Loads often come one after another; the checks wait until they pause. */
    private final Duration calm;

    private final Thread thread = new Thread(this::work, "integrity checks");

    private @Nullable String due;
    private Collection<RelationType> types = List.of();
    private long dueFrom;

    /** How many wait for what is found. */
    private int asking;

    /** A pause after a failure is kept, however many ask. */
    private boolean failed;

    private volatile @Nullable Found found;

    Checking(IntegrityChecks checks, @Value("${helix.checks.after:5s}") Duration calm) {
        this.checks = checks;
        this.calm = calm;
        thread.setDaemon(true);
    }

    /**
     * What the checks found.
     *
     * @param version the graph's version that they were run on
     */
    record Found(String version, List<Finding> findings) {}

    /** A graph that is to be checked, and the types that its ties may have. */
    private record Due(String version, Collection<RelationType> types) {}

    /** What the last checks found on the graph as it was loaded last; empty while they have not ended. */
    Optional<Found> found() {
        return Optional.ofNullable(found);
    }

    /** The same, for who can wait a while for them, and for whom they begin without waiting until loads pause. */
    synchronized Optional<Found> found(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        asking++;
        notifyAll();
        try {
            for (long left = patience.toMillis(); found == null && left > 0; ) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        } finally {
            asking--;
        }
        return Optional.ofNullable(found);
    }

    @EventListener
    synchronized void on(Loaded loaded) {
        Found last = found;
        if (loaded.version().equals(due) || (last != null && last.version.equals(loaded.version()))) {
            return;
        }
        found = null;
        failed = false;
        due = loaded.version();
        types = Dataset.types(loaded.datasets()).values();
        dueFrom = System.nanoTime() + calm.toNanos();
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
        notifyAll();
    }

    @Override
    public void destroy() {
        thread.interrupt();
    }

    private void work() {
        int failures = 0;
        try {
            while (true) {
                Due next = next();
                try {
                    List<Finding> findings = checks.findings(next.types());
                    failures = 0;
                    conclude(next.version(), findings);
                } catch (Throwable e) {
                    // An Error too: without this thread, nothing would ever be checked.
                    failures++;
                    LoadFailure failure = LoadFailure.of(e);
                    LOG.warn(
                            "The integrity checks could not be run and are tried again in {} s: {}",
                            failure.pause(failures).toSeconds(),
                            e.toString());
                    postpone(failure.pause(failures));
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("The service is stopping");
        }
    }

    private synchronized Due next() throws InterruptedException {
        while (due == null || (asking == 0 || failed) && System.nanoTime() - dueFrom < 0) {
            wait(due == null ? 0 : Math.max(1, (dueFrom - System.nanoTime()) / 1_000_000));
        }
        return new Due(due, types);
    }

    private synchronized void postpone(Duration pause) {
        failed = true;
        dueFrom = System.nanoTime() + pause.toNanos();
    }

    /** What was found while another load came is not said of the graph after it. */
    private synchronized void conclude(String version, List<Finding> findings) {
        if (!version.equals(due)) {
            return;
        }
        due = null;
        failed = false;
        found = new Found(version, List.copyOf(findings));
        notifyAll();
        findings.stream()
                .limit(LOGGED_FINDINGS)
                .forEach(f -> LOG.warn("Check {} ({}): {}", f.check(), f.title(), f.text()));
        if (findings.isEmpty()) {
            LOG.debug("The integrity checks found nothing.");
        } else {
            LOG.info("The integrity checks found {} rows.", findings.size());
        }
    }
}
