package org.helixatlas.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A few threads that do the work of many clients in turn. Threads without work end after a while. */
public final class FairThreads {

    private static final int WAITING_PER_ASKER = 64;
    private static final int WAITING = 512;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final int most;
    private final String name;
    private final FairQueue<Runnable> waiting = new FairQueue<>(WAITING_PER_ASKER, WAITING);
    private final ThreadPoolExecutor threads;
    private int running;

    /**
     * Threads that start when there is work.
     *
     * @param most how many work at a time
     * @param name of the threads, and of what they do in the message of a refusal
     */
    public FairThreads(int most, String name) {
        this.most = most;
        this.name = name;
        this.threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Does some work when its client has a turn.
     *
     * @throws Busy when too much waits already
     */
    void execute(String client, Runnable work) {
        synchronized (this) {
            if (!waiting.add(client, work)) {
                throw new Busy("Too many " + name + " are being computed or wait already", RETRY_AFTER);
            }
            if (running == most) {
                return;
            }
            running++;
        }
        threads.execute(this::workOn);
    }

    private void workOn() {
        Optional<Runnable> work = next();
        while (work.isPresent()) {
            try {
                work.get().run();
            } catch (RuntimeException | Error e) {
                // The next one's turn does not depend on it; whoever waits for it is told by the work itself.
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
            work = next();
        }
    }

    private synchronized Optional<Runnable> next() {
        Optional<Runnable> work = waiting.next(client -> true);
        if (work.isEmpty()) {
            running--;
        }
        return work;
    }
}
