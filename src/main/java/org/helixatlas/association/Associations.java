package org.helixatlas.association;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.helixatlas.association.Relation.RelationAbout;
import org.helixatlas.network.About;
import org.helixatlas.network.Extent;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.work.FairThreads;
import org.helixatlas.work.SharedComputation;
import org.springframework.stereotype.Component;

/** Answers about relations, each computed once for a graph version, a filter and a question while there is room to keep it. */
@Component
class Associations {

    private static final int KEPT = 200;

    /** As many as measures by default. */
    private static final int AT_ONCE = 2;

    private final Views views;
    private final SharedComputation<Key, Answer> kept = SharedComputation.on(
            new FairThreads(AT_ONCE, "associations"),
            Caffeine.newBuilder().maximumSize(KEPT).build(),
            "the association");

    private record Key(String version, NetworkFilter filter, boolean directed, RelationQuestion question) {}

    /** What was found, and what it covers. */
    record Answer(List<RelationAbout> relations, RelationQuestion.Found found, About about) {}

    Associations(Views views) {
        this.views = views;
    }

    /** The network as the filter's data sets know it. */
    Snapshot world(NetworkFilter filter) {
        return views.snapshot().world(filter);
    }

    /**
     * The answer to a question about a part of a network.
     *
     * @throws org.helixatlas.network.TooLarge when it would take more memory or time than one question is given
     */
    Answer of(Snapshot world, NetworkFilter filter, boolean directed, RelationQuestion question) {
        Projection projection = directed ? Projection.DIRECTED : Projection.UNDIRECTED;
        Relations.bound(
                Extent.of(world, filter, projection).actors(),
                question.relations().size());
        return kept.of(
                new Key(world.version(), filter, directed, question),
                () -> computed(views.of(world, filter, projection), question));
    }

    private static Answer computed(View view, RelationQuestion question) {
        List<Relation> relations = new Relations(view).of(question.relations());
        return new Answer(
                relations.stream().map(Relation::about).toList(),
                question.of(relations, view.projection().directed()),
                About.of(view));
    }
}
