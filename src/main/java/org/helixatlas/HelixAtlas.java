package org.helixatlas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class HelixAtlas {
    public static void main(String[] args) {
        SpringApplication.run(HelixAtlas.class, args);
    }
}
