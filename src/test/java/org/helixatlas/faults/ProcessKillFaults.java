package org.helixatlas.faults;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.helixatlas.graph.ServiceProcess;
import org.junit.jupiter.api.Test;

/** Processes that are killed or stopped at any moment. */
class ProcessKillFaults {

    private static final int CLIENTS = 3;

    @Test
    void theDatabaseIsKilledUnderMixedRequests() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.DATABASE_KILLED)) {
            Victim victim = Victim.shared(fault);
            MixedRequests requests = new MixedRequests(fault, victim, CLIENTS, false).importing(Duration.ofSeconds(2));
            try (requests) {
                for (int i = 0; i < FaultRun.moments(50, 3); i++) {
                    Thread.sleep(fault.random().nextInt(3_000));
                    long struck = kill(fault, victim.database());
                    victim.right(fault, struck);
                }
            }
            victim.right(fault, System.nanoTime());
        }
    }

    @Test
    void theDatabaseIsKilledInTheMiddleOfAnImport() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.DATABASE_KILLED_IN_IMPORT)) {
            Victim victim = Victim.shared(fault);
            Duration usual = timeOfAnImport(fault, victim);
            int moments = FaultRun.moments(50, 2);
            for (int i = 0; goesOn(fault, i, moments); i++) {
                ProcessHandle database = victim.database();
                CompletableFuture<Boolean> loading =
                        CompletableFuture.supplyAsync(() -> victim.importNext(fault, false));
                Thread.sleep(fault.random().nextLong(usual.toMillis()));
                fault.tried();
                boolean inTheMiddle = !loading.isDone();
                long struck = System.nanoTime();
                ServiceProcess.signal("KILL", List.of(database));
                if (inTheMiddle) {
                    fault.fired();
                }
                loading.join();
                victim.right(fault, struck);
            }
            // What is kept and what is in the graph agree: the next start changes nothing.
            Wave before = victim.ledger().certain();
            victim.end();
            victim.start("--helix.database.spare-after=1s");
            victim.right(fault, System.nanoTime());
            if (victim.ledger().certain() != before) {
                fault.torn("a start has made " + victim.ledger().certain() + " of " + before);
            }
        }
    }

    @Test
    void theServiceIsKilledInTheMiddleOfAnImport() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.SERVICE_KILLED_IN_IMPORT);
                Victim victim = Victim.onCopy("killed-service", Application.extracted())) {
            killedInImports(fault, victim, FaultRun.moments(50, 2), false);
        }
    }

    @Test
    void bothAreKilledAtOnce() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.BOTH_KILLED);
                Victim victim = Victim.onCopy("killed-both", Application.extracted())) {
            killedInImports(fault, victim, FaultRun.times(5, 1), true);
        }
    }

    private static void killedInImports(FaultCase fault, Victim victim, int moments, boolean databaseToo)
            throws Exception {
        victim.start();
        victim.ready(fault);
        Duration usual = timeOfAnImport(fault, victim);
        for (int i = 0; goesOn(fault, i, moments); i++) {
            List<ProcessHandle> killed = databaseToo
                    ? List.of(victim.service().handle(), victim.database())
                    : List.of(victim.service().handle());
            CompletableFuture<Boolean> loading = CompletableFuture.supplyAsync(() -> victim.importNext(fault, true));
            Thread.sleep(fault.random().nextLong(usual.toMillis()));
            fault.tried();
            boolean inTheMiddle = !loading.isDone();
            ServiceProcess.signal("KILL", killed);
            if (inTheMiddle) {
                fault.fired();
            }
            loading.join();
            victim.service().handle().onExit().join();
            long struck = System.nanoTime();
            victim.start();
            victim.right(fault, struck);
        }
    }

    @Test
    void theDatabaseIsStoppedAndReplaced() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.DATABASE_STOPPED)) {
            Victim victim = Victim.shared(fault);
            MixedRequests requests = new MixedRequests(fault, victim, CLIENTS, false).importing(Duration.ofSeconds(5));
            try (requests) {
                Thread.sleep(fault.random().nextInt(1_000));
                ProcessHandle database = victim.database();
                fault.tried();
                long struck = System.nanoTime();
                ServiceProcess.signal("STOP", List.of(database));
                try {
                    ServiceProcess.eventually(Victim.PATIENCE, () -> !database.isAlive());
                    fault.fired();
                } catch (AssertionError e) {
                    fault.byHand("a database that is stopped is not replaced: " + victim.lastLines());
                    ServiceProcess.signal("CONT", List.of(database));
                }
                victim.right(fault, struck);
                long left = FaultRun.time(Duration.ofMinutes(1), Duration.ZERO).toMillis()
                        - (System.nanoTime() - struck) / 1_000_000;
                Thread.sleep(Math.max(0, left));
            }
            victim.right(fault, System.nanoTime());
        }
    }

    /** An import that was quicker than usual may have been missed by all of a few moments. */
    static boolean goesOn(FaultCase fault, int moment, int moments) {
        return moment < moments || (!fault.hasFired() && moment < 5 * moments);
    }

    private static long kill(FaultCase fault, ProcessHandle process) throws Exception {
        fault.tried();
        boolean ran = process.isAlive();
        long struck = System.nanoTime();
        ServiceProcess.signal("KILL", List.of(process));
        ServiceProcess.eventually(Victim.PATIENCE, () -> !process.isAlive());
        if (ran) {
            fault.fired();
        }
        return struck;
    }

    /** The second and the third, since the first compiles much; each moment of the longer one may be struck. */
    static Duration timeOfAnImport(FaultCase fault, Victim victim) {
        victim.importNext(fault, false);
        long longest = 1;
        for (int i = 0; i < 2; i++) {
            long begun = System.nanoTime();
            victim.importNext(fault, false);
            longest = Math.max(longest, System.nanoTime() - begun);
        }
        return Duration.ofNanos(longest);
    }
}
