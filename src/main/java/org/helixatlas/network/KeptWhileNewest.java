package org.helixatlas.network;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.helixatlas.work.SharedComputation;

/**
 * What is made of a network, kept for those who ask for the same again until another network takes its place: it is let go of then,
 * since it may hold all of the network that it was made of.
 *
 * @param <K> what is asked for, with the version of the graph
 * @param <V> what is made
 */
public final class KeptWhileNewest<K, V> {

    private final CurrentNetwork network;
    private final Cache<K, V> kept;
    private final SharedComputation<K, V> made;

    /**
     * Nothing is made yet.
     *
     * @param version tells of which version of the graph that is which is asked for
     * @param what names what is made in the message of a refusal, such as "the network"
     */
    public KeptWhileNewest(CurrentNetwork network, Cache<K, V> kept, Function<K, String> version, String what) {
        this.network = network;
        this.kept = kept;
        this.made = SharedComputation.byFirstAsker(kept, what);
        network.whenReplaced(newest ->
                kept.asMap().keySet().removeIf(key -> !version.apply(key).equals(newest)));
    }

    /** What is kept, or made now. */
    public V of(Snapshot snapshot, K key, Supplier<V> make) {
        return of(snapshot, key, make, value -> true);
    }

    /**
     * The same where it has to be of one snapshot object: two of one version hold the same, yet whoever compares wants one of them, and
     * what is told of one is not to keep another.
     *
     * @param fits whether something was made of the snapshot asked for
     */
    public V of(Snapshot snapshot, K key, Supplier<V> make, Predicate<V> fits) {
        V value = made.of(key, make);
        if (!fits.test(value)) {
            value = make.get();
            kept.put(key, value);
        }
        if (network.isOutdated(snapshot)) {
            kept.invalidate(key);
        }
        return value;
    }
}
