package org.helixatlas.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one JVM of the service is told of the compilers. */
class JvmTest {

    @Test
    void theSecondCompilerComesLate() {
        assertThat(Jvm.compilersAs(List.of("-Xmx1g", "-Dname=value"))).isEqualTo(Jvm.SECOND_COMPILER_LATE);
    }

    @Test
    void aServiceWithoutTheSecondCompilerHasADatabaseWithoutIt() {
        assertThat(Jvm.compilersAs(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1")))
                .startsWith(Jvm.SECOND_COMPILER_LATE.get(0))
                .endsWith("-XX:TieredStopAtLevel=1");
    }

    /** Where a JVM knows how to give memory back it is told to, and one that does not would refuse to start. */
    @Test
    void memoryIsGivenBackWhereTheJvmKnowsHow() throws Exception {
        List<String> command = new ArrayList<>(List.of(Launch.java()));
        command.addAll(Jvm.givingBack());
        command.addAll(List.of("-XX:+PrintFlagsFinal", "-version"));
        Process jvm = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> intervals;
        try (BufferedReader flags = jvm.inputReader()) {
            intervals = flags.lines()
                    .filter(flag -> flag.contains(" TrimNativeHeapInterval "))
                    .toList();
        }

        assertThat(jvm.waitFor()).isZero();
        assertThat(intervals).allMatch(interval -> interval.contains(" 60000 "));
        assertThat(Jvm.givingBack()).hasSameSizeAs(intervals);
    }

    /** A JVM takes the last of several. */
    @Test
    void theLastOfSeveralSettingsStaysTheLast() {
        assertThat(Jvm.compilersAs(List.of("-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4")))
                .endsWith("-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4");
    }
}
