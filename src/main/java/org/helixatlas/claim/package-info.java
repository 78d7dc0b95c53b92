/**
 * Whether a claim that a study makes about a network agrees with the network: each claim is a class, with the passage that makes it, the
 * statistics that it speaks of, what they are held against, and what they cannot show.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "network", "measure", "web", "work"})
package org.helixatlas.claim;

import org.jspecify.annotations.NullMarked;
