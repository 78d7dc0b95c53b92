package org.helixatlas.network;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is kept of views.
 *
 * @param memory about how much memory kept views may take; two are kept even if they take more, but none with 0
 */
@ConfigurationProperties("helix.views")
record ViewProperties(@DefaultValue("64MB") DataSize memory) {}
