package org.helixatlas.graph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.helixatlas.work.Patience;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Keeps questions from a database of ours that is new or came back, until the load has seen that it holds the graph: an empty store
 * would answer that there is nothing. Keeps them also from a server that is away. Sits on the service's driver; who loads passes.
 */
@Component
public class GraphGate implements BeanPostProcessor {

    private static final Set<String> ASKING =
            Set.of("session", "asyncSession", "rxSession", "reactiveSession", "executableQuery");
    private static final String PASSED = GraphGate.class.getName();
    private static final String WHY = "The database is new or came back, and its graph is being looked at or loaded.";

    private final ObjectProvider<Database> database;
    private final ServerSessions sessions;
    private final GraphCommits commits = new GraphCommits();

    private volatile int seenAfter = -1;
    private volatile boolean isShut;
    private final ThreadLocal<Boolean> passing = ThreadLocal.withInitial(() -> false);

    GraphGate(ObjectProvider<Database> database, @Value("${spring.data.neo4j.database:}") String name) {
        this.database = database;
        this.sessions = new ServerSessions(name);
    }

    /** How sessions are opened, of other drivers too, where the database is not ours. */
    @Bean
    ServerSessions serverSessions() {
        return sessions;
    }

    /** When the graph changes under those who read it. */
    @Bean
    GraphCommits graphCommits() {
        return commits;
    }

    /**
     * Whether the database may be asked. Before the first load it may unless it has ended or the gate was shut: what it holds from
     * before is served meanwhile, but one that came back may have a new store, and an empty one gets by that load the version of a
     * network that is answered from already.
     */
    public boolean isOpen() {
        int seen = seenAfter;
        int ends = database.getObject().ends();
        return seen < 0 ? ends == 0 && !isShut : seen == ends;
    }

    /** What the network is answered from is not in the database yet: nobody may ask before the first load has ended. */
    public void shut() {
        isShut = true;
    }

    /**
     * Does a load's work, which passes.
     *
     * @return what the work gives
     */
    public <T> T pass(Supplier<T> work) {
        boolean before = passing.get();
        passing.set(true);
        try {
            return work.get();
        } finally {
            passing.set(before);
        }
    }

    /** The graph is as it is to be, as long as the database has ended no more often than this; what was said of a later end stays. */
    public synchronized void open(int ends) {
        seenAfter = Math.max(seenAfter, ends);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Driver driver ? gated(driver) : bean;
    }

    /** Whether the request that this thread answers has asked the database. */
    public static boolean wasPassedInRequest() {
        return firstPassed().isPresent();
    }

    /** The moment before which the request that this thread answers had not asked the database, by {@link GraphCommits#now}. */
    public static Optional<Long> firstPassed() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return Optional.ofNullable(request)
                .map(of -> of.getAttribute(PASSED, RequestAttributes.SCOPE_REQUEST))
                .map(Long.class::cast);
    }

    private void note() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            if (request.getAttribute(PASSED, RequestAttributes.SCOPE_REQUEST) == null) {
                request.setAttribute(PASSED, commits.now(), RequestAttributes.SCOPE_REQUEST);
            }
            // A database that is slow is not to keep its client from what is answered from memory.
            Patience.current().waitsElsewhere();
        }
    }

    /**
     * A server that comes back reads in all its code with the first question, and has the processors for it if the others wait. Ours
     * is asked when it has done so.
     */
    private void refuseWhileAway() {
        if (!isOurs() && database.getObject().state().phase() == DatabaseState.Phase.DOWN) {
            throw new ServiceUnavailableException(database.getObject().saying());
        }
    }

    /** The service's driver for who looks whether the database is there: what it asks passes. */
    Driver unguarded(Driver driver) {
        return (Driver) Proxy.newProxyInstance(
                Driver.class.getClassLoader(), new Class<?>[] {Driver.class}, (proxy, method, arguments) -> {
                    boolean before = passing.get();
                    passing.set(true);
                    try {
                        return method.invoke(driver, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        passing.set(before);
                    }
                });
    }

    private boolean isOurs() {
        return database.getObject().isReplaceable();
    }

    private Driver gated(Driver driver) {
        return (Driver) Proxy.newProxyInstance(
                Driver.class.getClassLoader(), new Class<?>[] {Driver.class}, (proxy, method, arguments) -> {
                    if (ASKING.contains(method.getName())) {
                        if (!passing.get()) {
                            if (!isOpen()) {
                                throw new ServiceUnavailableException(WHY);
                            }
                            refuseWhileAway();
                        }
                        note();
                    }
                    try {
                        return isOurs() ? method.invoke(driver, arguments) : sessions.call(driver, method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
