package org.helixatlas.launch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the start of the executable jar is made cheaper. Both are read before Spring, too, from where {@link EarlySettings} looks.
 *
 * @param cache folder for the executable's libraries and classes as plain jars; {@code cache} in the data folder unless it is given;
 *     {@code none} for none
 * @param archiveAfter how long after the service is ready an archive of the classes of both JVMs is made, once, for later
 *     starts; none with 0
 */
@ConfigurationProperties("helix.launch")
record LaunchProperties(
        @DefaultValue("") String cache, @DefaultValue("30s") Duration archiveAfter) {

    LaunchProperties {
        if (archiveAfter.isNegative()) {
            throw new IllegalArgumentException(
                    EarlySettings.ARCHIVE_AFTER + " must not be negative; with 0 no archive is made");
        }
    }
}
