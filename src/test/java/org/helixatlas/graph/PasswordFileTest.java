package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void mayBeWrittenByHandButNotTooShort() throws IOException {
        Path file = directory.resolve("neo4j.password");
        assertThat(PasswordFile.of(Files.writeString(file, "chosen-by-hand\n"))).isEqualTo("chosen-by-hand");

        Files.writeString(file, "short\n");
        assertThatThrownBy(() -> PasswordFile.of(file))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining(file.toString());
    }
}
