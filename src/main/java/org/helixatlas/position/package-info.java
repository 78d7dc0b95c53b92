/**
 * Which actors hold alike positions: how far the ties of two actors to all others are the same, the blocks of actors that follow from it,
 * and the ties between blocks.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "network", "web", "figure", "work"})
package org.helixatlas.position;

import org.jspecify.annotations.NullMarked;
