package org.helixatlas.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A type of tie, as one row of the vocabulary declares it. Two are equal when their names are.
 *
 * @param name the type's name in the graph, such as {@code SPUN_OFF_FROM}
 * @param family the family it belongs to
 * @param directed whether the tie reads differently from its two ends
 * @param sources kinds permitted at the start
 * @param targets kinds permitted at the end
 * @param parent the end that the other descends from, where the type carries descent; {@link Parent#NONE} otherwise
 * @param meaning what questions about descent and place take the tie for; {@link Meaning#NONE} where they pass it by
 * @param once whether it can come about only once between the same two
 * @param subject the end that disagreements about the tie are told of
 * @param flow which way that goes which the tie carries, and so the arrow of its line
 * @param verb the phrase between source and target: Lenovo <em>was spun off from</em> the institute
 * @param inverse the phrase between target and source
 * @param verbs the phrase between source and target in other languages, by language
 * @param inverses the phrase between target and source in other languages, by language
 */
public record RelationType(
        String name,
        Family family,
        boolean directed,
        Set<Kind> sources,
        Set<Kind> targets,
        Parent parent,
        Meaning meaning,
        boolean once,
        Subject subject,
        Flow flow,
        String verb,
        String inverse,
        Map<String, String> verbs,
        Map<String, String> inverses) {

    /** The names of all that {@link #properties} may give. */
    public static final Set<String> PROPERTIES = Set.of("family", "meaning", "parent", "once", "subject", "undirected");

    /** The phrase between source and target in Chinese, where one is known. */
    public String chineseVerb() {
        return verbs.getOrDefault("zh", verb);
    }

    /** The phrase between target and source in Chinese, where one is known. */
    public String chineseInverse() {
        return inverses.getOrDefault("zh", inverse);
    }

    /** The phrase from the end that the arrow leaves to the end that it points at: the institute <em>spun off</em> Lenovo. */
    public String alongArrow() {
        return flow == Flow.FORTH ? verb : inverse;
    }

    /** That phrase in Chinese, where one is known. */
    public String chineseAlongArrow() {
        return flow == Flow.FORTH ? chineseVerb() : chineseInverse();
    }

    /** Whether it is the same type. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RelationType type && name.equals(type.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * The properties that the load gives its ties, so that Cypher needs no names of types: {@code family}; where it has one, {@code
     * meaning} and {@code parent}; {@code once}, true, where it can come about only once; {@code subject}, where that is the target;
     * and {@code undirected}, true, where it is.
     */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("family", family.title());
        if (meaning != Meaning.NONE) {
            properties.put("meaning", meaning.title());
        }
        if (parent != Parent.NONE) {
            properties.put("parent", parent.title());
        }
        if (once) {
            properties.put("once", true);
        }
        if (subject == Subject.TARGET) {
            properties.put("subject", subject.title());
        }
        if (!directed) {
            properties.put("undirected", true);
        }
        return properties;
    }

    /** Which end of a tie came before the other and gave rise to it. */
    public enum Parent {
        NONE,
        SOURCE,
        TARGET;

        /** The end as files and the graph write it. */
        public String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which end of a tie a disagreement about it is told of: who was founded by whom, but who studied where. */
    public enum Subject {
        SOURCE,
        TARGET;

        /** The end as files and the graph write it. */
        public String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Which way that goes which a tie carries, whichever way its verb reads: descent goes from parent to child, and people from where
     * they leave to where they arrive.
     */
    public enum Flow {
        /** From the source to the target. */
        FORTH,
        /** From the target to the source: who recruits graduates of a university draws them from there. */
        BACK
    }

    /** What a tie means for descent or place, so that questions about these need no names of types. */
    public enum Meaning {
        /** Nothing of the kind. */
        NONE(Parent.NONE),
        /** One end came into being from the other, its parent, or by it. */
        BIRTH(Parent.SOURCE, Parent.TARGET),
        /** The source, the parent, goes on as the target, under another name. */
        RENAMING(Parent.SOURCE),
        /** The source, the parent, goes on within the target. */
        MERGER(Parent.SOURCE),
        /** The source is a part of the target, its parent. */
        PART(Parent.TARGET),
        /** The source is at the target. */
        LOCATION(Parent.NONE),
        /** The source went to the target, and was there from then on. */
        MOVE(Parent.NONE);

        private final Set<Parent> parents;

        Meaning(Parent first, Parent... more) {
            this.parents = Collections.unmodifiableSet(EnumSet.of(first, more));
        }

        /** Which end may be the parent. */
        public Set<Parent> parents() {
            return parents;
        }

        /** Whether it happens to the same two only once. */
        boolean happensOnce() {
            return this == BIRTH || isContinuation();
        }

        /** Whether the parent itself goes on as the child. */
        public boolean isContinuation() {
            return this == RENAMING || this == MERGER;
        }

        /** The meaning as files and the graph write it. */
        public String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
