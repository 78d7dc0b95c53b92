/**
 * Into which groups a network falls: by density of ties or by who reaches whom, and how the spheres mix in each group.
 * Each way to divide is one class; all answer in the same form, so that divisions can be compared. By REST a network is told as its
 * communities, for those who draw one that is too large to be drawn actor by actor.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "network", "measure", "web", "work"})
package org.helixatlas.community;

import org.jspecify.annotations.NullMarked;
