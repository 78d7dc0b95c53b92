package org.helixatlas.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an actor is, as one row of the vocabulary declares it: its label in the graph, and what follows from that. Two are equal when
 * their labels are.
 *
 * @param label the kind's own label
 * @param broader the kind that all its members are of too; null for none
 * @param standing what a member can do
 * @param impliedSphere the sphere that the label implies; null for kinds that have none, or whose members each have their own
 * @param namesItsSphere whether each member names its own sphere: persons take their home's, populations the source's
 * @param meaning what questions take it for; {@link Meaning#NONE} where they pass it by
 * @param name what people call a member
 * @param names what a member is called in other languages, by language
 */
public record Kind(
        String label,
        @Nullable Kind broader,
        Standing standing,
        @Nullable Sphere impliedSphere,
        boolean namesItsSphere,
        Meaning meaning,
        String name,
        Map<String, String> names) {

    /** The label that every node of the network has, whatever its kind. */
    public static final String ENTITY = "Entity";

    /** The label of nodes that can act. */
    public static final String ACTOR = "Actor";

    /** The label of actors that are bodies. */
    public static final String ORGANIZATION_LABEL = "Organization";

    /** What a member can do. */
    public enum Standing {
        /** It acts, and is a body with a structure of its own. */
        ORGANIZATION,
        /** It acts, as one person does. */
        INDIVIDUAL,
        /** It does not act; others do so around it. */
        CONTEXT
    }

    /** What a kind is for the questions that ask about some kinds alone, so that these need no labels. */
    public enum Meaning {
        /** Nothing in particular. */
        NONE,
        /** A human being: founders carry descent from their homes. */
        PERSON,
        /** A class of actors that a source speaks of only as a class. */
        POPULATION,
        /** Where actors are located, and which has parts. */
        PARK,
        /** What actors develop and hold. */
        TECHNOLOGY,
        /** A body of which nobody said what it is: another source may know. */
        UNSPECIFIED
    }

    /** The sphere that the label implies; empty for kinds that have none, or whose members each have their own. */
    public Optional<Sphere> sphere() {
        return Optional.ofNullable(impliedSphere);
    }

    /** Whether a member can act, so that it counts in measures unless told otherwise. */
    public boolean acts() {
        return standing != Standing.CONTEXT;
    }

    /** Whether a member is a body with a structure of its own. */
    public boolean isOrganization() {
        return standing == Standing.ORGANIZATION;
    }

    /** Whether a member is a human being. */
    public boolean isPerson() {
        return meaning == Meaning.PERSON;
    }

    /** Whether a member is a class of actors. */
    public boolean isPopulation() {
        return meaning == Meaning.POPULATION;
    }

    /** Whether a member is a park. */
    public boolean isPark() {
        return meaning == Meaning.PARK;
    }

    /** Whether a member is a technology. */
    public boolean isTechnology() {
        return meaning == Meaning.TECHNOLOGY;
    }

    /** Whether it is a kind, or narrower than it. */
    public boolean isA(Kind other) {
        return equals(other) || (broader != null && broader.isA(other));
    }

    /** Whether a member may be what another source calls by a kind: by the same, a broader one, or one that leaves open what it is. */
    public boolean mayBeCalled(Kind other) {
        return isA(other) || (other.meaning == Meaning.UNSPECIFIED && isOrganization());
    }

    /** The kind and all that are broader, itself first. */
    public List<Kind> withBroader() {
        List<Kind> all = new ArrayList<>();
        for (Kind kind = this; kind != null; kind = kind.broader) {
            all.add(kind);
        }
        return all;
    }

    /** All labels of a member, the kind's own last. */
    public List<String> labels() {
        List<String> labels = new ArrayList<>();
        labels.add(ENTITY);
        if (acts()) {
            labels.add(ACTOR);
        }
        if (isOrganization()) {
            labels.add(ORGANIZATION_LABEL);
        }
        List<Kind> all = withBroader();
        for (int i = all.size() - 1; i >= 0; i--) {
            labels.add(all.get(i).label);
        }
        return List.copyOf(labels);
    }

    /** Whether it is the same kind. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Kind kind && label.equals(kind.label);
    }

    @Override
    public int hashCode() {
        return label.hashCode();
    }

    @Override
    public String toString() {
        return label;
    }
}
