package org.helixatlas.model;

/**
 * What a piece of evidence is worth to a value that rests on it.
 *
 * @param evidence id of the piece of evidence
 * @param source id of its source
 * @param reliability the source's grade
 * @param basis whether the source says it
 */
public record Support(String evidence, String source, Reliability reliability, Basis basis) {}
