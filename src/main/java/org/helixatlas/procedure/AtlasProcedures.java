package org.helixatlas.procedure;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.security.SecurityContext;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;
import org.neo4j.procedure.TerminationGuard;

/**
 * The procedures {@code atlas.…}. Neo4j looks at this class whenever it starts: it names nothing of ours but {@link Call}, so that what
 * answers is loaded when the first call comes.
 */
public final class AtlasProcedures {

    /** The transaction of the query. */
    @Context
    public Transaction transaction;

    /** Says when it is to end. */
    @Context
    public TerminationGuard guard;

    /** What its user may see. */
    @Context
    public SecurityContext security;

    /**
     * An actor's value, or an edge's.
     *
     * @param other the edge's other end, where edges are measured
     * @param rank from 1, the highest value first; null for a value that is not defined
     * @param columns more values by name
     */
    public record Value(
            Node actor,
            @Nullable Node other,
            @Nullable Long rank,
            @Nullable Double value,
            @Nullable Double normalised,
            Map<String, Object> columns) {}

    /** Measures all actors of the network that the options leave. */
    @Procedure(name = "atlas.measure", mode = Mode.READ)
    @Description(
            "A measure of each actor, or edge, of the network: the answer of /api/measures/{measure}, by rank. Options are the"
                    + " network filter, the projection and the measure's own, by the same names.")
    public Stream<Value> measure(
            @Name(value = "measure", description = "Id of a measure.") String measure,
            @Name(value = "options", defaultValue = "{}", description = "What the network is.")
                    Map<String, Object> options) {
        return new Call(transaction, guard, security, options).measure(measure);
    }

    /**
     * What an actor is between others.
     *
     * @param value the pairs that it is between
     * @param expected these by chance
     * @param z value less expected, in standard deviations
     * @param columns the same of each role, by name
     */
    public record Broker(
            Node actor,
            @Nullable Long rank,
            @Nullable Double value,
            @Nullable Double normalised,
            @Nullable Double coordinator,
            @Nullable Double gatekeeper,
            @Nullable Double representative,
            @Nullable Double itinerant,
            @Nullable Double liaison,
            @Nullable Double expected,
            @Nullable Double z,
            Map<String, Object> columns) {}

    /** Counts the roles of brokers. */
    @Procedure(name = "atlas.brokerage", mode = Mode.READ)
    @Description("The roles of each actor between the groups of others (Gould and Fernandez 1989): the answer of"
            + " /api/measures/brokerage, by rank.")
    public Stream<Broker> brokerage(
            @Name(value = "options", defaultValue = "{}", description = "What the network is, and what makes groups.")
                    Map<String, Object> options) {
        return new Call(transaction, guard, security, options).brokerage();
    }

    /** The structural holes around an actor; null where it has no contacts. */
    public record Holes(
            Node actor,
            Long contacts,
            @Nullable Double effectiveSize,
            @Nullable Double efficiency,
            @Nullable Double constraint,
            @Nullable Double hierarchy) {}

    /** Measures the structural holes around all actors. */
    @Procedure(name = "atlas.structuralHoles", mode = Mode.READ)
    @Description(
            "Burt's measures of the structural holes around each actor, by id: the answers of /api/measures/effective-size,"
                    + " efficiency, constraint and hierarchy.")
    public Stream<Holes> structuralHoles(
            @Name(value = "options", defaultValue = "{}", description = "What the network is.")
                    Map<String, Object> options) {
        return new Call(transaction, guard, security, options).structuralHoles();
    }

    /**
     * An actor of a family tree.
     *
     * @param generation ancestors below 0, descendants above
     * @param year its founding
     * @param parents whom it comes from, of those in the tree
     */
    public record Relative(
            Node actor, Long generation, @Nullable Long year, List<Node> parents) {}

    /** Follows the lineage of an actor. */
    @Procedure(name = "atlas.lineage", mode = Mode.READ)
    @Description(
            "From whom an actor came and who came from it: the answer of /api/actors/{id}/lineage, by generation. Options are"
                    + " direction, maxGenerations, through and the network filter.")
    public Stream<Relative> lineage(
            @Name(value = "actor", description = "Id of an actor.") String actor,
            @Name(value = "options", defaultValue = "{}", description = "What to follow, and in which network.")
                    Map<String, Object> options) {
        return new Call(transaction, guard, security, options).lineage(actor);
    }

    /**
     * A path.
     *
     * @param path its place, from 1
     * @param length its steps
     * @param reliability the product of those of its steps
     * @param nodes the actors passed
     * @param ties all ties of its steps, step by step, the most reliable first
     * @param evidence what these rest on, by id
     */
    public record Way(
            Long path,
            Long length,
            Double reliability,
            List<Node> nodes,
            List<Relationship> ties,
            List<Node> evidence) {}

    /** Finds the paths between two actors. */
    @Procedure(name = "atlas.paths", mode = Mode.READ)
    @Description(
            "The paths between two actors with their ties and what these rest on: the answer of /api/paths. Options are by,"
                    + " maxLength, avoidHubs, top, directed and the network filter with since and until.")
    public Stream<Way> paths(
            @Name(value = "from", description = "Id of the actor to start from.") String from,
            @Name(value = "to", description = "Id of the actor to arrive at.") String to,
            @Name(value = "options", defaultValue = "{}", description = "Which paths, in which network.")
                    Map<String, Object> options) {
        return new Call(transaction, guard, security, options).paths(from, to);
    }

    /** A figure of the network as a whole, by its path in the answer. */
    public record Figure(String figure, Object value) {}

    /** Sums up a network. */
    @Procedure(name = "atlas.summary", mode = Mode.READ)
    @Description(
            "The network in figures: the answer of /api/network/summary, a row for each. Options are permutations, seed, samples"
                    + " and the network filter.")
    public Stream<Figure> summary(
            @Name(value = "options", defaultValue = "{}", description = "What the network is.")
                    Map<String, Object> options) {
        return new Call(transaction, guard, security, options).summary();
    }
}
