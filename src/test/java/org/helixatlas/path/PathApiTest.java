package org.helixatlas.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.AbstractJsonContentAssert;

class PathApiTest extends ServiceTest {

    private AbstractJsonContentAssert<?> ok(String uri) {
        return assertThat(http.get().uri(uri)).hasStatusOk().bodyJson();
    }

    private void refused(String uri, String field, String message) {
        var json = assertThat(http.get().uri(uri)).hasStatus(400).bodyJson();
        json.extractingPath("$.errors[0].field").isEqualTo(field);
        json.extractingPath("$.errors[0].message").asString().isEqualTo(message);
    }

    @Test
    void lenovoLeadsToTheAcademyByItsInstituteAndEachStepIsReadAsItIsTravelled() {
        var json = ok("/api/paths?from=lenovo&to=chinese-academy-of-sciences&datasets=hsp-thesis"
                + "&families=investment,lineage,governance");
        json.extractingPath("$.length").isEqualTo(2);
        json.extractingPath("$.count").isEqualTo(1);
        json.extractingPath("$.paths[0].actors")
                .isEqualTo(List.of("lenovo", "institute-of-computing-technology", "chinese-academy-of-sciences"));
        json.extractingPath("$.paths[0].hops[0].ties[*].verb")
                .isEqualTo(List.of("received investment from", "was spun off from"));
        json.extractingPath("$.paths[0].hops[0].ties[*].along").isEqualTo(List.of(false, true));
        json.extractingPath("$.paths[0].hops[0].ties[0].evidence[0].source.id").isEqualTo("wang-2009");
        json.extractingPath("$.paths[0].hops[0].ties[0].evidence[0].locus").isEqualTo("table 4");
        json.extractingPath("$.about.datasets[*].id").isEqualTo(List.of("hsp-thesis"));
    }

    @Test
    void aPathIsAsReliableAsItsStepsTogetherByTheEvidenceOfTheDataSetsAskedFor() {
        // Both steps are stated by the thesis, secondary literature: .85 · .85.
        ok("/api/paths?from=lenovo&to=chinese-academy-of-sciences&datasets=hsp-thesis"
                        + "&families=investment,lineage,governance")
                .extractingPath("$.paths[0].reliability")
                .isEqualTo(0.7225);
        // The spin-off alone is only inferred: .85 · .7.
        ok("/api/paths?from=lenovo&to=institute-of-computing-technology&datasets=hsp-thesis&types=SPUN_OFF_FROM")
                .extractingPath("$.paths[0].reliability")
                .isEqualTo(0.595);
    }

    @Test
    void theMostReliablePathsComeFirstAndGoOnWithTheNext() {
        var json = ok("/api/paths?from=lenovo&to=sina&by=reliability&top=5");
        json.extractingPath("$.paths").asArray().hasSize(5);
        json.extractingPath("$.truncated").isEqualTo(true);
        json.extractingPath("$.paths[0].actors").isEqualTo(List.of("lenovo", "zhongguancun-science-park", "sina"));
        json.extractingPath("$.paths[*].reliability")
                .asArray()
                .isSortedAccordingTo((a, b) -> Double.compare(((Number) b).doubleValue(), ((Number) a).doubleValue()));
        json.extractingPath("$.about.reliability.sources.primary").isEqualTo(0.95);
    }

    @Test
    void hubsAreNamedAndPassedBy() {
        var json = ok("/api/paths?from=lenovo&to=sina&avoidHubs=8");
        json.extractingPath("$.hubs.limit").isEqualTo(8);
        json.extractingPath("$.hubs.items[*].id").asArray().contains("zhongguancun-science-park");
        json.extractingPath("$.paths[*].actors[*]").asArray().doesNotContain("zhongguancun-science-park");
        json.extractingPath("$.length").isEqualTo(5);
        ok("/api/paths?from=lenovo&to=sina&avoidHubs=0.03")
                .extractingPath("$.hubs.limit")
                .isEqualTo(7);
    }

    @Test
    void connectionsAreCountedByTheFamiliesOfTheirSteps() {
        var json =
                ok("/api/paths/connections?from=lenovo&to=chinese-academy-of-sciences&datasets=hsp-thesis&maxLength=2");
        // By the institute, and by the park that both are located in.
        json.extractingPath("$.lengths[0].paths").isEqualTo(2);
        json.extractingPath("$.items[*].families")
                .isEqualTo(List.of(
                        List.of("investment", "governance"),
                        List.of("lineage", "governance"),
                        List.of("location", "location")));
        // Of the families that connect the two by themselves there is the location alone: the park.
        json.extractingPath("$.families[*].family").isEqualTo(List.of("location"));
    }

