package org.helixatlas.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which JVMs note their classes, and which use an archive of them. */
class ClassArchiveTest {

    @TempDir
    Path home;

    private ClassArchive archive;

    @BeforeEach
    void noneYet() {
        archive = new ClassArchive(home, Jvm.DATABASE);
    }

    /** Two that noted in one list would write over each other, and no archive could be made of it. */
    @Test
    void asLongAsThereIsNoneOneJvmNotesItsClassesAndASpareNothing() {
        assertThat(archive.options(true)).containsExactly("-XX:DumpLoadedClassList=" + archive.list());
        assertThat(archive.use(true)).isEmpty();
    }

    @Test
    void onceItIsThereBothUseIt() throws IOException {
        Files.createFile(archive.file());
        assertThat(archive.options(true))
                .contains("-XX:SharedArchiveFile=" + archive.file())
                .isEqualTo(archive.use(true));
    }

    @Test
    void noneIsUsedOrPreparedWhereItIsNotWantedOrCannotBeMade() throws IOException {
        assertThat(archive.options(false)).isEmpty();
        Files.createFile(archive.failed());
        assertThat(archive.options(true)).isEmpty();
        Files.createFile(archive.file());
        assertThat(archive.options(true)).isEmpty();
        assertThat(archive.use(true)).isEmpty();
    }
}
