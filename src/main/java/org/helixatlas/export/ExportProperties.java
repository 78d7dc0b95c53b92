package org.helixatlas.export;

import java.util.Locale;
import org.helixatlas.network.TooLarge;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of exports.
 *
 * @param maxRows the most nodes and lines that one export writes
 */
@ConfigurationProperties("helix.export")
record ExportProperties(@DefaultValue("5000000") long maxRows) {

    /**
     * Lets an extract through that is not too large.
     *
     * @throws TooLarge with the extract's size and the limit
     */
    void admit(Extract extract) {
        if (extract.rows() > maxRows) {
            throw new TooLarge(String.format(
                    Locale.ROOT,
                    "The network has %,d nodes and lines; this service writes at most %,d. Narrow the filter, or raise"
                            + " helix.export.max-rows",
                    extract.rows(),
                    maxRows));
        }
    }
}
