package org.helixatlas.mcp;

import org.springframework.ai.mcp.annotation.McpArg;
import org.springframework.ai.mcp.annotation.McpPrompt;
import org.springframework.stereotype.Component;

/** Questions that researchers of a cluster ask, told to an assistant as what to do with which tools. */
@Component
class GraphPrompts {

    private static final String CITE =
            " Cite the evidence of each tie that you name, with its source and place, and say what is"
                    + " only inferred, undated or contested. Do not add what the graph does not hold.";

    @McpPrompt(
            name = "origin",
            title = "Where an actor comes from",
            description = "The lineage of a firm, with sources.")
    String origin(@McpArg(name = "actor", description = "A name of the actor.", required = true) String actor) {
        return "Where does " + actor
                + " come from? Find its id with search_actors, then ask lineage with direction=ancestors, and"
                + " actor_profile for what is known of its founding. Tell the generations from the oldest to the actor."
                + CITE;
    }

    @McpPrompt(
            name = "between-academia-and-industry",
            title = "Who stands between academia and industry",
            description = "Actors that link universities and institutes with firms, in a year or at any time.")
    String between(
            @McpArg(name = "year", description = "A year; without it ties of any time.", required = false)
                    String year) {
        String asOf = isGiven(year) ? " with asOf=" + year : "";
        return "Who stands between academia and industry? Ask list_measures with search=broker for what there is, then measure with"
                + " betweenness and with a measure of brokerage" + asOf
                + ", over families research, investment, personnel,"
                + " information and lineage. Compare the orders, look at the first three by actor_profile, and say by which"
                + " definition each number is." + CITE;
    }

    @McpPrompt(
            name = "change-between-two-years",
            title = "What changed between two years",
            description = "How the network of one year differs from that of another.")
    String change(
            @McpArg(name = "from", description = "The earlier year.", required = true) String from,
            @McpArg(name = "to", description = "The later year.", required = true) String to) {
        return "What changed in the network between " + from + " and " + to
                + "? Ask measure with degree and with betweenness for"
                + " asOf=" + from + " and for asOf=" + to
                + ", first as it is certain, then with certainty=possible. Name who rose,"
                + " who fell and who is new, and how many ties have no year." + CITE;
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
