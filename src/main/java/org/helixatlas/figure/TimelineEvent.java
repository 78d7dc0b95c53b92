package org.helixatlas.figure;

/**
 * Something that happened.
 *
 * @param lane the role under which it is shown
 * @param text its name
 * @param weight the higher, the sooner it is named
 */
record TimelineEvent(String lane, int year, String text, Style.Sign sign, double weight) {}
