package org.helixatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.helixatlas.ServiceTest;
import org.helixatlas.model.Kinds;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/**
 * What every measure promises, whatever it measures: an answer on every view, with finite numbers or none, the same to the last bit
 * however it is computed. A new measure is held to it without being named here.
 */
class EveryMeasureTest extends ServiceTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private Measured measured;

    @TestFactory
    Stream<DynamicTest> answersForNetworksThatHaveLittleOrNothing() {
        List<Snapshot> networks = List.of(
                Topology.of(),
                Topology.of("a"),
                Topology.of("a-a"),
                Topology.of("a", "b"),
                Topology.of("a-b"),
                Topology.of("a-b", "b-a", "a-b", "b-b", "c"),
                Topology.of("a-b", "c-d", "e"),
                Topology.of("a-b", "b-c", "c-a", "d-e", "f-f"));
        return eachMeasure(measure -> networks.forEach(network -> projections(network)
                .forEach(view -> eachChoice(measure, options -> {
                    Result result = measure.of(view, options);
                    assertDefined(result, view);
                    assertThat(JSON.writeValueAsString(
                                    Ranking.of(view, measure.definition(), options, result, false, 100)))
                            .doesNotContain("NaN", "Infinity");
                }))));
    }

    /** The least and the greatest number of each option, and one above the least: one sample, for instance. */
    @TestFactory
    Stream<DynamicTest> answersForTheExtremesOfItsOptions() {
        List<View> views = Stream.of(
                        Topology.of(),
                        Topology.of("a"),
                        Topology.of("a-b"),
                        Topology.of("a-b", "b-a", "a-b", "b-b", "c"),
                        Topology.of("a-b", "b-c", "c-a", "d-e", "f-f"))
                .flatMap(network -> Stream.of(Projection.UNDIRECTED, new Projection(true, true))
                        .map(projection -> View.of(network, NetworkFilter.NONE, projection)))
                .toList();
        return eachMeasure(measure ->
                views.forEach(view -> eachExtreme(measure, options -> assertDefined(measure.of(view, options), view))));
    }

    @TestFactory
    Stream<DynamicTest> answersForRandomNetworks() {
        List<Snapshot> networks = new ArrayList<>();
        Random random = new Random(7);
        for (int size : new int[] {3, 5, 8, 13, 21}) {
            networks.add(Topology.of(ties(random, size, 2 * size)));
        }
        return eachMeasure(measure -> networks.forEach(network -> projections(network)
                .forEach(view -> eachChoice(measure, options -> assertDefined(measure.of(view, options), view)))));
    }

    @TestFactory
    Stream<DynamicTest> isTheSameToTheLastBitOnAnyNumberOfThreads() {
        Snapshot network = Topology.of(ties(new Random(42), 300, 1200));
        return eachMeasure(measure -> {
            for (Projection projection : List.of(Projection.UNDIRECTED, new Projection(true, true))) {
                View view = View.of(network, NetworkFilter.NONE, projection);
                List<String> alone = on(1, measure, view);
                assertThat(on(2, measure, view)).isEqualTo(alone);
                assertThat(on(5, measure, view)).isEqualTo(alone);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> saysWhatItIs() {
        return eachMeasure(measure -> {
            MeasureDefinition definition = measure.definition();
            assertThat(definition.id()).matches("[a-z]+(-[a-z]+)*");
            assertThat(Stream.of(
                            definition.title(),
                            definition.tells(),
                            definition.definition(),
                            definition.normalisation(),
                            definition.direction(),
                            definition.weight(),
                            definition.reference(),
                            definition.cost()))
                    .allSatisfy(text -> assertThat(text).isNotBlank());
            assertThat(definition.reference()).containsPattern("\\d{4}");
            assertThat(definition.options()).allSatisfy(option -> {
                assertThat(option.tells()).isNotBlank();
                assertThat(option.wrong(option.byDefault())).isNull();
                assertThat(option.chinese())
                        .as("%s in Chinese: add .inChinese(…)", option.name())
                        .isNotNull();
                assertThat(option.chinese().tells()).containsPattern("\\p{IsHan}");
            });
            assertThat(definition.chinese()).isNotNull().satisfies(chinese -> {
                assertThat(chinese.title()).isNotBlank();
                assertThat(List.of(
                                chinese.tells(),
                                chinese.definition(),
                                chinese.normalisation(),
                                chinese.direction(),
                                chinese.weight()))
                        .allSatisfy(text -> assertThat(text).containsPattern("\\p{IsHan}"));
            });
            View view = Topology.undirected("a-b", "b-c");
            assertThat(measure.steps(view, Options.of(definition, Map.of()))).isPositive();
        });
    }

    private Stream<DynamicTest> eachMeasure(java.util.function.Consumer<Measure> check) {
        return measured.all().stream()
                .map(measure -> dynamicTest(measure.definition().id(), () -> check.accept(measure)));
    }

    /** Defaults, and each word of each choice beside the defaults of the others. */
    private static void eachChoice(Measure measure, java.util.function.Consumer<Options> check) {
        MeasureDefinition definition = measure.definition();
        check.accept(Options.of(definition, Map.of()));
        definition
                .options()
                .forEach(option -> option.choices().stream()
                        .skip(1)
                        .forEach(choice -> check.accept(Options.of(definition, Map.of(option.name(), choice)))));
    }

    /** Each extreme beside every combination of words, such as what key players are chosen by. */
    private static void eachExtreme(Measure measure, java.util.function.Consumer<Options> check) {
        List<Option> options = measure.definition().options();
        options.stream()
                .filter(option -> option.choices().isEmpty())
                .forEach(option -> Stream.of(option.least(), option.least() + 1, option.most())
                        .filter(number -> number <= option.most())
                        .map(number -> option.whole() ? String.valueOf(number.longValue()) : String.valueOf(number))
                        .forEach(number -> choices(options).forEach(choice -> {
                            Map<String, String> asked = new HashMap<>(choice);
                            asked.put(option.name(), number);
                            check.accept(Options.of(measure.definition(), asked));
                        })));
    }

    /** Every combination of the words of all choices. */
    private static List<Map<String, String>> choices(List<Option> options) {
        List<Map<String, String>> choices = List.of(Map.of());
        for (Option option : options) {
            List<Map<String, String>> more = new ArrayList<>();
            for (Map<String, String> choice : choices) {
                for (String word : option.choices()) {
                    Map<String, String> longer = new HashMap<>(choice);
                    longer.put(option.name(), word);
                    more.add(longer);
                }
            }
            choices = option.choices().isEmpty() ? choices : more;
        }
        return choices;
    }

    private static String[] ties(Random random, int size, int count) {
        return Stream.generate(() -> "v" + random.nextInt(size) + "-v" + random.nextInt(size))
                .limit(count)
                .toArray(String[]::new);
    }

    private static Stream<View> projections(Snapshot network) {
        return Stream.of(
                        new Projection(false, false),
                        new Projection(false, true),
                        new Projection(true, false),
                        new Projection(true, true),
                        new Projection(false, Weight.HEADS, Set.of(), false),
                        new Projection(true, Weight.STAKE, Set.of(), false),
                        new Projection(false, Weight.NONE, Set.of(Kinds.FIRM), false),
                        new Projection(false, Weight.TIES, Set.of(Kinds.PERSON), true),
                        new Projection(true, Weight.ofUnit("USD"), Set.of(), false),
                        new Projection(false, Weight.NEWMAN, Set.of(Kinds.PERSON), true))
                .map(projection -> View.of(network, NetworkFilter.NONE, projection));
    }

    private static List<String> on(int threads, Measure measure, View view) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> bits(measure.of(view, Options.of(measure.definition(), Map.of()))))
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    private static List<String> bits(Result result) {
        List<String> bits = new ArrayList<>();
        if (result instanceof Scores s) {
            bits.add(bits(s.value()));
            bits.add(bits(s.normalised()));
            bits.add(Arrays.toString(s.listed()));
            s.columns().forEach(c -> bits.add(c.name() + bits(c.values())));
        } else if (result instanceof EdgeScores b) {
            bits.add(Arrays.toString(b.one()) + Arrays.toString(b.other()));
            bits.add(bits(b.value()));
            b.columns().forEach(c -> bits.add(c.name() + bits(c.values())));
        }
        result.found().forEach((name, value) -> bits.add(name + "=" + value));
        return bits;
    }

    private static String bits(double[] values) {
        return Arrays.toString(
                Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray());
    }

    private static void assertDefined(Result result, View view) {
        if (result instanceof Scores s) {
            assertThat(s.value()).hasSize(view.size());
            for (int v = 0; v < view.size(); v++) {
                assertThat(s.value()[v])
                        .satisfiesAnyOf(
                                x -> assertThat(x).isFinite(),
                                x -> assertThat(x).isNaN());
                assertThat(Double.isInfinite(s.normalised()[v])).isFalse();
                int at = v;
                s.columns()
                        .forEach(c ->
                                assertThat(Double.isInfinite(c.values()[at])).isFalse());
            }
            assertThat(Arrays.stream(s.listed())).allMatch(v -> v >= 0 && v < view.size());
        } else if (result instanceof EdgeScores b) {
            assertThat(Arrays.stream(b.value())).allMatch(Double::isFinite);
            assertThat(Arrays.stream(b.normalised())).allMatch(Double::isFinite);
        }
        assertFinite(result.found());
    }

    /** Numbers that were found, in lists and maps too. */
    private static void assertFinite(Object found) {
        if (found instanceof Map<?, ?> map) {
            map.values().forEach(EveryMeasureTest::assertFinite);
        } else if (found instanceof List<?> list) {
            list.forEach(EveryMeasureTest::assertFinite);
        } else if (found instanceof Double number) {
            assertThat(number).isFinite();
        }
    }
}
