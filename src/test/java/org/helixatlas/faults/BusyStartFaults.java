package org.helixatlas.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A first start while something else has the processors, and somebody asks from the first second. */
class BusyStartFaults {

    private static final long EVERY_MILLIS = 300;

    @Test
    void itEndsLoadedAndAnswering() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.BUSY_START)) {
            Path folder = FaultRun.FOLDER.resolve("busy");
            for (int i = 0; i < FaultRun.times(10, 1); i++) {
                Commands.run("rm", "-rf", folder.toString());
                Files.createDirectories(folder.resolve("imports"));
                Commands.run(
                        "cp", "-a", Truth.get().warm().resolve("imports/sets").toString(), folder + "/imports/sets");
                fault.tried();
                List<Process> busy = new ArrayList<>();
                AtomicBoolean over = new AtomicBoolean();
                AtomicInteger asked = new AtomicInteger();
                try (Victim victim = Victim.in(folder, Application.extracted(), Wave.A)) {
                    for (int p = 0; p < Runtime.getRuntime().availableProcessors(); p++) {
                        busy.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
                    }
                    long begun = System.nanoTime();
                    victim.start();
                    Thread asking = new Thread(() -> ask(fault, victim, over, asked), "asking");
                    asking.start();
                    try {
                        victim.right(fault, begun);
                    } finally {
                        over.set(true);
                        asking.join();
                    }
                    if (asked.get() > 0 && busy.stream().allMatch(Process::isAlive)) {
                        fault.fired();
                    }
                } finally {
                    busy.forEach(Process::destroyForcibly);
                }
            }
        }
    }

    private static void ask(FaultCase fault, Victim victim, AtomicBoolean over, AtomicInteger asked) {
        try {
            Truth truth = Truth.get();
            while (!over.get()) {
                long begun = System.nanoTime();
                try {
                    Connection.Answer answer = victim.ask(Question.CYPHER);
                    asked.incrementAndGet();
                    Victim.judge(
                            fault,
                            truth,
                            Question.CYPHER,
                            answer,
                            victim.ledger().possible());
                } catch (IOException e) {
                    // Nobody listens yet.
                }
                Thread.sleep(Math.max(1, EVERY_MILLIS - (System.nanoTime() - begun) / 1_000_000));
            }
        } catch (Exception e) {
            fault.wrong("asking has failed: " + e);
        }
    }
}
