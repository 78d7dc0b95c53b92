package org.helixatlas.community;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.network.About;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.network.View;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/** What is answered about a network told as its communities. */
final class CommunityAnswers {

    private CommunityAnswers() {}

    /** What an answer covers, the measure that divides, and how its communities are told. */
    record CommunityAbout(
            @JsonUnwrapped About network,
            MeasureDefinition measure,
            Map<String, String> options,
            CommunityMethod method) {}

    /**
     * A network as its communities, as a table one row for each that is told.
     *
     * @param within the communities, from the whole inwards, in which the division is; empty for that of the whole
     * @param groups how many communities the division has
     * @param modularity that of the division, of actors and ties of any time; null where there are no ties
     * @param ofActor the number of the community that the actor asked for is in; null where none is asked for or it is in none of them
     * @param firstYear the first year that any of these ties bears, or is certain in; null where none is told
     * @param lastYear the last such year
     */
    record CommunitiesAnswer(
            List<Integer> within,
            int groups,
            @Nullable Double modularity,
            @Nullable Integer ofActor,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear,
            @JsonUnwrapped DividedNetwork network,
            CommunityAbout about)
            implements Table {

        @Override
        @JsonIgnore
        public List<String> header() {
            return List.of("number", "size", "ties", "pairs", "spheres", "kinds", "largest");
        }

        @Override
        @JsonIgnore
        public List<List<Object>> cells() {
            return network.communities().stream()
                    .map(c -> List.<Object>of(
                            c.number(),
                            c.size(),
                            c.ties(),
                            c.pairs(),
                            inWords(c.spheres()),
                            inWords(c.kinds()),
                            c.largest().stream()
                                    .map(DividedNetwork.CommunityMember::id)
                                    .toList()))
                    .toList();
        }

        private static List<String> inWords(Map<String, Integer> counts) {
            return counts.entrySet().stream()
                    .map(e -> e.getKey() + " " + e.getValue())
                    .collect(Collectors.toList());
        }
    }

    /**
     * An actor of a community.
     *
     * @param certainty {@code certain}, or {@code possible} where no source makes sure of it in the time asked for
     * @param names its other names, in all languages
     */
    record CommunityNode(
            String id,
            String name,
            String kind,
            @Nullable String sphere,
            @Nullable Integer founded,
            @Nullable Integer dissolved,
            String dataset,
            String certainty,
            List<DividedNetwork.MemberName> names) {

        static CommunityNode of(View view, Snapshot.Actor actor, DividedNetwork.Naming naming) {
            return new CommunityNode(
                    actor.id(),
                    actor.name(),
                    actor.kind().label(),
                    actor.sphere() == null ? null : actor.sphere().title(),
                    Tied.year(actor.founded()),
                    Tied.year(actor.dissolved()),
                    actor.dataset(),
                    view.certainty(actor).title(),
                    naming.names(actor));
        }
    }

    /**
     * The actors of one community, and every tie among them, in the time asked for.
     *
     * @param within the communities, from the whole inwards, in which it is
     */
    record CommunityNetwork(
            int number, List<Integer> within, List<CommunityNode> nodes, List<Tied> ties, CommunityAbout about) {}
}
