package org.helixatlas.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.helixatlas.ByOtherPrograms;
import org.helixatlas.RunningServiceTest;
import org.helixatlas.export.Interpreter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;

/** The package for Python passes its own tests against this service. */
@ByOtherPrograms
class PythonClientTest extends RunningServiceTest {

    @Autowired
    private BuildProperties build;

    @Test
    void itsTestsPass() {
        String output = Interpreter.PYTHON_CLIENT.run(Path.of("src/clients/python/tests"), uri("").toString());
        assertThat(output).matches("\\d{2,} tests, 0 failed, 0 skipped\n");
    }

    /** They stay in target/clients, and carry the version of this build. */
    @Test
    void itsPackageIsBuiltTheSameTwice(@TempDir Path folder) throws IOException {
        String release = ClientVersion.PYTHON.of(build.getVersion());
        Path script = Path.of("src/clients/python/package.sh");
        String files = Interpreter.PYTHON_PACKAGE.run(script, "target/clients");
        assertThat(files)
                .isEqualTo("helix_atlas-" + release + "-py3-none-any.whl\nhelix_atlas-" + release + ".tar.gz\n");
        Interpreter.PYTHON_PACKAGE.run(script, folder.toString());
        for (String file : files.split("\n")) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(Path.of("target/clients", file));
        }
    }
}
