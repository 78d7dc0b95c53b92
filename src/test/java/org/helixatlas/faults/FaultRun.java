package org.helixatlas.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.SplittableRandom;

/** What is asked of this run: {@code -Dhelix.faults=short}, {@code helix.faults.seed}, {@code .moments}, {@code .soak}. */
final class FaultRun {

    /** Where the run keeps its folders. */
    static final Path FOLDER = Path.of("target", "faults").toAbsolutePath();

    private static final boolean SHORT = "short".equals(System.getProperty("helix.faults"));
    private static final long SEED = Long.getLong("helix.faults.seed", new Random().nextInt(1_000_000));

    private FaultRun() {}

    /** In words, and for a shortened run what it leaves out. */
    static String form() {
        return SHORT
                ? "shortened: few moments for each kind of death, one moment of a full disk, one damage and one strange surrounding by the"
                        + " seed, 512 connections on three endpoints only, one start on busy processors, and a soak of "
                        + soak().toSeconds() + " s, in which the slope of memory tells nothing"
                : "whole";
    }

    /** Whether all is tried as often as it is meant to be. */
    static boolean isWhole() {
        return !SHORT;
    }

    /** The number of which all chance in this run is made. */
    static long seed() {
        return SEED;
    }

    /** Chance for one case, the same whether others run before it or not. */
    static SplittableRandom random(Enum<?> which) {
        return new SplittableRandom(31 * SEED + which.name().hashCode());
    }

    /** At how many moments a process is killed. */
    static int moments(int whole, int shortened) {
        return Integer.getInteger("helix.faults.moments", times(whole, shortened));
    }

    /** How often something is tried. */
    static int times(int whole, int shortened) {
        return SHORT ? shortened : whole;
    }

    /** How long something is done. */
    static Duration time(Duration whole, Duration shortened) {
        return SHORT ? shortened : whole;
    }

    /** How long the mixed load of the soak goes on. */
    static Duration soak() {
        String given = System.getProperty("helix.faults.soak");
        return given == null ? time(Duration.ofMinutes(30), Duration.ofSeconds(30)) : Duration.parse(given);
    }

    /** Whether one of several alternatives is tried: all in a whole run, one in a shortened one, by the seed. */
    static <E extends Enum<E>> boolean tries(E alternative) {
        int all = alternative.getDeclaringClass().getEnumConstants().length;
        return !SHORT || Math.floorMod(SEED, all) == alternative.ordinal();
    }
}
