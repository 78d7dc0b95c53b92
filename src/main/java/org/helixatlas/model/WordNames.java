package org.helixatlas.model;

import java.util.Set;
import java.util.regex.Pattern;
import org.helixatlas.model.Definition.Table;
import org.jspecify.annotations.Nullable;

/** What words may be called: labels and types that Cypher takes without quotes, and titles that a filter can list. */
final class WordNames {

    /** Stands for a sphere where each member of a kind has its own. */
    static final String OWN = "own";

    private static final int LONGEST = 40;
    private static final Pattern LABEL = Pattern.compile("[A-Z][A-Za-z0-9_]*");
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern TITLE = Pattern.compile("[a-z][a-z0-9]*([ -][a-z0-9]+)*");

    /** Words that answers use for the absence of a sphere, or files for something else. */
    private static final Set<String> RESERVED_TITLES = Set.of(OWN, "none", "no sphere");

    /** Labels that nodes of the graph have for other reasons. */
    private static final Set<String> RESERVED_LABELS = Set.of(
            Kind.ENTITY,
            Kind.ACTOR,
            Kind.ORGANIZATION_LABEL,
            "Source",
            "Evidence",
            "Name",
            "FormerId",
            "IdentityDecision",
            "Observation",
            "Assessment",
            "Period",
            "TieStatement",
            "ActorStatement",
            "Dataset",
            "Graph",
            "SphereDefinition",
            "FamilyDefinition",
            "KindDefinition",
            "RelationTypeDefinition");

    /** Types that relationships of the graph have for other reasons. */
    private static final Set<String> RESERVED_TYPES = Set.of("NAMED", "CITES", "ABOUT", "EVIDENCED_BY", "STANDS_FOR");

    private WordNames() {}

    /** What is wrong with a name, and what would be right; null where nothing is. */
    static @Nullable String wrong(Table table, String name) {
        boolean isShaped = switch (table) {
            case KINDS -> LABEL.matcher(name).matches();
            case RELATION_TYPES -> TYPE.matcher(name).matches();
            case SPHERES, FAMILIES -> TITLE.matcher(name).matches();
        };
        if (!isShaped || name.length() > LONGEST) {
            return "'" + Excerpt.of(name, 2 * LONGEST) + "' cannot be a name here; write "
                    + switch (table) {
                        case KINDS -> "a capital letter, then letters, digits and underscores";
                        case RELATION_TYPES -> "capital letters and digits in groups joined by underscores";
                        case SPHERES, FAMILIES ->
                            "lower-case letters a to z and digits in groups joined by single spaces or hyphens";
                    }
                    + ", at most " + LONGEST + " characters";
        }
        Set<String> reserved = switch (table) {
            case KINDS -> RESERVED_LABELS;
            case RELATION_TYPES -> RESERVED_TYPES;
            case SPHERES, FAMILIES -> RESERVED_TITLES;
        };
        return reserved.stream().anyMatch(name::equalsIgnoreCase)
                ? "'" + name + "' means something else in the graph; take another name"
                : null;
    }
}
