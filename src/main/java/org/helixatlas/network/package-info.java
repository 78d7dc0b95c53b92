/**
 * The network of one graph version as immutable arrays in memory, and views of it by filter, direction, weight and time.
 * Every network question is answered from a view, so that it costs microseconds and goes on while the database restarts.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "graph", "work"})
package org.helixatlas.network;

import org.jspecify.annotations.NullMarked;
