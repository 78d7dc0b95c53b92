/**
 * What a measure is: a function of a view that says something of every actor or edge, with its definition and reference.
 * Each measure is one class in the package of the question it answers and is found by itself; this package computes each once,
 * keeps, ranks, compares and serves them.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "network", "web", "work"})
package org.helixatlas.measure;

import org.jspecify.annotations.NullMarked;
