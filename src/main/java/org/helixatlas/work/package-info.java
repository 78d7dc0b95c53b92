/**
 * How work is shared: what several ask for is computed once, a bounded number at a time, in turn for each client, and only as long
 * as someone waits for it.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.helixatlas.work;

import org.jspecify.annotations.NullMarked;
