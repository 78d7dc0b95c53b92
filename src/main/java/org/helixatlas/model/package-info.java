/**
 * The vocabulary of university-firm-institute networks: kinds of actors, spheres, families and types of ties, and evidence.
 * Everything else speaks it, and it depends on nothing else.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.helixatlas.model;

import org.jspecify.annotations.NullMarked;
