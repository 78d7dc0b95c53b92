package org.helixatlas.path;

import java.util.List;
import org.helixatlas.network.About;
import org.helixatlas.network.Views;
import org.springframework.stereotype.Component;

/** Answers by REST about paths in the current network. */
@Component
class PathAnswers {

    private static final int MAX_STEPS_OF_CONNECTIONS = 5;

    private final Views views;

    PathAnswers(Views views) {
        this.views = views;
    }

    Paths paths(PathRequest asked) {
        return PathFinding.paths(views, views.snapshot().world(asked.filter()), asked);
    }

    Connections connections(PathRequest asked) {
        PathQuery.require("maxLength", asked.maxLength(), MAX_STEPS_OF_CONNECTIONS);
        return connections(PathQuery.of(views, views.snapshot().world(asked.filter()), asked));
    }

    private static Connections connections(PathQuery question) {
        Journey journey = question.journey();
        Connections.Counted counted = journey == null ? null : new Connections.Counted(journey, question.maxLength());
        boolean none = counted == null || counted.lengths.isEmpty();
        return new Connections(
                Paths.Stop.of(question.from()),
                Paths.Stop.of(question.to()),
                question.maxLength(),
                none ? null : counted.lengths.get(0).length(),
                counted == null ? List.of() : counted.lengths,
                counted == null ? List.of() : counted.families,
                counted == null ? List.of() : counted.patterns,
                counted != null && counted.truncated,
                none ? question.whyNone() : null,
                question.hubs(),
                About.of(question.view()));
    }
}
