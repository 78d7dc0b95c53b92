package org.helixatlas.export;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits and names of exports.
 *
 * @param maxRows the most nodes and lines that one export writes
 * @param identifiers what the identifiers of actors and ties begin with in linked data
 */
@ConfigurationProperties("helix.export")
record ExportProperties(
        @DefaultValue("5000000") long maxRows,
        @DefaultValue("urn:helix-atlas:") URI identifiers) {}