    @Test
    void bothAreTablesToo() {
        assertThat(http.get()
                        .uri("/api/paths/connections?from=lenovo&to=chinese-academy-of-sciences&datasets=hsp-thesis"
                                + "&maxLength=2&format=csv"))
                .bodyText()
                .isEqualToNormalizingNewlines("""
                        length,families,paths,example
                        2,investment;governance,1,lenovo;institute-of-computing-technology;chinese-academy-of-sciences
                        2,lineage;governance,1,lenovo;institute-of-computing-technology;chinese-academy-of-sciences
                        2,location;location,1,lenovo;haidian-science-park;chinese-academy-of-sciences
                        """);
        assertThat(http.get().uri("/api/paths?from=lenovo&to=sina&format=csv"))
                .bodyText()
                .startsWith("path,step,from,verb,to,tie,type,family,since,until,basis,reliability,sources,evidence");
    }

    @Test
    void allPathsUpToALengthIncludeTheShortest() {
        var json = ok("/api/paths?from=lenovo&to=chinese-academy-of-sciences&by=all&maxLength=3"
                + "&families=investment,research,lineage,governance");
        json.extractingPath("$.paths[0].length").isEqualTo(2);
        // By the institute; from it also by Cambricon, which Lenovo's venture arm reaches too; and by Legend Holdings,
        // which the
        // institute founded and the holding of the academy has a part of.
        json.extractingPath("$.count").isEqualTo(5);
    }

    @Test
    void whereThereIsNoPathItIsSaidWhy() {
        ok("/api/paths?from=lenovo&to=sina&families=supply")
                .extractingPath("$.note")
                .isEqualTo(
                        "lenovo and sina lie in different components of the network that the filter leaves, of 1 and 1"
                                + " actors.");
        ok("/api/paths?from=lenovo&to=sina&asOf=1990")
                .extractingPath("$.note")
                .isEqualTo("sina is not in the network that the filter leaves.");
        ok("/api/paths?from=lenovo&to=sina&maxLength=1")
                .extractingPath("$.note")
                .isEqualTo("The shortest path has 2 steps, more than maxLength 1.");
        ok("/api/paths?from=lenovo&to=sina&avoidHubs=1")
                .extractingPath("$.note")
                .asString()
                .startsWith("Every path passes one of the ");
        ok("/api/paths?from=chinese-academy-of-sciences&to=lenovo&types=SPUN_OFF_FROM,PART_OF&directed=true")
                .extractingPath("$.note")
                .isEqualTo("No path follows the directions of the ties; without directed=true there is one.");
        ok("/api/paths/connections?from=lenovo&to=sina&families=supply")
                .extractingPath("$.note")
                .isNotNull();
    }

    @Test
    void theWindowIsSinceAndUntilBecauseFromAndToNameActors() {
        ok("/api/paths?from=lenovo&to=institute-of-computing-technology&since=1985&until=1990")
                .extractingPath("$.about.filter.to")
                .isEqualTo(1990);
        refused(
                "/api/paths?from=lenovo&to=sina&since=1990&until=1980",
                "until",
                "the window from 1990 to 1980 ends before it starts");
        assertThat(http.get().uri("/api/network/summary?since=1990")).hasStatus(400);
        ok("/v3/api-docs")
                .extractingPath("$.paths['/api/paths'].get.parameters[*].name")
                .asArray()
                .contains("from", "to", "since", "until", "asOf")
                .doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        refused("/api/paths?from=lenova&to=sina", "from", "there is no actor 'lenova'; did you mean lenovo?");
        refused(
                "/api/paths?from=lenovo&to=zzzzzzzzzzzz",
                "to",
                "there is no actor 'zzzzzzzzzzzz'; /api/actors?q= finds ids by name");
        refused(
                "/api/paths?from=lenovo&to=lenovo",
                "to",
                "a path leads from one actor to another; from and to are both lenovo");
        refused("/api/paths?from=lenovo&to=sina&maxLength=31", "maxLength", "maxLength is 1 to 30 here, not 31");
        refused("/api/paths?from=lenovo&to=sina&by=all&maxLength=7", "maxLength", "maxLength is 1 to 6 here, not 7");
        refused("/api/paths?from=lenovo&to=sina&top=0", "top", "top is 1 to 100 here, not 0");
        refused(
                "/api/paths?from=lenovo&to=sina&by=shortst",
                "by",
                "there is no such order of paths; did you mean shortest?");
        refused(
                "/api/paths?from=lenovo&to=sina&avoidHubs=many",
                "avoidHubs",
                "avoidHubs is the most neighbours that an actor on the way may have, as a whole number from 1 (20), or as a"
                        + " share of all other actors between 0 and 1 (0.05)");
        assertThat(http.get().uri("/api/paths?from=lenovo")).hasStatus(400);
        assertThat(http.get().uri("/api/paths/connections?from=lenovo&to=sina&maxLength=6"))
                .hasStatus(400);
        assertThat(http.get().uri("/api/paths?from=lenovo&to=sina&directed=maybe"))
                .hasStatus(400);
    }
}
