/**
 * Who may ask what, and how much: credentials and roles, Host and Origin, limits of rate and size. Everything is refused as a
 * problem document before it reaches a question.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"web", "work"})
package org.helixatlas.access;

import org.jspecify.annotations.NullMarked;
