/**
 * What every endpoint shares: the network filter's parameters, errors as problem documents, entity tags, pages and tables.
 * Question packages bring their own controllers and know nothing of HTTP beyond what stands here.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"model", "graph", "network", "work", "workbook"})
package org.helixatlas.web;

import org.jspecify.annotations.NullMarked;
