/**
 * Who came from whom: ancestors and descendants by spin-off, founding, merger, split, renaming and belonging, or by founders.
 * Which end of a relation type is the parent stands in the registry.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "network", "web", "figure"})
package org.helixatlas.lineage;

import org.jspecify.annotations.NullMarked;
