package org.helixatlas.linked;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Names of linked data.
 *
 * @param identifiers what the identifiers of actors and ties begin with; where the service is reached at this address, each of them
 *     can be looked up
 */
@ConfigurationProperties("helix.export")
public record LinkedDataProperties(
        @DefaultValue("http://localhost:8080/") URI identifiers) {}
