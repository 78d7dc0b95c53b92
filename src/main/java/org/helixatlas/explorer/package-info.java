/**
 * The page where people look instead of read: who may see it and what it may load. The page itself stands under {@code static/} and
 * knows the REST interface only.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.helixatlas.explorer;

import org.jspecify.annotations.NullMarked;
