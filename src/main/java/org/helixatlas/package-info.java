/** The application: everything below is a package of its own for one question or one layer. */
@NullMarked
package org.helixatlas;

import org.jspecify.annotations.NullMarked;
