package org.helixatlas.graph;

import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Takes the database's folder and port before the application context, and tells the driver where it will be. {@link DatabaseGate}
 * launches it after the context: network questions are answered without it, and both would share the processors. When
 * {@code spring.neo4j.uri} names a database, only looks for what others load into that are more frequent.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class DatabaseSetup implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The procedures of the database refuse what measures by REST refuse. */
    private static final String STEPS = "helix.measures.max-steps";

    private static final String URI = "spring.neo4j.uri";

    DatabaseSetup() {}

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.containsProperty(URI)) {
            // Other services load into it, too.
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("helix.remote", Map.of("helix.network.poll", "1s")));
            return;
        }
        DatabaseProcess database = DatabaseProcess.prepare(
                Binder.get(environment).bindOrCreate("helix.database", DatabaseProperties.class),
                environment.containsProperty("helix.database.port"),
                Stream.of(STEPS)
                        .filter(environment::containsProperty)
                        .map(name -> "-D" + name + "=" + environment.getProperty(name))
                        .toList());
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "helix.database",
                        Map.of(
                                URI,
                                database.uri(),
                                "spring.neo4j.authentication.username",
                                EmbeddedNeo4j.USER,
                                "spring.neo4j.authentication.password",
                                database.password())));
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("database", database);
        // Registered before all others, and so closed after them: the driver parts from a living database.
        beans.registerDisposableBean("database", database::close);
        context.addApplicationListener((ApplicationListener<ApplicationFailedEvent>) event -> database.close());
        // Published when the data sets are loaded; until then the spare would take processors from the start.
        context.addApplicationListener((ApplicationListener<ApplicationReadyEvent>) event -> database.permitSpare());
    }
}
