package org.helixatlas.measure;

/**
 * Values by node of a view.
 *
 * @param value the raw values
 * @param normalised the values made comparable between networks; the same length
 */
public record Scores(double[] value, double[] normalised) {}
