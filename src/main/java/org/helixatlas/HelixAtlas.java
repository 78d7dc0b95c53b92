package org.helixatlas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service: a knowledge graph of university-firm-institute networks, by REST and by Cypher. */
@SpringBootApplication
@EnableScheduling
public class HelixAtlas {

    /** Starts the service, with the database as a process beside it unless {@code spring.neo4j.uri} names a server. */
    public static void main(String[] arguments) {
        SpringApplication.run(HelixAtlas.class, arguments);
    }
}
