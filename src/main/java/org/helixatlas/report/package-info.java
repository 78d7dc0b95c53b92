/**
 * What can be told of one network: an account in chapters, each put together from answers of the REST interface, so that every number
 * in it has the address that gives it. A new chapter is one component that implements {@link org.helixatlas.report.Chapter}.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"network", "web", "drawing"})
package org.helixatlas.report;

import org.jspecify.annotations.NullMarked;
