package org.helixatlas.work;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Predicate;

/**
 * What waits for its turn: clients in turn, and what one client asked for in its order. Not safe for several threads.
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
     * @param perAsker how much may wait of one client
     * @param inAll how much may wait in all
     */
    public FairQueue(int perAsker, int inAll) {
        this.perAsker = perAsker;
        this.inAll = inAll;
    }

    /** Adds something at the end of its client's; false when there is no room for it. */
    public boolean add(String client, T item) {
        Queue<T> own = waiting.get(client);
        if (size >= inAll || (own != null && own.size() >= perAsker)) {
            return false;
        }
        waiting.computeIfAbsent(client, a -> new ArrayDeque<>()).add(item);
        size++;
        return true;
    }

    /** Takes out what waits longest of the client that has not had a turn for longest, among those who may have one. */
    public Optional<T> next(Predicate<String> mayHaveTurn) {
        Iterator<Map.Entry<String, Queue<T>>> clients = waiting.entrySet().iterator();
        while (clients.hasNext()) {
            Map.Entry<String, Queue<T>> entry = clients.next();
            if (mayHaveTurn.test(entry.getKey())) {
                String client = entry.getKey();
                Queue<T> own = entry.getValue();
                clients.remove();
                T item = own.remove();
                size--;
                if (!own.isEmpty()) {
                    waiting.put(client, own);
                }
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** Takes something out before its turn; false when it has had it. */
    public boolean remove(String client, T item) {
        Queue<T> own = waiting.get(client);
        if (own == null || !own.remove(item)) {
            return false;
        }
        size--;
        if (own.isEmpty()) {
            waiting.remove(client);
        }
        return true;
    }

    /** Whether something of a client waits. */
    public boolean has(String client) {
        return waiting.containsKey(client);
    }

    /** How much waits. */
    public int size() {
        return size;
    }
}
