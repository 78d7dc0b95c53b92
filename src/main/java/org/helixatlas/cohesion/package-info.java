/**
 * How the network hangs together as a whole: size, density, components, reciprocity, clustering, distances, and how its ties run
 * within and between the spheres.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "network", "measure", "web", "work"})
package org.helixatlas.cohesion;

import org.jspecify.annotations.NullMarked;
