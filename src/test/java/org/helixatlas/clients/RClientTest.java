package org.helixatlas.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.helixatlas.ByOtherPrograms;
import org.helixatlas.RunningServiceTest;
import org.helixatlas.Thorough;
import org.helixatlas.export.Interpreter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;

/** The package for R is built with its vignette, and R CMD check finds no fault with it; its tests ask this service. */
@ByOtherPrograms
class RClientTest extends RunningServiceTest {

    @Autowired
    private BuildProperties build;

    @Test
    @Thorough
    void itsCheckPasses() {
        String output = Interpreter.R_CLIENT.run(Path.of("src/clients/r/check.R"), uri("").toString());
        assertThat(output).matches("Status: OK\n\\[ FAIL 0 \\| WARN 0 \\| SKIP 0 \\| PASS \\d{3,} ]\n");
    }

    /** They stay in target/clients, and carry the version of this build. */
    @Test
    void itsPackageIsBuiltTheSameTwice(@TempDir Path folder) throws IOException {
        String release = ClientVersion.R.of(build.getVersion());
        Path script = Path.of("src/clients/r/package.sh");
        String files = Interpreter.R_PACKAGE.run(script, "target/clients");
        assertThat(files).isEqualTo("helixatlas_" + release + ".tar.gz\n");
        Interpreter.R_PACKAGE.run(script, folder.toString());
        for (String file : files.split("\n")) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(Path.of("target/clients", file));
        }
    }
}
