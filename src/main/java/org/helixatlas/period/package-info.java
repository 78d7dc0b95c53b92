/**
 * How the network changes from one period to the next: which actors and ties stay, come and go, and what becomes of communities. A period is
 * a window of years, and its network the union over them.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "network", "measure", "web", "work"})
package org.helixatlas.period;

import org.jspecify.annotations.NullMarked;
