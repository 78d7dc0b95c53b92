/**
 * Who is central: one class per measure, each with its formula, its paper and its cost.
 * All are functions of a view and are checked against published values and an independent implementation.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "network", "measure", "work"})
package org.helixatlas.centrality;

import org.jspecify.annotations.NullMarked;
