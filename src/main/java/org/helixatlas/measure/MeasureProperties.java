package org.helixatlas.measure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What measures may take.
 *
 * @param memory about how much memory kept results may take; 0 keeps none
 * @param maxSteps the most elementary steps of one computation by its own estimate, such as edges looked at; by default as many as
 *     two cores make in about ten seconds
 * @param atOnce how many computations run at a time; further ones wait
 */
@ConfigurationProperties("helix.measures")
record MeasureProperties(
        @DefaultValue("64MB") DataSize memory,
        @DefaultValue("10000000000") double maxSteps,
        @DefaultValue("2") int atOnce) {

    /** About how many steps two cores make in a second, as measured on networks of 10,000 and 100,000 actors. */
    static final double STEPS_A_SECOND = 1e9;

    MeasureProperties {
        if (maxSteps < 1 || atOnce < 1) {
            throw new IllegalArgumentException("helix.measures.max-steps and helix.measures.at-once are at least 1");
        }
    }
}
