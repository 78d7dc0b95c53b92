package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordFileTest {

    @TempDir
    private Path directory;

    @Test
    void isCreatedForItsOwnerAndReused() throws IOException {
        Path file = directory.resolve("neo4j.password");

        String password = PasswordFile.of(file);

        assertThat(password).matches("[A-Za-z0-9_-]{32}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PasswordFile.of(file)).isEqualTo(password);
        assertThat(PasswordFile.of(directory.resolve("other"))).isNotEqualTo(password);
    }

    @Test
    void mayBeWrittenByHand() throws IOException {
        Path file = directory.resolve("neo4j.password");

        assertThat(PasswordFile.of(Files.writeString(file, "chosen-by-hand\n"))).isEqualTo("chosen-by-hand");
    }

    /** Emptied by a full disk, cut off, overwritten: the database is told of a new one, and nobody has to do anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "short\n",
                "two lines\nof text\n",
                "\0\0\0\0\0\0\0\0\0\0",
                "\377\376\377\376\377\376\377\376"
            })
    void isReplacedWhenItHoldsNoUsablePassword(String content) throws IOException {
        Path file = directory.resolve("neo4j.password");
        Files.writeString(file, content, StandardCharsets.ISO_8859_1);

        String password = PasswordFile.of(file);

        assertThat(password).matches("[A-Za-z0-9_-]{32}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PasswordFile.of(file)).isEqualTo(password);
        assertThat(directory).isDirectoryNotContaining("glob:**.new");
    }
}
