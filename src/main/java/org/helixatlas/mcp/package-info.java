/**
 * The graph for assistants: tools of the Model Context Protocol, each of which passes its question on to the REST interface.
 * Whatever holds there (limits, evidence, errors) holds here, so that there is no second entrance to guard.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"web"})
package org.helixatlas.mcp;

import org.jspecify.annotations.NullMarked;
