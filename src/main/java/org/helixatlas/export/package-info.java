/**
 * The network for other tools: one class per format, each of which says what it cannot carry.
 * A format writes an extract of a view and knows neither filters nor HTTP; the same graph gives the same bytes.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "network", "ingest", "linked", "web"})
package org.helixatlas.export;

import org.jspecify.annotations.NullMarked;
