package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that makes a release, with a key made for this test alone and, in the place of Maven, what writes the files it would. */
class ReleaseScriptTest {

    private static final String BUILD = """
            #!/bin/sh
            case "$*" in
              *help:evaluate*) printf 1.0.0 ;;
              *)
                mkdir -p target/classes/META-INF/sbom target/plugin
                echo service > target/helix-atlas-1.0.0.jar
                echo plugin > target/plugin/helix-atlas-1.0.0-plugin.jar
                echo image > target/jib-image.tar
                echo '{}' > target/classes/META-INF/sbom/application.cdx.json
                echo >> "$BUILDS"
                ;;
            esac
            """;

    /** The socket of gpg's agent lies there, whose path may have a hundred characters. */
    @TempDir
    private Path folder;

    private Path repository;
    private Path made;

    @BeforeEach
    void makeARepositoryAndAKey() throws Exception {
        assumeTrue(has("gpg") && has("git"), "gpg or git is not at hand");
        repository = folder.resolve("r");
        made = folder.resolve("made");
        Files.createDirectories(repository.resolve("src/tools"));
        Files.copy(Path.of("src/tools/release.sh"), repository.resolve("src/tools/release.sh"));
        Files.writeString(repository.resolve("CHANGELOG.md"), "Changes");
        Files.createDirectories(folder.resolve("bin"));
        Files.writeString(folder.resolve("bin/mvn"), BUILD);
        assertThat(folder.resolve("bin/mvn").toFile().setExecutable(true)).isTrue();
        Files.createFile(folder.resolve("builds"));
        Files.createDirectories(folder.resolve("g"));
        assertThat(run("chmod", "700", folder.resolve("g").toString())).isZero();
        for (List<String> command : List.of(
                List.of("git", "init", "-q"),
                List.of("git", "add", "."),
                List.of("git", "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-qm", "All"),
                List.of("git", "tag", "v1.0.0"))) {
            assertThat(run(command.toArray(String[]::new))).as("%s", command).isZero();
        }
    }

    private void makeAKey() throws Exception {
        assertThat(run(
                        "gpg",
                        "--batch",
                        "--quiet",
                        "--passphrase",
                        "",
                        "--quick-generate-key",
                        "test@example.org",
                        "ed25519",
                        "sign",
                        "never"))
                .as(this::log)
                .isZero();
    }

    @Test
    void theSumsAreSignedByTheKeyThatIsNamed() throws Exception {
        makeAKey();
        assertThat(release("test@example.org")).as(this::log).isZero();
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "CHANGELOG.md",
                        "SHA256SUMS",
                        "SHA256SUMS.asc",
                        "helix-atlas-1.0.0-image.tar",
                        "helix-atlas-1.0.0-plugin.jar",
                        "helix-atlas-1.0.0.cdx.json",
                        "helix-atlas-1.0.0.jar");
        String sums = made.resolve("SHA256SUMS").toString();
        assertThat(run("gpg", "--batch", "--verify", sums + ".asc", sums)).isZero();
        Files.writeString(made.resolve("SHA256SUMS"), "another sum");
        assertThat(run("gpg", "--batch", "--verify", sums + ".asc", sums)).isNotZero();
    }

    @Test
    void aKeyThatDoesNotSignIsSaidBeforeAnythingIsBuilt() throws Exception {
        assertThat(release("nobody@example.org")).isNotZero();
        assertThat(log()).contains("nobody@example.org");
        assertThat(files()).isEmpty();
        assertThat(folder.resolve("builds")).isEmptyFile();
    }

    @Test
    void withoutAKeyNothingIsSignedAndThatIsSaid() throws Exception {
        assertThat(release("")).as(this::log).isZero();
        assertThat(log()).contains("Not signed");
        assertThat(files()).contains("SHA256SUMS").doesNotContain("SHA256SUMS.asc");
        assertThat(folder.resolve("builds")).hasContent("\n\n");
    }

    private int release(String key) throws Exception {
        return run("env", "HELIX_RELEASE_KEY=" + key, "sh", "src/tools/release.sh", "v1.0.0", made.toString());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(made)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private int run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "PATH", folder.resolve("bin") + File.pathSeparator + System.getenv("PATH"),
                        "GNUPGHOME", folder.resolve("g").toString(),
                        "BUILDS", folder.resolve("builds").toString()));
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES))
                .as("%s ends", Arrays.toString(command))
                .isTrue();
        return process.exitValue();
    }

    private static boolean has(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
