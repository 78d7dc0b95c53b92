package org.helixatlas.ingest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.DatabaseState;
import org.helixatlas.graph.DatabaseState.Phase;
import org.helixatlas.graph.SharedNeo4j;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ServiceUnavailableException;

/** The shared database with faults: sessions that cannot be had, commits whose answer is lost, ends and returns. */
final class Faulty implements Database {

    private final Deque<Optional<Throwable>> refusals = new ArrayDeque<>();
    private final AtomicInteger ends = new AtomicInteger();
    private volatile @Nullable Throwable afterCommit;
    private volatile @Nullable CountDownLatch release;
    private volatile CountDownLatch reached = new CountDownLatch(0);
    private volatile boolean away;
    private volatile boolean awayAfterCommit;

    /** The next sessions are refused by these, one after the other. */
    void refuse(Throwable... failures) {
        synchronized (refusals) {
            List.of(failures).forEach(f -> refusals.add(Optional.of(f)));
        }
    }

    /** The next session is had, whatever comes after it. */
    void pass() {
        synchronized (refusals) {
            refusals.add(Optional.empty());
        }
    }

    /** The next session is waited for. */
    void hold(CountDownLatch reached, CountDownLatch release) {
        this.release = release;
        this.reached = reached;
    }

    /** The next write is committed, and its answer lost. */
    void loseTheNextCommit(boolean thenAway) {
        afterCommit = new ServiceUnavailableException("Connection to the database terminated");
        awayAfterCommit = thenAway;
    }

    /** From now on no session can be had. */
    void leave() {
        away = true;
        ends.incrementAndGet();
    }

    void comeBack() {
        away = false;
    }

    Driver driver() {
        return proxy(Driver.class, SharedNeo4j.driver());
    }

    private <T> T proxy(Class<T> type, T real) {
        Object proxied =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("session")) {
                        CountDownLatch waiting = release;
                        if (waiting != null) {
                            release = null;
                            reached.countDown();
                            waiting.await();
                        }
                        synchronized (refusals) {
                            Optional<Throwable> refusal = refusals.isEmpty() ? Optional.empty() : refusals.remove();
                            if (refusal.isPresent()) {
                                throw refusal.get();
                            }
                        }
                        if (away) {
                            throw new ServiceUnavailableException("The database is away");
                        }
                    }
                    Object result;
                    try {
                        result = method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    Throwable loss = afterCommit;
                    if (method.getName().equals("executeWrite") && loss != null) {
                        afterCommit = null;
                        if (awayAfterCommit) {
                            leave();
                        }
                        throw loss;
                    }
                    return result instanceof Session session ? proxy(Session.class, session) : result;
                });
        return type.cast(proxied);
    }

    @Override
    public DatabaseState state() {
        return new DatabaseState(
                away ? Phase.RESTARTING : Phase.UP, Instant.now(), away ? "It restarts." : "", Duration.ofSeconds(2));
    }

    @Override
    public String uri() {
        return SharedNeo4j.uri();
    }

    @Override
    public DatabaseState await(Duration patience) {
        return state();
    }

    @Override
    public boolean isReplaceable() {
        return true;
    }

    @Override
    public int ends() {
        return ends.get();
    }

    @Override
    public boolean replace(String why, int ends) {
        return false;
    }
}
