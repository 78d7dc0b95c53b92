/**
 * What a copy of the explorer without the service consists of: the page, the answers that it asks for, figures, files of data, and
 * a folder that holds them. All answers are those of the REST interface, byte for byte, and nothing is asked elsewhere.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"drawing", "graph", "model", "network", "web"})
package org.helixatlas.site;

import org.jspecify.annotations.NullMarked;
