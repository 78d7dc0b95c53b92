package org.helixatlas.ingest;

import java.util.Set;
import org.neo4j.driver.SimpleQueryRunner;

/** What a load has to heed because other services load into the same database. */
interface LoadGuard {

    /** Of a database that one service alone loads into. */
    LoadGuard NONE = new LoadGuard() {

        @Override
        public Set<String> othersAmong(Set<String> gone) {
            return Set.of();
        }

        @Override
        public void beforeCommit(SimpleQueryRunner tx, Set<String> written) {}

        @Override
        public void loaded(Set<String> written, Set<String> wanted) {}
    };

    /** Of the data sets that a load would take out of the graph, those that another service has loaded. */
    Set<String> othersAmong(Set<String> gone);

    /**
     * Makes sure that the load's transaction may be committed; nobody can take the right to it away from here to the commit.
     *
     * @param written the data sets that it writes
     * @throws AnotherLoads when the right was lost meanwhile
     */
    void beforeCommit(SimpleQueryRunner tx, Set<String> written);

    /**
     * Hears that a load was committed.
     *
     * @param written the data sets that it wrote
     * @param wanted all that this service wants the graph to hold
     */
    void loaded(Set<String> written, Set<String> wanted);
}
