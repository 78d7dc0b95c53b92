/**
 * How relations among the same actors go together: families and types of ties, and what actors have in common. Correlation and
 * regression over pairs of actors are held against permutations of the actors, since pairs of one actor are not independent.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "network", "measure", "web", "work"})
package org.helixatlas.association;

import org.jspecify.annotations.NullMarked;
