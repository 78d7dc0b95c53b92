package org.helixatlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.RunningServiceTest;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked of any operation, the answer is one that the description of the interface announces, and no failure.
 * {@code .ci/run} asks a hundred times as often. More requests, or others:
 * {@code mvn test -Dtest=FuzzTest -Dhelix.fuzz.requests=20000 -Dhelix.fuzz.seed=7}.
 */
class FuzzTest extends RunningServiceTest {

    @Test
    void everyAnswerIsOneThatTheDescriptionAnnounces() throws Exception {
        long seed = Long.getLong("helix.fuzz.seed", 1);
        int requests = Integer.getInteger("helix.fuzz.requests", 200);
        Fuzzer fuzzer = new Fuzzer(uri(""), seed);
        Fuzzer.Outcome outcome = fuzzer.ask(Integer.getInteger("helix.fuzz.from", 0), requests);
        System.out.println("Fuzzed " + outcome.asked() + " operations by " + requests + " requests of seed " + seed
                + ", " + outcome.well() + " of them answered by 200");
        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.well()).as("requests that were answered by 200").isGreaterThan(requests / 5);
    }
}
