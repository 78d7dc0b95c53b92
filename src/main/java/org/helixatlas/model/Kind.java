package org.helixatlas.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an actor is: its label in the graph, with the sphere that the label implies. */
public enum Kind {
    UNIVERSITY("University", Sphere.ACADEMIA, Standing.ORGANIZATION),
    RESEARCH_INSTITUTE("ResearchInstitute", Sphere.ACADEMIA, Standing.ORGANIZATION),
    FIRM("Firm", Sphere.INDUSTRY, Standing.ORGANIZATION),
    GOVERNMENT("Government", Sphere.GOVERNMENT, Standing.ORGANIZATION),
    ASSOCIATION("Association", Sphere.CIVIL_SOCIETY, Standing.ORGANIZATION),
    INFORMATION_NETWORK("InformationNetwork", Sphere.CIVIL_SOCIETY, Standing.ORGANIZATION),
    SCIENCE_PARK("SciencePark", null, Standing.ORGANIZATION),
    PERSON("Person", null, Standing.INDIVIDUAL),
    PROGRAMME("Programme", Sphere.GOVERNMENT, Standing.CONTEXT),
    TECHNOLOGY("Technology", null, Standing.CONTEXT),
    PLACE("Place", null, Standing.CONTEXT),
    POPULATION("Population", null, Standing.CONTEXT);

    private enum Standing {
        ORGANIZATION,
        INDIVIDUAL,
        CONTEXT
    }

    /** The label that every node of the network has, whatever its kind. */
    public static final String ENTITY = "Entity";

    /** The label of nodes that can act. */
    public static final String ACTOR = "Actor";

    /** The label of actors that are bodies: it stands for seven kinds in the registry of relation types. */
    public static final String ORGANIZATION_LABEL = "Organization";

    private final String label;
    private final @Nullable Sphere sphere;
    private final Standing standing;

    Kind(String label, @Nullable Sphere sphere, Standing standing) {
        this.label = label;
        this.sphere = sphere;
        this.standing = standing;
    }

    /** The kind's own label. */
    public String label() {
        return label;
    }

    /** The sphere that the label implies; empty for kinds that have none, or whose members each have their own. */
    public Optional<Sphere> sphere() {
        return Optional.ofNullable(sphere);
    }

    /** Whether each member names its own sphere: persons take their home's, populations the source's. */
    public boolean namesItsSphere() {
        return this == PERSON || this == POPULATION;
    }

    /** Whether a member can act, so that it counts in measures unless told otherwise. */
    public boolean acts() {
        return standing != Standing.CONTEXT;
    }

    /** Whether a member is a body with a structure of its own. */
    public boolean isOrganization() {
        return standing == Standing.ORGANIZATION;
    }

    /** All labels of a member, the kind's own last. */
    public List<String> labels() {
        return switch (standing) {
            case ORGANIZATION -> List.of(ENTITY, ACTOR, ORGANIZATION_LABEL, label);
            case INDIVIDUAL -> List.of(ENTITY, ACTOR, label);
            case CONTEXT -> List.of(ENTITY, label);
        };
    }

    /** The kind with this label, in the label's own spelling; empty when there is none. */
    public static Optional<Kind> of(String label) {
        return Arrays.stream(values()).filter(k -> k.label.equals(label)).findFirst();
    }
}
