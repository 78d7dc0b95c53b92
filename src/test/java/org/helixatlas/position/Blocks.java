package org.helixatlas.position;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.helixatlas.network.NamedTies;
import org.helixatlas.network.View;
import org.helixatlas.position.PositionQuestion.Alike;

/** Blocks written as words: the ids of a block's actors, with blanks between. */
final class Blocks {

    private Blocks() {}

    static Positions.Found clusters(View view, Alike alike, Linkage linkage, int blocks) {
        return Positions.of(
                view, new PositionQuestion(List.of(NamedTies.ALL), alike, linkage, blocks, null, null, false));
    }

    static Positions.Found concor(View view, int splits) {
        return Positions.of(
                view, new PositionQuestion(List.of(NamedTies.ALL), Alike.CONCOR, null, splits, null, null, false));
    }

    static List<String> of(Positions.Found found) {
        return of(
                found.group().stream().mapToInt(g -> g).toArray(),
                found.actors().stream().map(a -> a.id()).toList());
    }

    static List<String> of(int[] group, List<String> ids) {
        List<String> blocks = new ArrayList<>();
        for (int g = 0; g <= IntStream.of(group).max().orElse(-1); g++) {
            int block = g;
            blocks.add(String.join(
                    " ",
                    IntStream.range(0, group.length)
                            .filter(v -> group[v] == block)
                            .mapToObj(ids::get)
                            .toList()));
        }
        return blocks;
    }

    /** A relation of actors numbered from 0. */
    static TieMatrix relation(View view) {
        return TieMatrix.of(view, List.of(NamedTies.ALL)).get(0);
    }

    static List<String> ids(View view) {
        return IntStream.range(0, view.size()).mapToObj(view::id).toList();
    }
}
