/**
 * What a file from outside says: reads tables, spreadsheets and the formats of other network programs, each by a reader of its own,
 * and writes what it found as the files of a data set. It judges no data set and loads none; whatever it made up, dropped or could
 * not read, it says with its place.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "workbook"})
package org.helixatlas.foreign;

import org.jspecify.annotations.NullMarked;
