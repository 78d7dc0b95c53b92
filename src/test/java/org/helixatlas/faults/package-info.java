/**
 * What befalls a service: its processes are killed or stopped, its disk is full, its store damaged, its clients slow or many. Each
 * case ends in a comparison of the whole graph, and of a fixed set of answers, with those before. Run by
 * {@code mvn verify -Pfaults}; the results are written to {@code src/docs/reliability.md}.
 */
@NullMarked
package org.helixatlas.faults;

import org.jspecify.annotations.NullMarked;
