package org.helixatlas.graph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;

/**
 * How sessions on a server that is not ours are opened: in the database that is named, and so that each reads at least what any of
 * them, whichever driver it is of, has written or read before, also from another member of a cluster.
 */
public final class ServerSessions {

    private final String database;
    private final RecentBookmarks bookmarks = new RecentBookmarks();

    /**
     * Sessions of a database.
     *
     * @param database its name; empty for the user's home database
     */
    public ServerSessions(String database) {
        this.database = database;
    }

    /** The same driver, whose sessions are opened so. */
    Driver of(Driver driver) {
        return (Driver) Proxy.newProxyInstance(
                Driver.class.getClassLoader(), new Class<?>[] {Driver.class}, (proxy, method, arguments) -> {
                    try {
                        return call(driver, method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Calls a method of a driver; where it opens a session, so. */
    @Nullable
    Object call(Driver driver, Method method, Object @Nullable [] arguments)
            throws IllegalAccessException, InvocationTargetException {
        if (!method.getName().equals("session")) {
            return method.invoke(driver, arguments);
        }
        if (arguments == null) {
            return driver.session(config(SessionConfig.defaultConfig(), true));
        }
        Object[] changed = arguments.clone();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] instanceof SessionConfig config) {
                // The watch asks what the server is by a session of another class: it waits for nobody's writing.
                changed[i] = config(config, changed.length == 1);
            }
        }
        return method.invoke(driver, changed);
    }

    /** Bookmarks that Spring Data keeps by itself are among these, and outlast a server that was set up anew; they are left out. */
    private SessionConfig config(SessionConfig asked, boolean inOrder) {
        SessionConfig.Builder config = SessionConfig.builder()
                .withDefaultAccessMode(asked.defaultAccessMode())
                .withAutoCommitRetriesMode(asked.autoCommitRetriesMode());
        asked.minimumNotificationSeverity().ifPresent(config::withMinimumNotificationSeverity);
        if (!asked.disabledNotificationClassifications().isEmpty()) {
            config.withDisabledNotificationClassifications(asked.disabledNotificationClassifications());
        }
        asked.fetchSize().ifPresent(config::withFetchSize);
        asked.impersonatedUser().ifPresent(config::withImpersonatedUser);
        if (inOrder) {
            config.withBookmarkManager(bookmarks);
        }
        String name = asked.database().orElse(database);
        return name.isEmpty() ? config.build() : config.withDatabase(name).build();
    }
}
