package org.helixatlas.report;

import java.util.List;

/**
 * An account of a network.
 *
 * @param language en or zh
 * @param lead what the network is, in one sentence
 * @param filter the filter as the service understood it
 */
record Report(String title, String language, String lead, String filter, List<Part> parts) {

    /** A chapter with what it says. */
    record Part(String title, List<Block> blocks) {}
}
