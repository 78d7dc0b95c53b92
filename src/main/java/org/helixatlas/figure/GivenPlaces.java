package org.helixatlas.figure;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.helixatlas.model.Excerpt;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a client wants actors to stand.
 *
 * @param byActor by the actor's id; only the ratios of distances matter, and y grows downwards
 */
record GivenPlaces(Map<String, Place> byActor) {

    static final GivenPlaces NONE = new GivenPlaces(Map.of());

    /** More places than these have no room in an address. */
    static final int MOST = 500;

    private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9-]{1,200}),(-?\\d{1,7}),(-?\\d{1,7})");

    /** A place in units of the client's. */
    record Place(int x, int y) {}

    /**
     * Reads the parameter {@code positions}: {@code id,x,y;id,x,y} and so on.
     *
     * @param text null or empty for none
     * @throws InvalidRequest when an entry is malformed, an id stands twice or there are too many
     */
    static GivenPlaces of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        String[] entries = text.split(";", -1);
        if (entries.length > MOST) {
            throw new InvalidRequest("positions", "at most " + MOST + " actors are placed, not " + entries.length);
        }
        Map<String, Place> places = new TreeMap<>();
        for (int i = 0; i < entries.length; i++) {
            Matcher entry = ENTRY.matcher(entries[i]);
            if (!entry.matches()) {
                throw new InvalidRequest(
                        "positions",
                        "entry " + (i + 1) + ", '" + Excerpt.of(entries[i])
                                + "', is no place; write id,x,y with whole numbers of at most 7 digits, as in"
                                + " lenovo,120,-40;tsinghua-university,0,0");
            }
            Place place = new Place(Integer.parseInt(entry.group(2)), Integer.parseInt(entry.group(3)));
            if (places.put(entry.group(1), place) != null) {
                throw new InvalidRequest(
                        "positions",
                        "entry " + (i + 1) + " places " + entry.group(1) + " a second time; give each actor one place");
            }
        }
        return new GivenPlaces(places);
    }

    /**
     * Refuses a layout that arranges by itself what it shows.
     *
     * @throws InvalidRequest when places are given for it
     */
    void requireTakenBy(Layout layout) {
        if (!byActor.isEmpty() && !layout.takesPlaces()) {
            throw new InvalidRequest(
                    "positions",
                    "a " + layout.title()
                            + " figure arranges by itself what it shows; positions are taken by the layouts "
                            + Layout.takingPlaces() + ", as in /api/network.svg and the figures partnership-network and"
                            + " firm-network");
        }
    }
}
