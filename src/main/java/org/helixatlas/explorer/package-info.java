/**
 * The page where people look instead of read: who may see it and what it may load. The page itself stands under {@code static/} and
 * knows the REST interface only; here it learns which sites may frame it.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = "web")
package org.helixatlas.explorer;

import org.jspecify.annotations.NullMarked;
