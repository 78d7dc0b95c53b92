/**
 * Who stands between others: roles of brokers, structural holes, and those without whom the network falls apart, one class a measure.
 * All are functions of a view and are checked against published values and other packages.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "network", "measure", "work"})
package org.helixatlas.brokerage;

import org.jspecify.annotations.NullMarked;
