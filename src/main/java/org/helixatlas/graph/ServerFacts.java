package org.helixatlas.graph;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server that is not ours says of itself.
 *
 * @param version its version, such as {@code 5.26.30} or {@code 2025.06.0}
 * @param edition {@code community} or {@code enterprise}
 */
public record ServerFacts(String version, String edition) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})\\.(\\d{1,6}).*");

    /** The first version whose Cypher and transactions the statements here are written for. */
    static final String OLDEST = "5.26";

    /** Whether its version is the oldest that is served, or newer; versions by the calendar are. */
    boolean isServed() {
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.matches()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        return major > 5 || (major == 5 && Integer.parseInt(numbers.group(2)) >= 26);
    }

    @Override
    public String toString() {
        return "Neo4j " + version + ", " + edition + " edition";
    }
}
