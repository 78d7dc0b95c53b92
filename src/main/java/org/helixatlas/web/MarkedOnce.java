package org.helixatlas.web;

import org.springframework.web.filter.OncePerRequestFilter;

/** A filter that a request passes once, and that does not make up anew for each request the name of the mark by which it knows. */
public abstract class MarkedOnce extends OncePerRequestFilter {

    private final String mark = getClass().getName() + ALREADY_FILTERED_SUFFIX;

    /** Only for filters of one instance each, since the mark is that of the class. */
    protected MarkedOnce() {}

    @Override
    protected final String getAlreadyFilteredAttributeName() {
        return mark;
    }
}
