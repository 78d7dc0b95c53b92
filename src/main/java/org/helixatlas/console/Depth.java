package org.helixatlas.console;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.types.TypeSystem;

/**
 * How deeply the lists and maps of an answer lie within one another. Whoever reads or writes them calls itself for each level, here,
 * in the database and in many a reader of JSON, and runs out of stack when they are too deep.
 */
final class Depth {

    /** Deep enough for any answer about a network, and not too deep for any reader of JSON that we know of. */
    static final int MOST = 100;

    static final String ADVICE = "The lists and maps of an answer lie at most " + MOST
            + " deep within one another. Return the inner values as rows (UNWIND), or fewer levels of them.";

    private static final TypeSystem TYPES = TypeSystem.getDefault();

    private Depth() {}

    /** Whether one of the values has more than {@link #MOST} levels; looks without calling itself. */
    static boolean exceeds(Iterable<Value> values) {
        Deque<Iterator<Value>> open = new ArrayDeque<>();
        open.push(values.iterator());
        while (!open.isEmpty()) {
            if (!open.getFirst().hasNext()) {
                open.pop();
                continue;
            }
            Value value = open.getFirst().next();
            if (value.hasType(TYPES.LIST()) || value.hasType(TYPES.MAP()) && !isEntity(value)) {
                if (open.size() > MOST) {
                    return true;
                }
                open.push(value.values().iterator());
            }
        }
        return false;
    }

    /** What nodes and relationships hold is a list of plain values at most. */
    private static boolean isEntity(Value value) {
        return value.hasType(TYPES.NODE()) || value.hasType(TYPES.RELATIONSHIP());
    }

    /** Whether the database or its driver ran out of stack, as they do when an answer is far too deep for them. */
    static boolean isOutOfStack(Throwable failure) {
        if (failure instanceof Neo4jException neo4j
                && String.valueOf(neo4j.code()).contains("StackOverFlow")) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StackOverflowError) {
                return true;
            }
        }
        return false;
    }
}
