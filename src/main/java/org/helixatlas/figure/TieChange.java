package org.helixatlas.figure;

import java.util.List;
import java.util.Optional;
import org.helixatlas.network.Snapshot;

/** What became of a tie between two periods, as far as sources make sure of it. */
enum TieChange {
    /** Certain in both. */
    KEPT,
    /** Certain in the first, and not possible in the second. */
    LOST,
    /** Certain in the second, and not possible in the first. */
    GAINED,
    /** Certain in one; whether it was there in the other too nothing tells. */
    OPEN;

    /** Of a tie in the first two of some periods; empty where it is certain in neither. */
    static Optional<TieChange> of(Snapshot.Tie tie, List<Picture.Period> periods) {
        Picture.Period first = periods.get(0);
        Picture.Period second = periods.get(1);
        boolean before = tie.certain().meets(first.from(), first.to());
        boolean after = tie.certain().meets(second.from(), second.to());
        if (before && after) {
            return Optional.of(KEPT);
        }
        if (before) {
            return Optional.of(tie.possible().meets(second.from(), second.to()) ? OPEN : LOST);
        }
        if (after) {
            return Optional.of(tie.possible().meets(first.from(), first.to()) ? OPEN : GAINED);
        }
        return Optional.empty();
    }

    /** What its line stands for, in words. */
    String meaning(Wording words, List<Picture.Period> periods) {
        String first = periods.get(0).title();
        String second = periods.get(1).title();
        return switch (this) {
            case KEPT -> words.say("in both", "两期均有");
            case LOST -> words.say("lost: in " + first + " alone", "消失：仅见于 " + first);
            case GAINED -> words.say("gained: in " + second + " alone", "新增：仅见于 " + second);
            case OPEN -> words.say("in this period; only possible in the other", "见于此期，另一期仅为可能");
        };
    }
}
