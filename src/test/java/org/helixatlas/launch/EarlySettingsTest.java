package org.helixatlas.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings that a start knows before Spring reads them. */
class EarlySettingsTest {

    @TempDir
    Path folder;

    @Test
    void theCacheLiesInTheDataFolder() {
        assertThat(settings(Map.of()).cache()).contains(Path.of("data/cache"));
        assertThat(settings(Map.of(), "--helix.database.directory=/srv/atlas").cache())
                .contains(Path.of("/srv/atlas/cache"));
        assertThat(settings(Map.of("HELIX_DATABASE_DIRECTORY", "/srv/atlas")).cache())
                .contains(Path.of("/srv/atlas/cache"));
    }

    @Test
    void theCacheLiesWhereItIsSaidTo() {
        assertThat(settings(Map.of("HELIX_LAUNCH_CACHE", "/var/cache/atlas")).cache())
                .contains(Path.of("/var/cache/atlas"));
    }

    @Test
    void anArgumentPrevailsOverTheEnvironmentAndThisOverAFile() throws Exception {
        Files.writeString(
                Files.createDirectory(folder.resolve("config")).resolve("application.properties"),
                "helix.launch.cache=/from/file\n");

        assertThat(settings(Map.of()).cache()).contains(Path.of("/from/file"));
        assertThat(settings(Map.of("HELIX_LAUNCH_CACHE", "/from/environment")).cache())
                .contains(Path.of("/from/environment"));
        assertThat(settings(Map.of("HELIX_LAUNCH_CACHE", "/from/environment"), "--helix.launch.cache=/from/argument")
                        .cache())
                .contains(Path.of("/from/argument"));
    }

    @Test
    void noneIsNone() {
        assertThat(settings(Map.of(), "--helix.launch.cache=none").cache()).isEmpty();
    }

    @Test
    void archivesAreMadeUnlessTheirTimeIsZero() {
        assertThat(settings(Map.of()).archives()).isTrue();
        assertThat(settings(Map.of(), "--helix.launch.archive-after=10s").archives())
                .isTrue();
        assertThat(settings(Map.of(), "--helix.launch.archive-after=0").archives())
                .isFalse();
        assertThat(settings(Map.of("HELIX_LAUNCH_ARCHIVEAFTER", "0s")).archives())
                .isFalse();
    }

    private EarlySettings settings(Map<String, String> environment, String... arguments) {
        return new EarlySettings(List.of(arguments), environment, folder);
    }
}
