/**
 * How tables are written as a spreadsheet that Excel and LibreOffice open. It knows rows and cells, and nothing of what they mean.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.helixatlas.workbook;

import org.jspecify.annotations.NullMarked;
