package org.helixatlas.launch;

import java.util.List;
import java.util.Set;

/**
 * Whether a start may take the beans that the build found, instead of looking for them itself (Spring's processing ahead of time). They are
 * those of a service with default settings: a start that is given anything that could decide which beans there are looks for them.
 */
final class AheadOfTime {

    static final String OPTION = "-Dspring.aot.enabled=true";

    /** What Spring and its libraries read; of these, a setting that is not among the {@link #VALUES} may decide. */
    private static final Set<String> DECIDING =
            Set.of("spring", "server", "management", "logging", "springdoc", "debug", "trace");

    /** Our own that decide, and which variables of the environment tell Spring that it runs in somebody's cloud. */
    private static final Set<String> DECIDING_TOO = Set.of(
            "helix.backup.every",
            "helix.import.watch",
            "dyno",
            "nomad.alloc.id",
            "vcap.application",
            "vcap.services",
            "website.site.name");

    /** Kubernetes names each of its services so, itself included. */
    private static final String SERVICE_HOST = ".service.host";

    private static final Set<String> VALUES =
            Set.of("server.port", "server.address", "spring.lifecycle.timeoutpershutdownphase");

    private static final String LEVELS = "logging.level.";

    private static final String FOUND = "HelixAtlas__ApplicationContextInitializer.class";

    private AheadOfTime() {}

    /** The option of the JVM that has Spring take them; none where this start looks for itself. */
    static List<String> options(EarlySettings settings) {
        boolean taken = AheadOfTime.class.getResource("/org/helixatlas/" + FOUND) != null && fits(settings);
        return taken ? List.of(OPTION) : List.of();
    }

    static boolean fits(EarlySettings settings) {
        return settings.names()
                .map(names -> names.stream().noneMatch(AheadOfTime::decides))
                .orElse(false);
    }

    /** Whether a setting may decide which beans there are; by its {@link EarlySettings#plain} name. */
    static boolean decides(String name) {
        return DECIDING_TOO.contains(name)
                || name.endsWith(SERVICE_HOST)
                || !VALUES.contains(name)
                        && !name.startsWith(LEVELS)
                        && DECIDING.contains(name.replaceFirst("[.].*", ""));
    }
}
