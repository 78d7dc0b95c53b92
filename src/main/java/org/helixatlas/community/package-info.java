/**
 * Into which groups a network falls: by density of ties or by who reaches whom, and how the spheres mix in each group.
 * Each way to divide is one class; all answer in the same form, so that divisions can be compared.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "network", "measure", "work"})
package org.helixatlas.community;

import org.jspecify.annotations.NullMarked;
