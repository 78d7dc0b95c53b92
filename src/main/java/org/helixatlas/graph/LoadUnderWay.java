package org.helixatlas.graph;

/**
 * Published when a load begins, before its rows are judged, and when it is over, whatever came of it. Meanwhile what is only found ahead of
 * questions rests, since the load is waited for, and may make it worthless.
 *
 * @param begins whether it begins
 */
public record LoadUnderWay(boolean begins) {}
