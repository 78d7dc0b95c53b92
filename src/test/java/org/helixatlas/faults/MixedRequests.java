package org.helixatlas.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Clients, each with an address of its own, that ask all sorts of things until told to stop, and judge each answer. */
final class MixedRequests implements AutoCloseable {

    private static final List<Question> DRAWN = Stream.of(Question.values())
            .flatMap(question -> java.util.Collections.nCopies(question.weight(), question).stream())
            .toList();

    private final FaultCase fault;
    private final Victim victim;
    private final boolean mayEnd;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    /**
     * Begins to ask.
     *
     * @param mayEnd whether the service may end meanwhile, so that connections break
     */
    MixedRequests(FaultCase fault, Victim victim, int clients, boolean mayEnd) {
        this.fault = fault;
        this.victim = victim;
        this.mayEnd = mayEnd;
        for (int i = 0; i < clients; i++) {
            SplittableRandom random = fault.random().split();
            int client = i;
            begin("client " + i, () -> ask(client, random));
        }
    }

    /** Also imports, one after another with a pause between. */
    MixedRequests importing(Duration pause) {
        begin("importer", () -> {
            while (!over) {
                victim.importNext(fault, mayEnd);
                Thread.sleep(pause.toMillis());
            }
            return null;
        });
        return this;
    }

    private void begin(String name, java.util.concurrent.Callable<?> work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.call();
                    } catch (InterruptedException e) {
                        // Told to stop.
                    } catch (Exception | AssertionError e) {
                        fault.wrong(name + " has failed: " + e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private Void ask(int client, SplittableRandom random) throws Exception {
        Truth truth = Truth.get();
        Connection connection = victim.connection(client);
        while (!over) {
            Question question = DRAWN.get(random.nextInt(DRAWN.size()));
            int asked = victim.ledger().now();
            try {
                Connection.Answer answer = connection.get(question.path());
                Victim.judge(fault, truth, question, answer, victim.ledger().since(asked));
            } catch (IOException e) {
                if (!mayEnd && !over) {
                    fault.wrong(question.path() + ": " + e);
                }
                connection.close();
                connection = victim.connection(client);
            }
            Thread.sleep(random.nextInt(5, 60));
        }
        connection.close();
        return null;
    }

    /** Lets every client come to its end. */
    @Override
    public void close() {
        over = true;
        try {
            for (Thread thread : threads) {
                thread.join(Victim.PATIENCE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
