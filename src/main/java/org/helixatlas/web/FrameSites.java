package org.helixatlas.web;

import java.util.List;

/**
 * Sites whose pages may show the explorer in a frame.
 *
 * @param origins their origins, such as {@code https://blog.example.org}
 */
public record FrameSites(List<String> origins) {

    /** The directive that tells browsers so (W3C, <i>Content Security Policy Level 3</i>, section 6.4.2). */
    public String ancestors() {
        return "frame-ancestors " + (origins.isEmpty() ? "'none'" : String.join(" ", origins));
    }
}
