package org.helixatlas.linked;

/**
 * A triple whose parts are written as in N-Triples.
 *
 * @param subject an IRI in brackets
 * @param predicate likewise
 * @param object likewise, or a literal
 */
record Triple(String subject, String predicate, String object) {}
