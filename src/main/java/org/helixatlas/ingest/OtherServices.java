package org.helixatlas.ingest;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Database;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SimpleQueryRunner;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Other services that load into the same database: one loads at a time, and none takes away what another has loaded. Of no effect
 * where the database is the service's own.
 */
@Component
class OtherServices implements LoadGuard, DisposableBean {

    private final Database database;
    private final LoadLease lease;
    private final LoadedHere here;
    private final boolean discard;

    OtherServices(Database database, Driver driver, CypherFiles files, ImportProperties properties) {
        this.database = database;
        this.lease = new LoadLease(driver, files, properties.lease());
        this.here = new LoadedHere(properties.uploads().resolve("loaded-here"));
        this.discard = properties.discardOthers();
    }

    /**
     * Does what changes the graph, while no other service does.
     *
     * @param patience how long to wait for one that does
     * @throws AnotherLoads when one does for longer
     */
    <T> T alone(Duration patience, Supplier<T> work) {
        return database.isReplaceable() ? work.get() : lease.during(patience, work);
    }

    @Override
    public Set<String> othersAmong(Set<String> gone) {
        if (database.isReplaceable() || discard || gone.isEmpty()) {
            return Set.of();
        }
        Set<String> others = new TreeSet<>(gone);
        others.removeAll(here.ids());
        return others;
    }

    /** What is loaded is noted before the commit, so that a crash after it leaves nothing that nobody would take away. */
    @Override
    public void beforeCommit(SimpleQueryRunner tx, Set<String> written) {
        if (!database.isReplaceable()) {
            lease.keep(tx);
            Set<String> all = new HashSet<>(here.ids());
            all.addAll(written);
            here.is(all);
        }
    }

    @Override
    public void loaded(Set<String> written, Set<String> wanted) {
        if (!database.isReplaceable()) {
            Set<String> all = new HashSet<>(here.ids());
            all.addAll(written);
            all.retainAll(wanted);
            here.is(all);
        }
    }

    @Override
    public void destroy() {
        lease.close();
    }
}
