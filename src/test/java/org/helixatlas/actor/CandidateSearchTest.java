package org.helixatlas.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.helixatlas.actor.CandidateSearch.Body;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Kinds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which actors may be one body, for which reasons, and that nothing near is missed. */
class CandidateSearchTest {

    private static Body body(
            String id,
            Kind kind,
            String dataset,
            @Nullable Integer founded,
            Map<String, String> identifiers,
            String... names) {
        return new Body(
                id,
                kind,
                dataset,
                Arrays.stream(names).map(n -> Spelling.of(n, "")).toList(),
                new TreeMap<>(identifiers),
                founded,
                0);
    }

    private static Body firm(String id, String dataset, @Nullable Integer founded, String... names) {
        return body(id, Kinds.FIRM, dataset, founded, Map.of(), names);
    }

    private static List<String> found(Body... bodies) {
        return new CandidateSearch(List.of(bodies))
                .found().stream()
                        .map(c -> c.actor() + " " + c.other() + " " + c.score())
                        .toList();
    }

    @Test
    void sameNamesAreNearAndYearsSpeakForAndAgainst() {
        assertThat(found(firm("x", "a", 1984, "Stone"), firm("y", "b", null, "STONE")))
                .containsExactly("x y 0.95");
        assertThat(found(firm("x", "a", 1984, "Stone"), firm("y", "b", 1984, "Stone")))
                .containsExactly("x y 0.99");
        assertThat(found(firm("x", "a", 1984, "Stone"), firm("y", "b", 1989, "Stone")))
                .as("five years apart")
                .containsExactly("x y 0.85");
        assertThat(found(firm("x", "a", 1984, "Stone"), firm("y", "b", 2009, "Stone")))
                .as("at most 0.3")
                .containsExactly("x y 0.65");
        assertThat(found(firm("x", "a", null, "Stone"), firm("y", "a", null, "Stone")))
                .as("who writes a data set tells its actors apart")
                .containsExactly("x y 0.9");
    }

    @Test
    void aLegalFormChangesLittle() {
        assertThat(found(firm("x", "a", null, "Stone Group Corp."), firm("y", "b", null, "Stone Co., Ltd.")))
                .containsExactly("x y 0.903");
    }

    @Test
    void namesAreComparedInAllScripts() {
        Body chinese = new Body(
                "x",
                Kinds.UNIVERSITY,
                "a",
                List.of(
                        Spelling.of("Tsinghua University", ""),
                        Spelling.of("清华大学", "qing qinghua qinghuada qinghuadaxue hua")),
                new TreeMap<>(),
                null,
                0);
        assertThat(found(chinese, body("y", Kinds.UNIVERSITY, "b", null, Map.of(), "Qinghua Daxue")))
                .containsExactly("x y 0.921");
        assertThat(found(chinese, body("y", Kinds.UNIVERSITY, "b", null, Map.of(), "清華大學")))
                .containsExactly("x y 0.95");
    }

    @Test
    void aMisspeltNameIsFound() {
        assertThat(found(firm("x", "a", null, "Zhongguancun"), firm("y", "b", null, "Zhongguacun")))
                .singleElement()
                .asString()
                .startsWith("x y 0.8");
    }

    @Test
    void anIdentifierDecidesAndAnotherOneExcludes() {
        Body x = body("x", Kinds.FIRM, "a", 1984, Map.of("wikidata", "Q1"), "Stone");
        assertThat(found(x, body("y", Kinds.FIRM, "b", 1999, Map.of("wikidata", "Q1"), "Sitong")))
                .containsExactly("x y 1.0");
        assertThat(found(x, body("y", Kinds.FIRM, "b", 1984, Map.of("wikidata", "Q2"), "Stone")))
                .isEmpty();
    }

    @Test
    void kindsMustBeCompatible() {
        assertThat(found(firm("x", "a", null, "Stone"), body("y", Kinds.UNIVERSITY, "b", null, Map.of(), "Stone")))
                .isEmpty();
    }

