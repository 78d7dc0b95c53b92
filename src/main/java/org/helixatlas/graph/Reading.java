package org.helixatlas.graph;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/** Sessions that only read: a cluster sends them to members that do, and any server refuses them to write. */
public final class Reading {

    /** Reads. */
    public static final SessionConfig CONFIG =
            SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

    private Reading() {}

    /** One of a driver. */
    public static Session session(Driver driver) {
        return driver.session(CONFIG);
    }
}
