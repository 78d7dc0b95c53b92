package org.helixatlas.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntUnaryOperator;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Slug;

/** The ids of ties, a row for each: one that is made of ends and type is not held, but for what tells it from a parallel tie. */
final class TieIds {

    private final TextPool texts;

    /** By number of a type, what stands between the ends in an id. */
    private final List<String> middles = new ArrayList<>();

    /** 0 where an id is made of ends and type; above, one past the place of what is added to it; below 0, that of the whole id. */
    private final IntColumn tail;

    TieIds(TextPool texts) {
        this(texts, List.of(), new IntColumn());
    }

    /**
     * None yet.
     *
     * @param types those that numbers mean
     * @param room for so many rows
     */
    TieIds(TextPool texts, List<RelationType> types, int room) {
        this(texts, types, new IntColumn(room));
    }

    private TieIds(TextPool texts, List<RelationType> types, IntColumn tail) {
        this.texts = texts;
        this.tail = tail;
        types.forEach(this::addType);
    }

    /** The ids that {@link #write} wrote. */
    static TieIds read(PooledInput in, List<RelationType> types) {
        return new TieIds(in.texts, types, in.column());
    }

    /** Writes them, in order. */
    void write(PooledOutput out) {
        out.ints(tail.size(), row -> moved(tail.get(row), out::place));
    }

    /** With texts at other places. */
    private static int moved(int rest, IntUnaryOperator places) {
        return rest < 0 ? -places.applyAsInt(-rest - 1) - 1 : places.applyAsInt(rest - 1) + 1;
    }

    /** The type gets the next number. */
    void addType(RelationType type) {
        middles.add(Slug.ofTie("", type.name(), "", ""));
    }

    /**
     * Adds that of a row.
     *
     * @param type the number of its type
     */
    void add(Statements.Tie row, int type) {
        tail.add(tail(row, middles.get(type)));
    }

    private int tail(Statements.Tie row, String middle) {
        String id = row.id();
        int end = row.source().length() + middle.length();
        int length = end + row.target().length();
        if (id.startsWith(row.source())
                && id.startsWith(middle, row.source().length())
                && id.startsWith(row.target(), end)) {
            if (id.length() == length) {
                return 0;
            }
            if (id.startsWith("--", length) && id.length() > length + 2) {
                return texts.add(id.substring(length + 2)) + 1;
            }
        }
        return -texts.add(id) - 1;
    }

    /**
     * Adds that of a row of another network.
     *
     * @param here by the place of a text there, its place here
     */
    void add(TieIds others, int row, IntUnaryOperator here) {
        tail.add(moved(others.tail.get(row), here));
    }

    /** The id of a row of a type between two actors. */
    String get(int row, int type, String source, String target) {
        int rest = tail.get(row);
        return rest < 0
                ? texts.get(-rest - 1)
                : source + middles.get(type) + target + (rest == 0 ? "" : "--" + texts.get(rest - 1));
    }

    /**
     * By each id that ends and type do not tell, the last row of it.
     *
     * @param same whether two rows state one tie
     * @throws IllegalArgumentException when two ties have one id
     */
    Map<String, Integer> whole(BiPredicate<Integer, Integer> same) {
        Map<String, Integer> whole = new HashMap<>();
        for (int row = 0; row < tail.size(); row++) {
            if (tail.get(row) < 0) {
                String id = texts.get(-tail.get(row) - 1);
                Integer before = whole.put(id, row);
                if (before != null && !same.test(before, row)) {
                    throw new IllegalArgumentException("Two ties have the id " + id);
                }
            }
        }
        return whole;
    }

    /** Whether two rows of the same ends and type have one id. */
    boolean isSame(int one, int other) {
        return tail.get(one) == tail.get(other);
    }

    /** Whether an id has, after the id of its source, what stands before its target's, and that. */
    boolean leads(String id, int end, int type, String target) {
        String middle = middles.get(type);
        return id.startsWith(middle, end) && id.startsWith(target, end + middle.length());
    }
}
