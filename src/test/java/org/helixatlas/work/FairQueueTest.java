package org.helixatlas.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FairQueueTest {

    private final FairQueue<String> queue = new FairQueue<>(3, 5);

    @Test
    void askersHaveTurnsOneAfterAnotherHoweverMuchOneAsks() {
        assertThat(queue.add("ada", "a1")).isTrue();
        assertThat(queue.add("ada", "a2")).isTrue();
        assertThat(queue.add("ada", "a3")).isTrue();
        assertThat(queue.add("bob", "b1")).isTrue();
        assertThat(taken(5)).containsExactly("a1", "b1", "a2", "a3");
    }

    @Test
    void whoMayHaveNoTurnKeepsItsPlace() {
        queue.add("ada", "a1");
        queue.add("bob", "b1");
        assertThat(queue.next(client -> !client.equals("ada"))).contains("b1");
        assertThat(queue.next(client -> false)).isEmpty();
        assertThat(queue.next(client -> true)).contains("a1");
    }

    @Test
    void thereIsRoomForSoMuchOfOneAskerAndOfAll() {
        List.of("a1", "a2", "a3").forEach(a -> queue.add("ada", a));
        assertThat(queue.add("ada", "a4")).isFalse();
        queue.add("bob", "b1");
        queue.add("cas", "c1");
        assertThat(queue.add("dan", "d1")).isFalse();
        assertThat(queue.remove("bob", "b1")).isTrue();
        assertThat(queue.remove("bob", "b1")).isFalse();
        assertThat(queue.add("dan", "d1")).isTrue();
        assertThat(queue.size()).isEqualTo(5);
    }

    /** Between two turns of one client, no other who waits has more than one. */
    @Property(tries = 200)
    void nobodyIsPassedTwice(@ForAll List<@IntRange(max = 4) Integer> clients) {
        FairQueue<Integer> all = new FairQueue<>(1_000, 1_000);
        Map<Integer, Integer> left = new HashMap<>();
        clients.forEach(client -> {
            all.add(client.toString(), client);
            left.merge(client, 1, Integer::sum);
        });
        Map<Integer, Integer> last = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        for (Optional<Integer> next = all.next(a -> true); next.isPresent(); next = all.next(a -> true)) {
            int client = next.get();
            int since = last.getOrDefault(client, -1);
            List<Integer> between = order.subList(since + 1, order.size());
            assertThat(between).doesNotHaveDuplicates();
            // All others who wait have had a turn meanwhile.
            if (since >= 0) {
                left.forEach((other, waiting) -> {
                    if (other != client && waiting > 0) {
                        assertThat(between).contains(other);
                    }
                });
            }
            last.put(client, order.size());
            order.add(client);
            left.merge(client, -1, Integer::sum);
        }
        assertThat(order).hasSameSizeAs(clients);
    }

    @Test
    void tellsWhoWaits() {
        FairQueue<String> some = new FairQueue<>(2, 4);
        some.add("a", "first");
        assertThat(some.has("a")).isTrue();
        assertThat(some.has("b")).isFalse();
        some.remove("a", "first");
        assertThat(some.has("a")).isFalse();
    }

    private List<String> taken(int most) {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            queue.next(client -> true).ifPresent(taken::add);
        }
        return taken;
    }
}
