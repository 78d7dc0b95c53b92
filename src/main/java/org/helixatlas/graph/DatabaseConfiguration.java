package org.helixatlas.graph;

import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the database to the application. The driver's timeouts are ordinary properties, in application.yaml. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The database that {@code spring.neo4j.uri} names; our own was registered before, by {@link DatabaseSetup}. */
    @Bean
    @ConditionalOnMissingBean(Database.class)
    RemoteDatabase database(
            @Value("${spring.neo4j.uri}") String uri,
            @Value("${spring.data.neo4j.database:}") String name,
            Driver driver,
            Neo4jConnectionDetails connection,
            DriverSettings settings,
            ServerSessions sessions,
            GraphGate gate,
            CypherFiles files) {
        Driver apart = sessions.of(settings.another(connection));
        return RemoteDatabase.at(
                uri, name, new ServerQuestion(gate.unguarded(driver), files), new ServerQuestion(apart, files));
    }

    @Bean
    DatabaseGate databaseGate(Database database) {
        return new DatabaseGate(database);
    }

    @Bean
    DatabaseHealthIndicator databaseHealthIndicator(Database database) {
        return new DatabaseHealthIndicator(database);
    }

    @Bean
    DriverSettings driverSettings() {
        return new DriverSettings();
    }
}
