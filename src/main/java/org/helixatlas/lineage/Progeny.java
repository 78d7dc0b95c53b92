package org.helixatlas.lineage;

import java.util.Arrays;
import java.util.BitSet;
import org.helixatlas.network.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * How much came of an actor. What was born counts: spun off, split off or founded. A merger or a new name is followed, and what
 * was born of the body that came of it counts too; that body itself was there before. Parts are followed likewise. A body that
 * was renamed counts once, whichever of its names a source calls born.
 *
 * @param children how many were born of it directly
 * @param descendants how many were born of it or of what came of it, at any depth
 * @param generations the generation in which the last of them is first reached; belonging counts as one, mergers and renamings do
 *     not
 * @param stated how many of the children a source states
 * @param medianYears the median time from its founding to those of its children, in years; absent where no two years are known
 */
record Progeny(
        int children,
        int descendants,
        int generations,
        int stated,
        @Nullable Double medianYears) {

    /** How many steps a count of progeny may have left. */
    static final class Effort {

        private long left;

        Effort(long most) {
            left = most;
        }

        /** One more step. */
        void spend() {
            if (--left < 0) {
                throw new Exceeded();
            }
        }
    }

    /** A count would take more steps than one request may. */
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    private static final Progeny NONE = new Progeny(0, 0, 0, 0, null);

    /**
     * The progeny of an actor.
     *
     * @throws Exceeded when the effort is spent
     */
    static Progeny of(Descent descent, String parent, Effort effort) {
        int member = descent.member(parent);
        return member < 0 || descent.firstBelow(member) == descent.firstBelow(member + 1)
                ? NONE
                : descent.progeny(member, effort);
    }

    /**
     * Counts the progeny of one parent after another, with arrays that hold a place for each that has a parent or a child. Where the effort
     * was exceeded, it is not to be used again.
     */
    static final class Count {

        private static final int NOT_MET = Integer.MAX_VALUE;
        private static final int NO_YEARS = Integer.MAX_VALUE - 1;

        private final Descent descent;
        /** By last name, the least time to a child who bears it at last. */
        private final int[] years;

        /** By member, the generation in which it is reached, and that in which it is first born, by its last name. */
        private final int[] reached;

        private final int[] born;

        /** Whom to forget before the next count. */
        private final int[] met;

        private int metCount;

        /** Those of the generation that is looked at, and those of the next, among whom may be some that were reached sooner after all. */
        private int[] now;

        private int nowCount;
        private int[] next;
        private int nextCount;

        Count(Descent descent) {
            this.descent = descent;
            int members = descent.memberCount();
            years = new int[members];
            Arrays.fill(years, NOT_MET);
            reached = years.clone();
            born = years.clone();
            met = new int[members];
            now = new int[members];
            next = new int[members];
        }

        Progeny of(int parent, Effort effort) {
            int self = descent.lastName(parent);
            BitSet stated = new BitSet();
            metCount = 0;
            for (int s = descent.firstBelow(parent); s < descent.firstBelow(parent + 1); s++) {
                int child = descent.lastName(descent.child(s));
                if (descent.isBirth(s) && child != self) {
                    if (years[child] == NOT_MET) {
                        met[metCount++] = child;
                        years[child] = NO_YEARS;
                    }
                    years[child] = Math.min(years[child], years(parent, descent.child(s)));
                    if (descent.isStated(s)) {
                        stated.set(child);
                    }
                }
            }
            int children = metCount;
            Double median = median();
            walk(parent, effort);
            int descendants = 0;
            int generations = 0;
            for (int i = 0; i < metCount; i++) {
                int member = met[i];
                if (born[member] != NOT_MET && member != self) {
                    descendants++;
                    generations = Math.max(generations, born[member]);
                }
                born[member] = NOT_MET;
                reached[member] = NOT_MET;
            }
            return new Progeny(children, descendants, generations, stated.cardinality(), median);
        }

        private int years(int parent, int child) {
            int first = descent.year(parent);
            int last = descent.year(child);
            return first == Snapshot.UNKNOWN || last == Snapshot.UNKNOWN ? NO_YEARS : last - first;
        }

        private @Nullable Double median() {
            int[] known = new int[metCount];
            int n = 0;
            for (int i = 0; i < metCount; i++) {
                if (years[met[i]] != NO_YEARS) {
                    known[n++] = years[met[i]];
                }
                years[met[i]] = NOT_MET;
            }
            Arrays.sort(known, 0, n);
            return n == 0 ? null : (known[(n - 1) / 2] + known[n / 2]) / 2.0;
        }

        /** Finds what was born of one or of what came of it, by its last name, each with the generation in which it is first reached. */
        private void walk(int parent, Effort effort) {
            metCount = 0;
            nextCount = 0;
            reach(parent, 0, false);
            for (int generation = 0; nextCount > 0; generation++) {
                int[] before = now;
                now = next;
                next = before;
                nowCount = nextCount;
                nextCount = 0;
                while (nowCount > 0) {
                    int at = now[--nowCount];
                    // Else it was reached sooner after all, and has been looked at.
                    if (reached[at] == generation) {
                        follow(at, generation, effort);
                    }
                }
            }
        }

        private void follow(int at, int generation, Effort effort) {
            for (int s = descent.firstBelow(at); s < descent.firstBelow(at + 1); s++) {
                effort.spend();
                int child = descent.child(s);
                int then = generation + descent.generations(s);
                if (descent.isBirth(s)) {
                    int name = descent.lastName(child);
                    if (born[name] == NOT_MET && reached[name] == NOT_MET) {
                        met[metCount++] = name;
                    }
                    born[name] = Math.min(born[name], then);
                }
                if (then < reached[child]) {
                    reach(child, then, then == generation);
                }
            }
        }

        private void reach(int member, int generation, boolean inThisOne) {
            if (born[member] == NOT_MET && reached[member] == NOT_MET) {
                met[metCount++] = member;
            }
            reached[member] = generation;
            if (inThisOne) {
                now[nowCount++] = member;
            } else {
                next[nextCount++] = member;
            }
        }
    }
}
