package org.helixatlas.position;

import java.util.ArrayList;
import java.util.List;
import org.helixatlas.figure.Grouping;
import org.helixatlas.network.Snapshot;
import org.springframework.stereotype.Component;

/** Blocks of structurally equivalent actors in figures: by correlation of profiles of ties by direction, and average linkage. */
@Component
class PositionGrouping implements Grouping {

    @Override
    public String name() {
        return "positions";
    }

    @Override
    public List<Integer> of(List<Snapshot.Actor> actors, List<Snapshot.Tie> ties, int groups) {
        TieMatrix whole = TieMatrix.of(actors, ties);
        List<Snapshot.Actor> tied = new ArrayList<>();
        for (int v = 0; v < actors.size(); v++) {
            if (!whole.rows()[v].isEmpty() || !whole.columns()[v].isEmpty()) {
                tied.add(actors.get(v));
            }
        }
        int[] group = clusters(TieMatrix.of(tied, among(tied, ties)), groups);
        List<Integer> all = new ArrayList<>();
        for (Snapshot.Actor actor : actors) {
            int at = tied.indexOf(actor);
            all.add(at < 0 ? -1 : group[at]);
        }
        return all;
    }

    /** Whoever has only a tie to itself is not tied. */
    private static List<Snapshot.Tie> among(List<Snapshot.Actor> actors, List<Snapshot.Tie> ties) {
        List<String> ids = actors.stream().map(Snapshot.Actor::id).toList();
        return ties.stream().filter(t -> ids.contains(t.source())).toList();
    }

    private static int[] clusters(TieMatrix relation, int groups) {
        double[][] distances = Profiles.of(List.of(relation)).correlations();
        for (double[] row : distances) {
            java.util.Arrays.setAll(row, i -> 1 - row[i]);
        }
        return Clustering.of(distances, Linkage.AVERAGE, groups).group();
    }
}
