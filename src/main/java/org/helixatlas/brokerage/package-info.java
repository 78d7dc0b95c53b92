/**
 * Who stands between others: roles of brokers, structural holes, those without whom the network falls apart, and of whom the
 * network around one actor is made, one class a measure.
 * All are functions of a view and are checked against published values and other packages.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "network", "measure", "web", "work"})
package org.helixatlas.brokerage;

import org.jspecify.annotations.NullMarked;