    @Test
    void aBodyOfWhichNobodySaidWhatItIsMayBeAnyButNoPerson() {
        Kind unspecified = new Kind(
                "UnspecifiedActor",
                null,
                Kind.Standing.ORGANIZATION,
                null,
                false,
                Kind.Meaning.UNSPECIFIED,
                "actor of unspecified kind",
                Map.of());
        Body unknown = body("a", unspecified, "a", null, Map.of(), "Stone");
        assertThat(found(unknown, firm("x", "b", null, "Stone")))
                .as("the known kind is kept")
                .containsExactly("x a 0.95");
        assertThat(found(unknown, body("z", unspecified, "b", null, Map.of(), "Stone")))
                .containsExactly("a z 0.95");
        assertThat(found(unknown, body("p", Kinds.PERSON, "b", null, Map.of(), "Stone")))
                .isEmpty();
    }

    @Test
    void whoIsTiedToAnotherIsHardlyTheSameAndWhatIsDecidedIsLeftOut() {
        CandidateSearch search = new CandidateSearch(
                List.of(firm("x", "a", null, "Stone"), firm("y", "b", null, "Stone"), firm("z", "c", null, "Stone")));
        search.tie("y", "x");
        search.different("z", "y");
        assertThat(search.found())
                .map(c -> c.actor() + " " + c.other() + " " + c.score())
                .containsExactly("x z 0.95", "x y 0.75");
        assertThat(search.found().get(1).reasons())
                .map(Candidate.Reason::text)
                .containsExactly("'Stone' is same as 'Stone'", "a tie joins the two");
    }

    @Test
    void whoHasMoreTiesIsKept() {
        Body y = firm("y", "b", null, "Stone");
        assertThat(found(
                        firm("x", "a", null, "Stone"),
                        new Body("y", y.kind(), "b", y.names(), y.identifiers(), null, 3)))
                .containsExactly("y x 0.95");
    }

    @Test
    void whatVeryManyShareBringsNoTwoTogether() {
        Body[] many = new Body[31];
        for (int i = 0; i < many.length; i++) {
            many[i] = firm("f" + (i + 10), "a", null, "Stone");
        }
        assertThat(found(many)).isEmpty();
        assertThat(found(Arrays.copyOf(many, 30))).hasSize(30 * 29 / 2);
    }

    @Property(tries = 50)
    void theAnswerDoesNotDependOnTheOrderOfNamesAndMissesNoEqualName(@ForAll Random random) {
        List<Body> bodies = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<String> names = new ArrayList<>(List.of("name" + random.nextInt(20), "other" + random.nextInt(20)));
            bodies.add(firm("f" + (i + 10), "d" + i, null, names.toArray(String[]::new)));
        }
        List<Candidate> found = new CandidateSearch(bodies).found();
        for (int i = 0; i < bodies.size(); i++) {
            for (int j = i + 1; j < bodies.size(); j++) {
                Body one = bodies.get(i);
                Body other = bodies.get(j);
                if (one.names().stream().anyMatch(other.names()::contains)) {
                    assertThat(found)
                            .anyMatch(c ->
                                    c.actor().equals(one.id()) && c.other().equals(other.id()) && c.score() == 0.95);
                }
            }
        }
        List<Body> turned = bodies.stream()
                .map(b -> {
                    List<Spelling> names = new ArrayList<>(b.names());
                    Collections.reverse(names);
                    return new Body(b.id(), b.kind(), b.dataset(), names, b.identifiers(), b.founded(), b.ties());
                })
                .toList();
        assertThat(new CandidateSearch(turned)
                        .found().stream()
                                .map(c -> c.actor() + c.other() + c.score())
                                .toList())
                .isEqualTo(found.stream()
                        .map(c -> c.actor() + c.other() + c.score())
                        .toList());
    }
}
