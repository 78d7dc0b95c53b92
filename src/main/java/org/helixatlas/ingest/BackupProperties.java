package org.helixatlas.ingest;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Backups by the clock.
 *
 * @param every how long between two; without a word, none are made
 * @param first how long after the start the first one is made
 * @param keep how many are kept
 * @param directory where they are kept
 */
@ConfigurationProperties("helix.backup")
record BackupProperties(
        @Nullable Duration every,
        @DefaultValue("1m") Duration first,
        @DefaultValue("7") int keep,
        @DefaultValue("data/backups") Path directory) {

    BackupProperties {
        if (keep < 1) {
            throw new IllegalArgumentException("helix.backup.keep is " + keep + "; at least the newest is kept");
        }
    }
}
