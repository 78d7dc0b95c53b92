package org.helixatlas.work;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;

/**
 * What waits for its turn: askers in turn, and what one asker asked for in its order. Not safe for several threads.
 *
 * @param <T> what waits
 */
public final class FairQueue<T> {

    private final int perAsker;
    private final int inAll;
    private final Map<String, Queue<T>> waiting = new LinkedHashMap<>();
    private int size;

    /**
     * An empty queue.
     *
     * @param perAsker how much may wait of one asker
     * @param inAll how much may wait in all
     */
    public FairQueue(int perAsker, int inAll) {
        this.perAsker = perAsker;
        this.inAll = inAll;
    }

    /** Adds something at the end of its asker's; false when there is no room for it. */
    public boolean add(String asker, T item) {
        Queue<T> own = waiting.get(asker);
        if (size >= inAll || (own != null && own.size() >= perAsker)) {
            return false;
        }
        waiting.computeIfAbsent(asker, a -> new ArrayDeque<>()).add(item);
        size++;
        return true;
    }

    /** Takes out what waits longest of the asker that has not had a turn for longest, among those who may have one. */
    public Optional<T> next(Predicate<String> mayHaveTurn) {
        Iterator<Map.Entry<String, Queue<T>>> askers = waiting.entrySet().iterator();
        while (askers.hasNext()) {
            Map.Entry<String, Queue<T>> entry = askers.next();
            if (mayHaveTurn.test(entry.getKey())) {
                String asker = entry.getKey();
                Queue<T> own = entry.getValue();
                askers.remove();
                T item = own.remove();
                size--;
                if (!own.isEmpty()) {
                    waiting.put(asker, own);
                }
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** Takes something out before its turn; false when it has had it. */
    public boolean remove(String asker, T item) {
        Queue<T> own = waiting.get(asker);
        if (own == null || !own.remove(item)) {
            return false;
        }
        size--;
        if (own.isEmpty()) {
            waiting.remove(asker);
        }
        return true;
    }

    /** How much waits. */
    public int size() {
        return size;
    }
}
