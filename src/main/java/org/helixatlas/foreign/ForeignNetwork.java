package org.helixatlas.foreign;

import java.util.List;

/**
 * A network as a file states it, before it has ids, kinds and evidence of ours.
 *
 * @param title what the file says that it is; empty where it says nothing
 * @param actors in the file's order; an actor that ties name need not be among them
 * @param ties in the file's order
 * @param findings what the reader has to say
 */
record ForeignNetwork(String title, List<ActorStatement> actors, List<TieStatement> ties, List<Finding> findings) {}
