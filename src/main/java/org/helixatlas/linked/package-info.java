/**
 * The graph as linked data: in which words actors, ties, evidence and sources are told, Turtle and N-Quads of them, and the
 * addresses at which each can be looked up. What is told is made once, as rows of JSON-LD; the other forms are made of the same rows.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "graph", "network", "web"})
package org.helixatlas.linked;

import org.jspecify.annotations.NullMarked;
