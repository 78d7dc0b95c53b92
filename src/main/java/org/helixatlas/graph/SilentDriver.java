package org.helixatlas.graph;

import org.neo4j.driver.Config;
import org.neo4j.driver.Logging;

/** Configures drivers that write nothing to the log: who asks by them expects failures and tells of them itself. */
public final class SilentDriver {

    private SilentDriver() {}

    /**
     * The beginning of a configuration.
     *
     * <p>The driver deprecates its own setting in favour of {@link System.Logger}, where a level holds for all drivers of a process. The
     * service has others, whose warnings count.
     */
    @SuppressWarnings("deprecation")
    public static Config.ConfigBuilder config() {
        return Config.builder().withLogging(Logging.none());
    }
}
