package org.helixatlas.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Clients whose connections break, who are very many, or who ask without end. */
class ClientFaults {

    private static final Duration EACH = FaultRun.time(Duration.ofSeconds(5), Duration.ofMillis(700));
    private static final List<Question> ASKED_POLITELY =
            List.of(Question.SEARCH, Question.PROFILE, Question.LINEAGE, Question.MEASURE, Question.CYPHER);

    /** Beneath it nobody who waits for an answer notices a difference, and two processors cannot tell it from their own pace. */
    private static final Duration UNNOTICED = Duration.ofMillis(250);

    @Test
    void slowAndBrokenConnectionsHarmNobody() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.BROKEN_CONNECTIONS)) {
            Victim victim = Victim.shared(fault);
            Truth truth = Truth.get();
            Question[] all = Question.values();
            try (BrokenLine line = new BrokenLine(
                    victim.service().uri("").getPort(), fault.random().split())) {
                for (int i = 0; i < FaultRun.times(400, 60); i++) {
                    fault.tried();
                    if (i % 10 == 9) {
                        victim.importNext(fault, true, new Connection("127.0.0.1", line.entrance()));
                        continue;
                    }
                    Question question = all[fault.random().nextInt(all.length)];
                    try (Connection connection = new Connection("127.0.0.1", line.entrance())) {
                        Victim.judge(
                                fault,
                                truth,
                                question,
                                connection.get(question.path()),
                                victim.ledger().possible());
                    } catch (IOException e) {
                        // Broken, as it was meant.
                    }
                }
                for (int i = 0; i < line.broken(); i++) {
                    fault.fired();
                }
            }
            victim.right(fault, System.nanoTime());
        }
    }

    @Test
    void sixtyFourConnectionsOnEachMainEndpoint() throws Exception {
        load(FaultKind.LOAD_64, 64, EnumSet.allOf(Question.class));
    }

    @Test
    void fiveHundredAndTwelveConnectionsOnEachMainEndpoint() throws Exception {
        Set<Question> asked = EnumSet.allOf(Question.class);
        if (!FaultRun.isWhole()) {
            List<Question> some = new ArrayList<>(asked);
            Collections.shuffle(some, new java.util.Random(FaultRun.seed()));
            asked = EnumSet.copyOf(some.subList(0, 3));
        }
        load(FaultKind.LOAD_512, 512, asked);
    }

    private static void load(FaultKind kind, int connections, Set<Question> asked) throws Exception {
        try (FaultCase fault = FaultCase.of(kind)) {
            Victim victim = Victim.shared(fault);
            long slowest = 0;
            for (Question question : asked) {
                fault.tried();
                Flood flood = new Flood(fault, victim, "127.0.0.1", List.of(question), connections);
                Thread.sleep(EACH.toMillis());
                flood.end();
                if (flood.connected() == connections) {
                    fault.fired();
                }
                slowest = Math.max(slowest, flood.slowest());
            }
            fault.figure("longest wait for an answer or a refusal", "%.1f s".formatted(slowest / 1_000.0));
            victim.right(fault, System.nanoTime());
        }
    }

    /**
     * Round by round without and with the flood, so that the machine's pace counts for both. What else the machine does delays the slowest
     * answers of one round or another; who floods would delay those of each. So most rounds must notice it, and where many do, more follow.
     */
    @Test
    void whoFloodsDoesNotDelayWhoDoesNot() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.FAIRNESS)) {
            Victim victim = Victim.shared(fault);
            List<Long> alone = new ArrayList<>();
            List<Long> beside = new ArrayList<>();
            askPolitely(fault, victim, 20);
            int rounds = FaultRun.times(6, 3);
            int done = 0;
            int noticed = 0;
            for (; done < rounds || done < 4 * rounds && 2 * noticed >= done; done++) {
                List<Long> before = askPolitely(fault, victim, 100);
                fault.tried();
                Flood flood = new Flood(fault, victim, "127.0.0.2", ASKED_POLITELY, 64);
                List<Long> flooded;
                try {
                    flooded = askPolitely(fault, victim, 100);
                } finally {
                    flood.end();
                }
                if (flood.connected() == 64) {
                    fault.fired();
                }
                if (percentile(flooded, 95) > Math.max(3 * percentile(before, 95), UNNOTICED.toMillis())) {
                    noticed++;
                }
                alone.addAll(before);
                beside.addAll(flooded);
            }
            for (int percent : new int[] {50, 95, 99}) {
                fault.figure(percent + "th percentile alone", percentile(alone, percent) + " ms");
                fault.figure(percent + "th percentile beside the flood", percentile(beside, percent) + " ms");
            }
            if (2 * noticed >= done) {
                fault.wrong("in " + noticed + " of " + done
                        + " rounds the 95th percentile rises to more than three times, over all from "
                        + percentile(alone, 95) + " to " + percentile(beside, 95) + " ms");
            }
            victim.right(fault, System.nanoTime());
        }
    }

    /** How long each answer took, in milliseconds. */
    private static List<Long> askPolitely(FaultCase fault, Victim victim, int times) throws Exception {
        Truth truth = Truth.get();
        List<Long> millis = new ArrayList<>();
        try (Connection connection = victim.connection()) {
            for (int i = 0; i < times; i++) {
                Question question = ASKED_POLITELY.get(i % ASKED_POLITELY.size());
                long asked = System.nanoTime();
                Connection.Answer answer = connection.get(question.path());
                millis.add((System.nanoTime() - asked) / 1_000_000);
                if (answer.isRefusal()) {
                    fault.wrong("refused because another floods: " + answer.brief());
                } else {
                    Victim.judge(fault, truth, question, answer, victim.ledger().possible());
                }
                Thread.sleep(20);
            }
        }
        return millis;
    }

    private static long percentile(List<Long> values, int percent) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    /** Many connections that ask one after another, from one address. */
    private static final class Flood {

        private final List<Thread> threads = new ArrayList<>();
        private final AtomicInteger connected = new AtomicInteger();
        private final ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
        private volatile boolean over;

        Flood(FaultCase fault, Victim victim, String from, List<Question> asked, int connections) throws Exception {
            Truth truth = Truth.get();
            int port = victim.service().uri("").getPort();
            for (int i = 0; i < connections; i++) {
                Question question = asked.get(i % asked.size());
                Thread thread =
                        new Thread(() -> ask(fault, victim, truth, new Connection(from, port), question), "flood " + i);
                thread.setDaemon(true);
                threads.add(thread);
                thread.start();
            }
        }

        private void ask(FaultCase fault, Victim victim, Truth truth, Connection connection, Question question) {
            try (connection) {
                boolean first = true;
                do {
                    long asked = System.nanoTime();
                    Connection.Answer answer = connection.get(question.path());
                    waits.add((System.nanoTime() - asked) / 1_000_000);
                    if (first) {
                        connected.incrementAndGet();
                        first = false;
                    }
                    Victim.judge(fault, truth, question, answer, victim.ledger().possible());
                    if (answer.isRefusal()) {
                        Thread.sleep(100);
                    }
                } while (!over);
            } catch (IOException e) {
                fault.wrong(question.path() + ": " + e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** How many have had an answer. */
        int connected() {
            return connected.get();
        }

        /** The longest wait, in milliseconds. */
        long slowest() {
            return waits.stream().mapToLong(Long::longValue).max().orElse(0);
        }

        /** Lets every connection come to its end. */
        void end() throws InterruptedException {
            over = true;
            for (Thread thread : threads) {
                thread.join(Victim.PATIENCE.toMillis());
            }
        }
    }
}
