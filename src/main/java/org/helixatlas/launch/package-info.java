/**
 * How a start is made cheap: plain jars in place of nested ones, and what the JVM keeps of their classes for the next start. It
 * works before Spring and the database, and knows nothing of either's content.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.helixatlas.launch;

import org.jspecify.annotations.NullMarked;
