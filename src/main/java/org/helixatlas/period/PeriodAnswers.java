package org.helixatlas.period;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.helixatlas.network.About;
import org.helixatlas.network.View;
import org.helixatlas.period.Change.Turnover;
import org.helixatlas.period.Change.WeightTurnover;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/** What questions about periods are answered with, each a table too. */
final class PeriodAnswers {

    private PeriodAnswers() {}

    /** What an answer covers, by the network of the last period, and by which method. */
    record PeriodAbout(@JsonUnwrapped About network, PeriodMethod method) {}

    /**
     * The network of a period.
     *
     * @param tiedActors actors with a tie to another
     * @param ties ties in it, parallel ones counted each
     * @param pairs tied pairs of actors, by direction ordered pairs
     * @param certainty how much of it is certain in the period, and how much only possible
     * @param undatedTies ties whose start the data does not give
     * @param unweightedTies ties that are no pair, since the data does not give the weight asked for; null in an unweighted network
     */
    @Schema(name = "PeriodNetwork")
    record PeriodNetwork(
            String period,
            int actors,
            int tiedActors,
            int ties,
            int pairs,
            About.Certainties certainty,
            About.Undated undatedTies,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer unweightedTies) {

        static PeriodNetwork of(Period period, View view) {
            About about = About.of(view);
            return new PeriodNetwork(
                    period.title(),
                    about.actors(),
                    about.actors() - about.isolates(),
                    about.ties(),
                    view.edgeCount(),
                    about.certainty(),
                    about.undatedTies(),
                    view.projection().weighted() ? (Integer) view.weightless() : null);
        }
    }

    /** What changes from each period to the next. */
    record ChangeAnswer(List<PeriodNetwork> periods, List<Change> items, PeriodAbout about) implements Table {

        @Override
        @JsonIgnore
        public List<String> header() {
            return List.of(
                    "from",
                    "to",
                    "of",
                    "before",
                    "after",
                    "stayed",
                    "left",
                    "came",
                    "persistence",
                    "jaccard",
                    "turnover",
                    "leftUndated",
                    "cameUndated");
        }

        @Override
        @JsonIgnore
        public List<List<@Nullable Object>> cells() {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (Change change : items) {
                rows.add(row(change, "actors", change.actors(), null, null));
                rows.add(row(change, "tiedActors", change.tiedActors(), null, null));
                rows.add(row(change, "pairs", change.pairs(), change.leftUndated(), change.cameUndated()));
                WeightTurnover weights = change.weights();
                if (weights != null) {
                    rows.add(row(change, weights));
                }
            }
            return rows;
        }

        private static List<@Nullable Object> row(Change change, WeightTurnover weights) {
            return Arrays.asList(
                    change.from(),
                    change.to(),
                    "weights",
                    weights.before(),
                    weights.after(),
                    weights.stayed(),
                    weights.left(),
                    weights.came(),
                    weights.persistence(),
                    weights.jaccard(),
                    weights.turnover(),
                    null,
                    null);
        }

        private static List<@Nullable Object> row(
                Change change, String of, Turnover turnover, @Nullable Integer left, @Nullable Integer came) {
            return Arrays.asList(
                    change.from(),
                    change.to(),
                    of,
                    turnover.before(),
                    turnover.after(),
                    turnover.stayed(),
                    turnover.left(),
                    turnover.came(),
                    turnover.persistence(),
                    turnover.jaccard(),
                    turnover.turnover(),
                    left,
                    came);
        }
    }

    /**
     * Communities followed over periods.
     *
     * @param measure the measure that divides each period's network, by its defaults
     * @param threshold the least Jaccard index of a match
     * @param least the least number of members of a community
     */
    record CommunityAnswer(
            String measure,
            double threshold,
            int least,
            List<PeriodNetwork> periods,
            List<Followed> items,
            PeriodAbout about)
            implements Table {

        @Override
        @JsonIgnore
        public List<String> header() {
            return List.of("period", "group", "size", "line", "born", "merged", "splits", "dies", "matches");
        }

        @Override
        @JsonIgnore
        public List<List<@Nullable Object>> cells() {
            return items.stream()
                    .map(f -> Arrays.<@Nullable Object>asList(
                            f.period(),
                            f.group(),
                            f.size(),
                            f.line(),
                            f.born(),
                            f.merged(),
                            f.splits(),
                            f.dies(),
                            f.matches().stream().map(Followed.Match::group).toList()))
                    .toList();
        }
    }
}
