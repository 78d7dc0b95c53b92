package org.helixatlas.figure;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.helixatlas.network.AnsweredAhead;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Views;
import org.springframework.stereotype.Component;

/**
 * Asks for the rows of all figures, and of that of the whole network, before somebody does: the database plans their queries for seconds.
 * Then draws them for the next start.
 */
@Component
class FiguresAhead implements AnsweredAhead {

    private final Figures figures;
    private final Pictures pictures;
    private final FigureRows rows;
    private final NetworkFigureController whole;
    private final Views views;

    FiguresAhead(Figures figures, Pictures pictures, FigureRows rows, NetworkFigureController whole, Views views) {
        this.figures = figures;
        this.pictures = pictures;
        this.rows = rows;
        this.whole = whole;
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
        Map<String, Supplier<Picture>> usual = new TreeMap<>();
        for (FigureFile figure : figures.all()) {
            if (!views.snapshot().version().equals(network.version())) {
                return;
            }
            pictures.caption(figures.picture(figure, NetworkFilter.NONE), names);
            usual.put(nameOf(figure), () -> figures.picture(figure, NetworkFilter.NONE));
        }
        pictures.caption(whole.usual(), names);
        usual.put(NetworkFigureController.NAME, whole::usual);
        rows.write(network.version());
        pictures.drawAhead(network, usual);
    }

    /** By which a figure is found among those that are drawn ahead. */
    static String nameOf(FigureFile figure) {
        return "figures/" + figure.name();
    }
}
