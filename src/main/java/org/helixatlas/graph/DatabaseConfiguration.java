package org.helixatlas.graph;

import org.neo4j.driver.Driver;
import org.neo4j.driver.NotificationSeverity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the database to the application. The driver's timeouts are ordinary properties, in application.yaml. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The database that {@code spring.neo4j.uri} names; our own was registered before, by {@link DatabaseSetup}. */
    @Bean
    @ConditionalOnMissingBean(Database.class)
    RemoteDatabase database(@Value("${spring.neo4j.uri}") String uri, Driver driver, CypherFiles files) {
        return RemoteDatabase.at(uri, new ServerQuestion(driver, files));
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
    ConfigBuilderCustomizer discreetDriver() {
        return config -> config.withTelemetryDisabled(true)
                .withUserAgent("helix-atlas")
                .withMinimumNotificationSeverity(NotificationSeverity.WARNING);
    }
}
