package org.helixatlas.figure;

import org.helixatlas.network.AnsweredAhead;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.springframework.stereotype.Component;

/** Asks for the rows of all figures, and of that of the whole network, before somebody does: the database plans their queries for seconds. */
@Component
class FiguresAhead implements AnsweredAhead {

    private final Figures figures;
    private final Pictures pictures;
    private final FigureRows rows;
    private final Views views;

    FiguresAhead(Figures figures, Pictures pictures, FigureRows rows, Views views) {
        this.figures = figures;
        this.pictures = pictures;
        this.rows = rows;
        this.views = views;
    }

    @Override
    public void answerAhead(Snapshot network) {
        // Of what one picture cannot hold no figure as it is will be asked for. A server of somebody else's keeps its
        // plans when the service ends, and may have others to answer.
        if (network.actorCount() > Pictures.MAX_ACTORS
                || network.tieCount() > Pictures.MAX_TIES
                || !rows.outliveTheService()) {
            return;
        }
        Pictures.Look names = Pictures.look("both", "page");
        for (FigureFile figure : figures.all()) {
            if (!views.snapshot().version().equals(network.version())) {
                return;
            }
            pictures.caption(figures.picture(figure, NetworkFilter.NONE), names);
        }
        View whole = views.of(network, NetworkFilter.NONE, Projection.UNDIRECTED);
        pictures.caption(
                Picture.of(
                        whole,
                        NetworkFigureController.shown(whole, false),
                        whole.ties(),
                        "network",
                        "",
                        "",
                        NetworkFigureController.USUAL,
                        Encoding.NETWORK),
                names);
        rows.write(network.version());
    }
}
