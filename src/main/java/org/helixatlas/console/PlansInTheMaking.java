package org.helixatlas.console;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Lets one asker at a time have a statement planned. Neo4j keeps plans, but until it has one it makes it anew for each who asks: after
 * a start, when a plan takes seconds, those who ask the same would have every processor plan the same.
 */
final class PlansInTheMaking {

    /** How often one who waits sees whether the answer is still wanted, in milliseconds. */
    private static final long LOOK = 20;

    private final ConcurrentMap<String, CompletableFuture<Boolean>> making = new ConcurrentHashMap<>();

    /**
     * Asks at once when nobody has the same statement planned at this moment, otherwise as soon as that one has its plan. Where that
     * one failed, the next of those who wait takes its place.
     *
     * @param statement in Cypher
     * @param unwanted whether there is no use in waiting any longer; then it is asked at once, and the database refuses or is told
     * @param ask returns when the database has a plan
     */
    <T> T plan(String statement, BooleanSupplier unwanted, Supplier<T> ask) {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> first = making.putIfAbsent(statement, mine);
        while (first != null && !isMade(first, unwanted)) {
            first = making.putIfAbsent(statement, mine);
        }
        if (first != null) {
            return ask.get();
        }
        boolean isMade = false;
        try {
            T answer = ask.get();
            isMade = true;
            return answer;
        } finally {
            making.remove(statement, mine);
            mine.complete(isMade);
        }
    }

    private static boolean isMade(CompletableFuture<Boolean> first, BooleanSupplier unwanted) {
        while (!unwanted.getAsBoolean()) {
            try {
                return first.get(LOOK, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // It is still being made.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return true;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }
}
