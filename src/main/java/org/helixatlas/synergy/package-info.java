/**
 * How much the spheres, technologies and places of actors tell of one another: triple-helix synergy as mutual information in bits.
 * What an actor's technology and place are is read from its ties by rules that stand in one class.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "network", "measure", "web"})
package org.helixatlas.synergy;

import org.jspecify.annotations.NullMarked;
