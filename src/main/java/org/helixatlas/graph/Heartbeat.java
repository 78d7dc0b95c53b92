package org.helixatlas.graph;

import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The database process's sign of life: each second a line {@code BEAT processor-milliseconds collection-milliseconds} from a
 * thread that needs neither Bolt nor a query. With a beat goes, once, what the process has to say of its store.
 */
final class Heartbeat {

    static final String BEAT = "BEAT ";

    static final Duration PERIOD = Duration.ofSeconds(1);

    private final PrintStream service;
    private final Supplier<Optional<String>> trouble;
    private @Nullable String told;

    private Heartbeat(PrintStream service, Supplier<Optional<String>> trouble) {
        this.service = service;
        this.trouble = trouble;
    }

    /**
     * Begins to beat, for as long as the process lives.
     *
     * @param trouble a line to be said when it is there, and again when it changes
     */
    static void start(PrintStream service, Supplier<Optional<String>> trouble) {
        Heartbeat heartbeat = new Heartbeat(service, trouble);
        Thread thread = new Thread(heartbeat::run, "heartbeat");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    private void run() {
        while (true) {
            try {
                service.println(BEAT + processorMillis() + ' ' + collectionMillis());
                service.flush();
                Optional<String> line = trouble.get();
                if (line.isPresent() && !line.get().equals(told)) {
                    told = line.get();
                    service.println(told);
                    service.flush();
                }
                Thread.sleep(PERIOD.toMillis());
            } catch (InterruptedException e) {
                // Nobody interrupts it; a beat is not to end by mistake.
            } catch (RuntimeException | Error e) {
                // Whatever failed for once, the next beat says whether the process lives.
                pauseAfter(e);
            }
        }
    }

    private static void pauseAfter(Throwable failure) {
        try {
            System.err.println("A beat failed: " + failure);
            Thread.sleep(PERIOD.toMillis());
        } catch (InterruptedException | RuntimeException | Error e) {
            Thread.yield();
        }
    }

    private static long processorMillis() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1_000_000
                : 0;
    }

    private static long collectionMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
