package org.helixatlas.work;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are computed once for all who ask for the same, and then kept. Whoever asks while one is being computed waits for
 * that one, as long as its {@link Patience} lasts. A computation that nobody waits for any more is given up; one whose clients were
 * told to ask again goes on for a while, so that they find its answer.
 *
 * @param <K> what is asked for
 * @param <V> its answer
 */
public final class SharedComputation<K, V> {

    private static final Duration COMES_BACK = Duration.ofMinutes(2);

    private final Cache<K, V> kept;
    private final @Nullable FairThreads threads;
    private final String what;
    private final ConcurrentMap<K, Computation> computing = new ConcurrentHashMap<>();

    private SharedComputation(Cache<K, V> kept, @Nullable FairThreads threads, String what) {
        this.kept = kept;
        this.threads = threads;
        this.what = what;
    }

    /**
     * For what takes long: threads of its own compute it, and all clients wait.
     *
     * @param what names an answer in the message of a refusal, such as "the measure"
     */
    public static <K, V> SharedComputation<K, V> on(FairThreads threads, Cache<K, V> kept, String what) {
        return new SharedComputation<>(kept, threads, what);
    }

    /** For what takes no longer than a wait is worth: the first client computes it itself. */
    public static <K, V> SharedComputation<K, V> byFirstAsker(Cache<K, V> kept, String what) {
        return new SharedComputation<>(kept, null, what);
    }

    /**
     * What is kept, or is computed now.
     *
     * @throws Busy when the client's time is over, or too much waits already
     * @throws NobodyWaits when the client has left
     * @throws RuntimeException what the computation throws
     */
    public V of(K key, Supplier<V> compute) {
        V known = kept.getIfPresent(key);
        return known == null ? computed(key, compute) : known;
    }

    /** Computes what is not to be kept or shared, under the same conditions. */
    public V alone(Supplier<V> compute) {
        Patience patience = Patience.current();
        Computation alone = new Computation(null, compute);
        alone.join();
        start(alone, patience);
        return alone.await(patience);
    }

    private V computed(K key, Supplier<V> compute) {
        Patience patience = Patience.current();
        while (true) {
            Computation mine = new Computation(key, compute);
            Computation running = computing.compute(key, (k, found) -> {
                if (found != null && found.join()) {
                    return found;
                }
                mine.join();
                return mine;
            });
            if (running == mine) {
                // Another one may have ended since this client looked.
                V known = kept.getIfPresent(key);
                if (known != null) {
                    mine.end(known, null);
                    return known;
                }
                start(mine, patience);
            }
            try {
                return running.await(patience);
            } catch (Busy | NobodyWaits e) {
                // Whoever computed for all may have had to stop where the others need not.
                if (running == mine || !running.result.isDone()) {
                    throw e;
                }
            }
        }
    }

    private void start(Computation computation, Patience patience) {
        if (threads == null) {
            computation.run();
            return;
        }
        try {
            threads.execute(
                    patience.client(),
                    // What the computation waits for itself, it waits for in the name and as long as its client does.
                    () -> patience.handedOn(computation.cancellation).during(computation::run));
        } catch (Busy e) {
            computation.end(null, e);
            throw e;
        }
    }

    /** One answer on its way to all who wait for it. */
    private final class Computation {

        private final @Nullable K key;
        private final Supplier<V> compute;
        private final CompletableFuture<V> result = new CompletableFuture<>();
        private final Cancellation cancellation = new Cancellation();
        private int waiting;
        private boolean over;
        private long expectedUntil = System.nanoTime();

        Computation(@Nullable K key, Supplier<V> compute) {
            this.key = key;
            this.compute = compute;
        }

        /** Counts one more who waits; false when this is over, or given up. */
        synchronized boolean join() {
            if (over || cancellation.isCancelled()) {
                return false;
            }
            waiting++;
            cancellation.putOff();
            return true;
        }

        private synchronized void leave() {
            waiting--;
            if (waiting == 0 && !over) {
                if (key != null && System.nanoTime() - expectedUntil < 0) {
                    cancellation.cancelAt(expectedUntil);
                } else {
                    over = true;
                    cancellation.cancel();
                }
            }
        }

        private synchronized void expectBack() {
            expectedUntil = System.nanoTime() + COMES_BACK.toNanos();
        }

        private synchronized boolean isGivenUp() {
            return over || cancellation.isCancelled();
        }

        void run() {
            if (isGivenUp()) {
                end(null, new NobodyWaits());
                return;
            }
            V value = null;
            Throwable failure = null;
            try {
                value = threads == null ? compute.get() : cancellation.during(compute);
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            end(value, failure);
        }

        void end(@Nullable V value, @Nullable Throwable failure) {
            if (value != null && key != null) {
                kept.put(key, value);
            }
            synchronized (this) {
                over = true;
            }
            if (key != null) {
                computing.remove(key, this);
            }
            if (value != null) {
                result.complete(value);
            } else {
                result.completeExceptionally(failure == null ? new NobodyWaits() : failure);
            }
        }

        V await(Patience patience) {
            try {
                if (!result.isDone()) {
                    patience.awaits(() -> cancellation.progress().stand(what));
                    patience.await(result, what);
                }
            } catch (Busy e) {
                expectBack();
                throw e;
            } finally {
                leave();
            }
            try {
                return result.join();
            } catch (java.util.concurrent.CompletionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e;
            }
        }
    }
}
