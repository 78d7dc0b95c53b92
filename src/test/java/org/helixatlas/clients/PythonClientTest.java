package org.helixatlas.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.helixatlas.RunningServiceTest;
import org.helixatlas.export.Interpreter;
import org.junit.jupiter.api.Test;

/** The package for Python passes its own tests against this service. */
class PythonClientTest extends RunningServiceTest {

    @Test
    void itsTestsPass() {
        String output = Interpreter.PYTHON_CLIENT.run(Path.of("src/clients/python/tests"), uri("").toString());
        assertThat(output).matches("\\d{2,} tests, 0 failed, 0 skipped\n");
    }
}
