package org.helixatlas.model;

import java.util.Map;

/**
 * A family of relation types, as one row of the vocabulary declares it: what users project a network by, and colour it by. Two are
 * equal when their titles are.
 *
 * @param title the family as people, files, the graph and the interface write it
 * @param makesHome whether its ties make an organisation the home of a person
 * @param names what it is called in other languages, by language
 */
public record Family(String title, boolean makesHome, Map<String, String> names) {

    /** Whether it is the same family. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Family family && title.equals(family.title);
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
