package org.helixatlas.launch;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** A JVM takes the last of several. */
    @Test
    void theLastOfSeveralSettingsStaysTheLast() {
        assertThat(Jvm.compilersAs(List.of("-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4")))
                .endsWith("-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4");
    }
}
