package org.helixatlas.site;

/** Which file an answer stands in. */
final class Packs {

    private static final String ACTORS = "/api/actors/";
    private static final String MEASURES = "/api/measures/";

    private Packs() {}

    /** The file: one for an actor, for a measure, for the years of a data set, and one for what is asked for by itself. */
    static String of(Address address) {
        return "answers/" + name(address) + ".json.gz";
    }

    private static String name(Address address) {
        String path = address.path();
        String subject = address.parameters().get("subject");
        if (address.parameters().containsKey("asOf")) {
            return "years/" + address.parameters().getOrDefault("datasets", "all") + "-"
                    + address.parameters().getOrDefault("certainty", "certain");
        }
        if (subject != null) {
            return "actors/" + subject;
        }
        if (path.startsWith(ACTORS)) {
            return "actors/" + first(path, ACTORS);
        }
        if (path.startsWith(MEASURES)) {
            return "measures/" + first(path, MEASURES);
        }
        if (path.startsWith("/api/ties/")) {
            return "ties";
        }
        return address.name();
    }

    private static String first(String path, String before) {
        return path.substring(before.length()).split("/", 2)[0];
    }
}
