package org.helixatlas.lineage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;
import org.helixatlas.model.RelationType.Parent;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;

/** What joins children to parents, one tie at a time, before all ties between the same become one step. Actors are numbers, and so are ties. */
final class Links {

    /** Stands for the founder where ties of descent join the two themselves. */
    static final int NOBODY = -1;

    private int[] parent = new int[16];
    private int[] child = new int[16];
    private int[] through = new int[16];
    private int[] tie = new int[16];
    private int size;

    private void add(int parentActor, int childActor, int founder, int number) {
        if (size == tie.length) {
            parent = Arrays.copyOf(parent, 2 * size);
            child = Arrays.copyOf(child, 2 * size);
            through = Arrays.copyOf(through, 2 * size);
            tie = Arrays.copyOf(tie, 2 * size);
        }
        parent[size] = parentActor;
        child[size] = childActor;
        through[size] = founder;
        tie[size++] = number;
    }

    /** Each tie of descent. */
    void addDirect(View view) {
        Snapshot snapshot = view.snapshot();
        view.tieNumbers().forEach(t -> {
            Parent end = snapshot.type(t).parent();
            if (end == Parent.SOURCE) {
                add(snapshot.source(t), snapshot.target(t), NOBODY, t);
            } else if (end == Parent.TARGET) {
                add(snapshot.target(t), snapshot.source(t), NOBODY, t);
            }
        });
    }

    /** By each founder each home and each founding, unless the home is known to have begun later. */
    void addByFounders(View view) {
        Snapshot snapshot = view.snapshot();
        BitSet isIn = new BitSet(snapshot.tieCount());
        view.tieNumbers().forEach(isIn::set);
        view.tieNumbers().filter(t -> Descent.isFounding(snapshot.type(t))).forEach(founding -> {
            int person = snapshot.source(founding);
            if (!snapshot.kind(person).isPerson()) {
                return;
            }
            for (int home : snapshot.outgoing(person)) {
                if (isIn.get(home)
                        && Descent.makesHome(snapshot.type(home))
                        && snapshot.kind(snapshot.target(home)).isOrganization()
                        && snapshot.target(home) != snapshot.target(founding)
                        && !beganLater(snapshot, home, founding)) {
                    add(snapshot.target(home), snapshot.target(founding), person, founding);
                    add(snapshot.target(home), snapshot.target(founding), person, home);
                }
            }
        });
    }

    private static boolean beganLater(Snapshot snapshot, int home, int founding) {
        int began = from(snapshot, home);
        int founded = from(snapshot, founding);
        return began != Snapshot.UNKNOWN && founded != Snapshot.UNKNOWN && began > founded;
    }

    /** The first year of a tie, or else of what it leads to. */
    private static int from(Snapshot snapshot, int t) {
        int from = snapshot.tie(t).from();
        return from == Snapshot.UNKNOWN ? snapshot.actor(snapshot.target(t)).founded() : from;
    }

    int size() {
        return size;
    }

    int parent(int link) {
        return parent[link];
    }

    int child(int link) {
        return child[link];
    }

    int through(int link) {
        return through[link];
    }

    int tie(int link) {
        return tie[link];
    }

    boolean isSameStep(int one, int other) {
        return parent[one] == parent[other] && child[one] == child[other] && through[one] == through[other];
    }

    /**
     * By parent, then by child, then by founder, nobody first; else as they came.
     *
     * @param actors one more than the highest number of an actor
     */
    int[] inOrder(int actors) {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        for (IntUnaryOperator key : new IntUnaryOperator[] {i -> through[i] - NOBODY, i -> child[i], i -> parent[i]}) {
            order = sorted(order, key, actors + 1);
        }
        return order;
    }

    /** By counting, which keeps the order of equals. */
    static int[] sorted(int[] order, IntUnaryOperator key, int keys) {
        int[] next = new int[keys + 1];
        for (int i : order) {
            next[key.applyAsInt(i) + 1]++;
        }
        for (int k = 0; k < keys; k++) {
            next[k + 1] += next[k];
        }
        int[] sorted = new int[order.length];
        for (int i : order) {
            sorted[next[key.applyAsInt(i)]++] = i;
        }
        return sorted;
    }
}
