package org.helixatlas.network;

/**
 * How ties become the edges of a view.
 *
 * @param directed keeps directions; an undirected type then counts both ways. Otherwise every tie joins its ends both ways
 * @param weighted gives an edge the number of parallel ties that it stands for; otherwise every edge weighs 1
 */
public record Projection(boolean directed, boolean weighted) {

    /** The projection that most measures of cohesion and centrality mean: who is joined to whom. */
    public static final Projection UNDIRECTED = new Projection(false, false);

    /** Who is tied to whom, by direction. */
    public static final Projection DIRECTED = new Projection(true, false);
}
