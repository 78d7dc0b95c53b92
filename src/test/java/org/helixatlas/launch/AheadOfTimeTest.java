package org.helixatlas.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A start takes the beans that the build found, unless it is given a setting that may ask for others. */
class AheadOfTimeTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--server.port=8081",
                "--helix.database.directory=/srv/atlas",
                "--helix.launch.archive-after=0",
                "--logging.level.root=INFO"
            })
    void valuesAskForNoOtherBeans(String argument) {
        assertThat(fits(
                        Map.of("HOME", "/root", "HELIX_IMPORT_DIRECTORY", "/srv/sets", "SERVER_PORT", "8081"),
                        argument))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--spring.neo4j.uri=bolt://elsewhere",
                "--management.server.port=9090",
                "--helix.backup.every=1d",
                "--helix.import.watch",
                "--debug",
                "figures",
                "import"
            })
    void otherArgumentsMay(String argument) {
        assertThat(fits(Map.of(), argument)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPRING_NEO4J_URI",
                "SPRING_APPLICATION_JSON",
                "spring.profiles.active",
                "HELIX_BACKUP_EVERY",
                "KUBERNETES_SERVICE_HOST",
                "VCAP_APPLICATION"
            })
    void soMayTheEnvironment(String variable) {
        assertThat(fits(Map.of(variable, "something"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application.properties",
                "application-default.yaml",
                "config/application.yml",
                "config/a/application.yml"
            })
    void soMayAFileOfSettings(String file) throws Exception {
        Path written = folder.resolve(file);
        Files.createDirectories(written.getParent());
        Files.writeString(written, "");

        assertThat(fits(Map.of())).isFalse();
    }

    @Test
    void otherFilesAreNotSettings() throws Exception {
        Files.createDirectories(folder.resolve("application/config"));
        Files.writeString(folder.resolve("notes.md"), "");

        assertThat(fits(Map.of())).isTrue();
    }

    @Test
    void aServiceMayStandInTheRootOfAContainer() {
        EarlySettings root = new EarlySettings(List.of(), Map.of(), Path.of("/"));

        assertThat(AheadOfTime.fits(root)).isTrue();
    }

    private boolean fits(Map<String, String> environment, String... arguments) {
        return AheadOfTime.fits(new EarlySettings(List.of(arguments), environment, folder));
    }
}
