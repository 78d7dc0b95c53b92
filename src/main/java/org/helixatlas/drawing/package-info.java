/**
 * Marks on paper (outlines, lines, signs and text in one typeface) and a writer for each of SVG, PDF and PNG. It knows neither
 * networks nor figures, which put marks on it.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"work"})
package org.helixatlas.drawing;

import org.jspecify.annotations.NullMarked;
