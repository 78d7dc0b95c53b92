/**
 * Networks as pictures: encoding, layout, legend and caption; and the figures of {@code cypher/figures}.
 * Questions hand over what they found as a {@link org.helixatlas.figure.Picture}; this package knows none of them.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"model", "drawing", "graph", "network", "measure", "web", "work"})
package org.helixatlas.figure;

import org.jspecify.annotations.NullMarked;
