package org.helixatlas.figure;

/**
 * Something that happened.
 *
 * @param lane the role under which it is shown
 * @param text its name
 * @param brief its name in one language, which may be the same
 * @param weight the higher, the sooner it is named
 */
record TimelineEvent(String lane, int year, String text, String brief, Style.Sign sign, double weight) {}
