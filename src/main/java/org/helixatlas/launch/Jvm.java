package org.helixatlas.launch;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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

    /**
     * Options by which the service takes its share of no more than 10 GB: a heap of 2.5 GB at most, which a million actors with five
     * million ties need, and 384 MB at first. Java itself would give it a quarter of all there is. What the user asks for comes first.
     */
    public static final List<String> HEAP_THAT_FITS = List.of("-XX:MaxRAM=10g", "-XX:InitialRAMPercentage=3.75");

    private static final String GIVES_BACK = "TrimNativeHeapInterval";

    /** What a minute of a busy service frees is a few megabytes, and to give it back takes milliseconds. */
    private static final String EACH_MINUTE = "60000";

    private static final String LAST_COMPILER = "-XX:TieredStopAtLevel=";

    /**
     * The compilers' options for another JVM of the service: {@link #SECOND_COMPILER_LATE}, unless this one does without the second
     * compiler, or with it after all.
     *
     * @param own the options of this JVM
     */
    public static List<String> compilersAs(List<String> own) {
        return Stream.concat(
                        SECOND_COMPILER_LATE.stream(), own.stream().filter(option -> option.startsWith(LAST_COMPILER)))
                .toList();
    }

    /**
     * Options by which memory beside the heap that is no longer used goes back to the system, some twenty megabytes a process after its
     * start: the C library keeps it. None where this JVM does not know how: those of 17 do from their ninth update on.
     */
    public static List<String> givingBack() {
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).getVMOption(GIVES_BACK);
            return List.of("-XX:" + GIVES_BACK + "=" + EACH_MINUTE);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Its part of a file's name. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
