package org.helixatlas.graph;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.helixatlas.graph.Work.Share;
import org.jspecify.annotations.Nullable;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.kernel.api.KernelTransactionHandle;

/**
 * Tells the service which query uses how much of the database's process, so that the end of the process is laid at the right door.
 * Neo4j's own figures of a transaction do not do: they leave out what comprehensions and {@code reduce} make. So threads are
 * measured, which the JVM does at no cost, and each is held to be at work for the marked transaction of the connection whose name
 * it has. When that transaction has been closed and the thread goes on all the same, it still works for it.
 */
final class WorkMeter {

    /** Memory can be filled within a tenth of a second. */
    private static final Duration LOOK = Duration.ofMillis(10);

    private static final Duration LOOK_AT_REST = Duration.ofMillis(100);

    private static final Duration REPORT = Duration.ofMillis(250);

    /** Growth by this part of the heap is told at once. */
    private static final int SOON = 64;

    /** Neo4j names a thread so while it works for a connection. */
    private static final Pattern AT_WORK = Pattern.compile("\\[(bolt-\\d+) - ");

    /** Whoever has the password may mark a transaction with anything. */
    private static final Pattern MARK = Pattern.compile("[0-9a-f-]{36}");

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Optional<MemoryPoolMXBean> old = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .filter(pool -> pool.getName().endsWith("Old Gen") || pool.getName().equals("Tenured Gen"))
            .findFirst();
    private final Supplier<Set<KernelTransactionHandle>> transactions;
    private final Map<Long, Worker> workers = new HashMap<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private long allocated;
    private long held;

    /** A thread as it was at the last look; without a mark it works for none of the queries. */
    private record Worker(long allocated, long processor, String connection, String mark) {}

    /** What is summed up for one query. */
    private static final class Tally {
        private final long allocatedBefore;
        private final long heldBefore;
        private long allocated;
        private long processor;

        Tally(long allocatedBefore, long heldBefore) {
            this.allocatedBefore = allocatedBefore;
            this.heldBefore = heldBefore;
        }
    }

    WorkMeter(Supplier<Set<KernelTransactionHandle>> transactions) {
        this.transactions = transactions;
    }

