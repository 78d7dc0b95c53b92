package org.helixatlas.association;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import java.util.List;
import org.helixatlas.association.Relation.RelationAbout;
import org.helixatlas.measure.Significance;
import org.helixatlas.network.About;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/** What questions about relations are answered with, each a table too. */
final class AssociationAnswers {

    private AssociationAnswers() {}

    /** What an answer covers, and by which method. */
    record AssociationAbout(@JsonUnwrapped About network, Method method) {}

    /**
     * Correlations of relations.
     *
     * @param permutations how many times actors were permuted for each two relations
     * @param seed what the permutations started from
     */
    record CorrelationAnswer(
            List<RelationAbout> relations, int permutations, int seed, List<Correlation> items, AssociationAbout about)
            implements Table {

        @Override
        @JsonIgnore
        public List<String> header() {
            return Significance.header("relation", "other", "actors", "dyads", "dyadsLeftOut", "correlation");
        }

        @Override
        @JsonIgnore
        public List<List<@Nullable Object>> cells() {
            return items.stream()
                    .map(c -> Significance.row(
                            c.chance(),
                            c.relation(),
                            c.other(),
                            c.actors(),
                            c.dyads(),
                            c.dyadsLeftOut(),
                            c.correlation()))
                    .toList();
        }
    }

    /**
     * A regression of relations.
     *
     * @param permutations how many times actors were permuted for each term
     * @param seed what the permutations started from
     */
    record RegressionAnswer(
            List<RelationAbout> relations,
            int permutations,
            int seed,
            @JsonUnwrapped Regression regression,
            AssociationAbout about)
            implements Table {

        @Override
        @JsonIgnore
        public List<String> header() {
            return Significance.header("term", "coefficient", "standardised", "standardError", "t", "partial");
        }

        @Override
        @JsonIgnore
        public List<List<@Nullable Object>> cells() {
            return regression.terms().stream()
                    .map(t -> Significance.row(
                            t.chance(),
                            t.term(),
                            t.coefficient(),
                            t.standardised(),
                            t.standardError(),
                            t.t(),
                            t.partial()))
                    .toList();
        }
    }

    /** Overlaps of relations. */
    record OverlapAnswer(List<RelationAbout> relations, List<Overlap> items, AssociationAbout about) implements Table {

        @Override
        @JsonIgnore
        public List<String> header() {
            return List.of(
                    "relation", "other", "edges", "otherEdges", "both", "jaccard", "shareOfFirst", "shareOfOther");
        }

        @Override
        @JsonIgnore
        public List<List<@Nullable Object>> cells() {
            return items.stream()
                    .map(o -> Arrays.<@Nullable Object>asList(
                            o.relation(),
                            o.other(),
                            o.edges(),
                            o.otherEdges(),
                            o.both(),
                            o.jaccard(),
                            o.shareOfFirst(),
                            o.shareOfOther()))
                    .toList();
        }
    }

    /** Pairs of actors by the relations that join them. */
    record MultiplexityAnswer(List<RelationAbout> relations, List<Multiplexity> items, AssociationAbout about)
            implements Table {

        @Override
        @JsonIgnore
        public List<String> header() {
            return List.of("relations", "count", "pairs", "share");
        }

        @Override
        @JsonIgnore
        public List<List<@Nullable Object>> cells() {
            return items.stream()
                    .map(m -> Arrays.<@Nullable Object>asList(m.relations(), m.count(), m.pairs(), m.share()))
                    .toList();
        }
    }
}
