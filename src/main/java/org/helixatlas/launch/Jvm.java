package org.helixatlas.launch;

import java.util.List;
import java.util.Locale;

/** The two JVMs of a service. */
public enum Jvm {
    /** That of the service itself. */
    SERVICE,
    /** That of the database. */
    DATABASE;

    /**
     * Options that leave the second compiler to what truly runs long. At its usual thresholds a third of a start's processor time
     * goes into optimising what soon rests.
     */
    public static final List<String> SECOND_COMPILER_LATE = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    /** Its part of a file's name. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
