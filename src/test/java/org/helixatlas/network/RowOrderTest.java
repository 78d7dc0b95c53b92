package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    private static IntColumn column(int... numbers) {
        return IntColumn.of(numbers);
    }

    @Test
    void theFirstColumnCountsMostAndRowsThatAreAlikeAreCompared() {
        IntColumn first = column(1, 0, 1, 0, 1);
        IntColumn second = column(2, 7, 0, 3, 2);
        List<String> texts = List.of("b", "-", "-", "-", "a");
        assertThat(RowOrder.of(Comparator.comparing(texts::get), first, second)).containsExactly(3, 1, 2, 4, 0);
        assertThat(RowOrder.of(Comparator.comparing(texts::get), column())).isEmpty();
    }

    @Property(tries = 100)
    void isTheOrderByComparing(@ForAll @Size(max = 60) List<@IntRange(max = 99) Integer> numbers) {
        IntColumn tens = column(numbers.stream().mapToInt(n -> n / 10 % 4).toArray());
        IntColumn ones = column(numbers.stream().mapToInt(n -> n % 3).toArray());
        Comparator<Integer> within = Comparator.comparing(numbers::get);
        assertThat(RowOrder.of(within, tens, ones))
                .containsExactly(IntStream.range(0, numbers.size())
                        .boxed()
                        .sorted(Comparator.<Integer>comparingInt(tens::get)
                                .thenComparingInt(ones::get)
                                .thenComparing(within))
                        .mapToInt(Integer::intValue)
                        .toArray());
    }

    /** As when the rows of a network come again, with a few others before or behind them. */
    @Property(tries = 100)
    void aFewMoreAmongRowsThatAreInOrderGetTheirPlaces(
            @ForAll @Size(max = 6) List<@IntRange(max = 99) Integer> before,
            @ForAll @Size(max = 6) List<@IntRange(max = 99) Integer> behind) {
        int[] numbers = IntStream.concat(
                        IntStream.concat(before.stream().mapToInt(n -> n), IntStream.range(0, 100)),
                        behind.stream().mapToInt(n -> n))
                .toArray();
        IntColumn tens = column(IntStream.of(numbers).map(n -> n / 10).toArray());
        IntColumn fives = column(IntStream.of(numbers).map(n -> n % 10 / 5).toArray());
        Comparator<Integer> within = Comparator.comparing(row -> numbers[row]);
        assertThat(RowOrder.of(within, tens, fives))
                .containsExactly(IntStream.range(0, numbers.length)
                        .boxed()
                        .sorted(within)
                        .mapToInt(Integer::intValue)
                        .toArray());
    }
}
