package org.helixatlas.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What of a JVM's list of its classes goes into an archive. */
class ArchiveMakingTest {

    @Test
    void aLineThatIsBeingWrittenIsLeftOut() {
        assertThat(ArchiveMaking.readable("org/A\norg/B\norg/")).containsExactly("org/A", "org/B");
        assertThat(ArchiveMaking.readable("org/")).isEmpty();
    }

    /** Neo4j has a lambda whose line is one, and the JVM then makes no archive at all. */
    @Test
    void aLineThatIsTooLongForTheJvmIsLeftOut() {
        assertThat(ArchiveMaking.readable("org/A\n@lambda-proxy " + "x".repeat(4_096) + "\norg/B\n"))
                .containsExactly("org/A", "org/B");
    }
}
