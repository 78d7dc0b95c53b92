package org.helixatlas.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.helixatlas.RunningServiceTest;
import org.helixatlas.export.Interpreter;
import org.junit.jupiter.api.Test;

/** The package for R is built with its vignette, and R CMD check finds no fault with it; its tests ask this service. */
class RClientTest extends RunningServiceTest {

    @Test
    void itsCheckPasses() {
        String output = Interpreter.R_CLIENT.run(Path.of("src/clients/r/check.R"), uri("").toString());
        assertThat(output).matches("Status: OK\n\\[ FAIL 0 \\| WARN 0 \\| SKIP 0 \\| PASS \\d{3,} ]\n");
    }
}
