package org.helixatlas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service: a graph database of university-firm-institute networks, the questions one asks of it, and the evidence. */
@SpringBootApplication
@EnableScheduling
public class HelixAtlas {

    /**
     * Starts the service, and its database unless {@code spring.neo4j.uri} names another.
     *
     * @param args properties as {@code --name=value}
     */
    public static void main(String[] args) {
        SpringApplication.run(HelixAtlas.class, args);
    }
}
