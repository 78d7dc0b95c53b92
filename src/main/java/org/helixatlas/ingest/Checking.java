package org.helixatlas.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.KeptAnswers;
import org.helixatlas.graph.LoadUnderWay;
import org.helixatlas.ingest.IntegrityChecks.Finding;
import org.helixatlas.model.RelationType;
import org.helixatlas.work.Cancellation;
import org.helixatlas.work.NobodyWaits;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs the integrity checks after each load, beside the requests, which need not wait for them: tries, with growing pauses, until
 * they have all been run on the graph as it was loaded last, and keeps what they found. While something is loaded they rest; they go on
 * with the one that was left, unless the graph is another one by then. A start tells what the run before it found in
 * the same graph, until its database is up and they have been run again.
 */
@Component
class Checking implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Checking.class);
    private static final int LOGGED_FINDINGS = 100;

    /** The file of what is kept for the next start. */
    private static final String KEPT = "checks";

    /** All that decides how a finding is told, beside the rules. */
    private static final String CODE = KeptAnswers.code(IntegrityChecks.class, Finding.class, Found.class);

    private final IntegrityChecks checks;
    private final KeptAnswers answers;

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

    private boolean isLoading;
    private boolean isStopped;

    /** What checks have found already in the graph that is due, by their names. */
    private final Map<String, List<Finding>> ended = new HashMap<>();

    private volatile @Nullable Found found;

    private boolean recalled;

    /** What was found before this start. */
    private @Nullable Found before;

    Checking(IntegrityChecks checks, KeptAnswers answers, @Value("${helix.checks.after:5s}") Duration calm) {
        this.checks = checks;
        this.answers = answers;
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

    /**
     * The same, for who can wait a while for them, and for whom they begin without waiting until loads pause; until they have first been run
     * since the start, what was found before it in the same graph.
     */
    synchronized Optional<Found> found(Duration patience) throws InterruptedException {
        Optional<Found> last = found == null ? foundBefore() : Optional.empty();
        if (last.isPresent()) {
            return last;
        }
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

    /** As long as nothing else has been loaded: then the graph is the one that was there at the start. */
    private Optional<Found> foundBefore() {
        return recalled().filter(f -> due == null || due.equals(f.version));
    }

    private Optional<Found> recalled() {
        if (!recalled) {
            recalled = true;
            before = answers.recall(KEPT, origin(), Found.class).orElse(null);
        }
        return Optional.ofNullable(before);
    }

    private List<String> origin() {
        return Stream.concat(Stream.of(CODE), checks.all().stream().map(check -> check.name() + "\n" + check.text()))
                .toList();
    }

    @EventListener
    synchronized void on(Loaded loaded) {
        Found last = found;
        if (loaded.version().equals(due) || (last != null && last.version.equals(loaded.version()))) {
            return;
        }
        if (Optional.ofNullable(last)
                .or(this::recalled)
                .filter(kept -> !kept.version.equals(loaded.version()))
                .isPresent()) {
            // A start before they have been run again would tell it of this graph: what has no origin is never
            // recalled.
            answers.keep(KEPT, List.of(), List.of());
        }
        found = null;
        failed = false;
        due = loaded.version();
        ended.clear();
        types = Dataset.types(loaded.datasets()).values();
        dueFrom = System.nanoTime() + calm.toNanos();
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
        notifyAll();
    }

    @EventListener
    synchronized void on(LoadUnderWay load) {
        isLoading = load.begins();
        notifyAll();
    }

    @Override
    public synchronized void destroy() {
        isStopped = true;
        thread.interrupt();
    }

    private void work() {
        int failures = 0;
        try {
            while (true) {
                Due next = next();
                try {
                    run(next);
                    failures = 0;
                } catch (NobodyWaits e) {
                    LOG.debug("The integrity checks rest while something is loaded");
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
        while (due == null || isLoading || (asking == 0 || failed) && System.nanoTime() - dueFrom < 0) {
            if (isStopped) {
                throw new InterruptedException();
            }
            wait(due == null || isLoading ? 0 : Math.max(1, (dueFrom - System.nanoTime()) / 1_000_000));
        }
        return new Due(due, types);
    }

    /** Runs those that have not ended yet. */
    private void run(Due run) {
        Cancellation load = Cancellation.when(() -> !isStillDue(run));
        List<Finding> findings = new ArrayList<>();
        for (CypherFile check : checks.all()) {
            List<Finding> found =
                    known(run, check).orElseGet(() -> load.during(() -> checks.findings(check, run.types())));
            note(run, check, found);
            findings.addAll(found);
        }
        conclude(new Found(run.version(), List.copyOf(findings)));
    }

    private synchronized boolean isStillDue(Due run) {
        return !isLoading && run.version.equals(due);
    }

    private synchronized Optional<List<Finding>> known(Due run, CypherFile check) {
        return run.version.equals(due) ? Optional.ofNullable(ended.get(check.name())) : Optional.empty();
    }

    private synchronized void note(Due run, CypherFile check, List<Finding> findings) {
        if (run.version.equals(due)) {
            ended.put(check.name(), findings);
        }
    }

    private synchronized void postpone(Duration pause) {
        failed = true;
        dueFrom = System.nanoTime() + pause.toNanos();
    }

    /** What was found while another load came is not said of the graph after it. */
    private synchronized void conclude(Found concluded) {
        if (!concluded.version.equals(due)) {
            return;
        }
        answers.keep(KEPT, origin(), concluded);
        due = null;
        ended.clear();
        failed = false;
        found = concluded;
        before = null;
        notifyAll();
        List<Finding> findings = concluded.findings;
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