    /** Begins to tell, for as long as the process lives. */
    static void start(PrintStream service, Supplier<Set<KernelTransactionHandle>> transactions) {
        WorkMeter meter = new WorkMeter(transactions);
        Thread thread = new Thread(() -> meter.run(service), "work-meter");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    private void run(PrintStream service) {
        Work told = new Work(0, 0, 0, List.of());
        long toldAt = System.nanoTime();
        boolean complained = false;
        while (true) {
            try {
                Work now = look();
                if (isNews(told, now, System.nanoTime() - toldAt)) {
                    service.println(now.line());
                    service.flush();
                    told = now;
                    toldAt = System.nanoTime();
                }
                Thread.sleep((now.queries().isEmpty() ? LOOK_AT_REST : LOOK).toMillis());
            } catch (InterruptedException e) {
                // Nobody interrupts it, and the process has no other witness.
            } catch (RuntimeException | Error e) {
                // A transaction may end in the middle of a look; the next one is soon.
                if (!complained) {
                    complained = true;
                    System.err.println("What queries use could not be measured for once: " + e);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AT_REST.toMillis());
        } catch (InterruptedException e) {
            Thread.yield();
        }
    }

    private static boolean isNews(Work told, Work now, long sinceNanos) {
        if (!marks(told).equals(marks(now))) {
            return true;
        }
        if (now.queries().isEmpty()) {
            return false;
        }
        return sinceNanos >= REPORT.toNanos() || Math.abs(now.held() - told.held()) > now.heap() / SOON;
    }

    private static List<String> marks(Work work) {
        return work.queries().stream().map(Share::mark).toList();
    }

    /** Measures all threads, and sums up for each marked query. */
    Work look() {
        Map<String, String> marks = marks();
        long heldNow = usage().getUsed();
        long allocatedNow = allocated;
        Map<Long, Worker> seen = new HashMap<>();
        Map<String, long[]> used = new HashMap<>();
        Thread[] all = all();
        long[] ids = Arrays.stream(all).mapToLong(Thread::getId).toArray();
        long[] bytes = threads.getThreadAllocatedBytes(ids);
        for (int i = 0; i < all.length; i++) {
            Worker before = workers.get(ids[i]);
            String connection = connection(all[i]);
            String mark = mark(before, connection, marks);
            boolean same = !mark.isEmpty() && before != null && before.mark.equals(mark);
            long processor = mark.isEmpty() ? 0 : threads.getThreadCpuTime(ids[i]);
            // At the first look nothing is known of what was before.
            long more = workers.isEmpty() ? 0 : Math.max(0, bytes[i] - (before == null ? 0 : before.allocated));
            allocatedNow += more;
            if (!mark.isEmpty()) {
                long[] sum = used.computeIfAbsent(mark, m -> new long[2]);
                // What may be of the query that the thread worked for before counts for neither.
                sum[0] += same || before == null || before.connection.isEmpty() ? more : 0;
                sum[1] += same ? processor - before.processor : 0;
            }
            seen.put(ids[i], new Worker(Math.max(0, bytes[i]), processor, connection, mark));
        }
        marks.values().stream()
                .filter(mark -> !mark.isEmpty())
                .forEach(mark -> used.computeIfAbsent(mark, m -> new long[2]));
        tallies.keySet().retainAll(used.keySet());
        used.forEach((mark, sum) -> {
            Tally tally = tallies.computeIfAbsent(mark, m -> new Tally(allocated, held));
            tally.allocated += sum[0];
            tally.processor += sum[1];
        });
        workers.clear();
        workers.putAll(seen);
        allocated = allocatedNow;
        held = heldNow;
        return new Work(
                Runtime.getRuntime().maxMemory(),
                usage().getMax() < 0 ? Runtime.getRuntime().maxMemory() : usage().getMax(),
                held,
                tallies.entrySet().stream()
                        .map(e -> share(e.getKey(), e.getValue()))
                        .toList());
    }

    private Share share(String mark, Tally tally) {
        return new Share(
                mark,
                Duration.ofNanos(tally.processor),
                tally.allocated,
                Math.max(0, allocated - tally.allocatedBefore - tally.allocated),
                held - tally.heldBefore);
    }

    /** The mark of the open transaction of each connection; an empty text where it has none. */
    private Map<String, String> marks() {
        Map<String, String> marks = new HashMap<>();
        for (KernelTransactionHandle transaction : transactions.get()) {
            String connection = transaction
                    .clientInfo()
                    .map(ClientConnectionInfo::connectionId)
                    .orElse("");
            if (transaction.getMetaData().get("mark") instanceof String mark
                    && MARK.matcher(mark).matches()) {
                marks.put(connection, mark);
            } else {
                marks.putIfAbsent(connection, "");
            }
        }
        return marks;
    }

    private static String mark(@Nullable Worker before, String connection, Map<String, String> marks) {
        if (connection.isEmpty()) {
            return "";
        }
        String mark = marks.get(connection);
        if (mark != null) {
            return mark;
        }
        return before != null && before.connection.equals(connection) ? before.mark : "";
    }

    private static String connection(Thread thread) {
        Matcher name = AT_WORK.matcher(thread.getName());
        return name.find() ? name.group(1) : "";
    }

    private static Thread[] all() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        Thread[] all = new Thread[group.activeCount() + 16];
        return Arrays.copyOf(all, group.enumerate(all));
    }

    private MemoryUsage usage() {
        return old.map(MemoryPoolMXBean::getUsage)
                .orElseGet(() -> ManagementFactory.getMemoryMXBean().getHeapMemoryUsage());
    }
}
