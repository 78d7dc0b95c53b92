package org.helixatlas.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.helixatlas.graph.Schema;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** On start: waits for the database, then brings its schema and its content in line. */
@Component
class LoadAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LoadAtStart.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Driver driver;
    private final Schema schema;
    private final Ingest ingest;
    private final Path directory;

    LoadAtStart(
            Driver driver, Schema schema, Ingest ingest, @Value("${helix.import.directory:import}") Path directory) {
        this.driver = driver;
        this.schema = schema;
        this.ingest = ingest;
        this.directory = directory;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        awaitDatabase();
        schema.apply();
        ingest.load(directory);
        LOG.info("Helix Atlas is ready.");
    }

    private void awaitDatabase() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                driver.verifyConnectivity();
                return;
            } catch (ServiceUnavailableException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }
}
