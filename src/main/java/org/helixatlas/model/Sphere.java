package org.helixatlas.model;

import java.util.Map;

/**
 * The part of society that an actor belongs to, as one row of the vocabulary declares it. Those of the shipped one are the three
 * helices of Etzkowitz and Leydesdorff (Research Policy 29, 2000), and civil society as the fourth (Carayannis and Campbell, Int. J.
 * Technology Management 46, 2009). Two are equal when their titles are.
 *
 * @param title the sphere as people, files, the graph and the interface write it
 * @param names what it is called in other languages, by language
 */
public record Sphere(String title, Map<String, String> names) {

    /** Whether it is the same sphere. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Sphere sphere && title.equals(sphere.title);
    }

    @Override
    public int hashCode() {
        return title.hashCode();
    }

    @Override
    public String toString() {
        return title;
    }
}
