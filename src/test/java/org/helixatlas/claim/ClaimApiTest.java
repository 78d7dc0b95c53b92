package org.helixatlas.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Claims over the shipped network, by REST. */
class ClaimApiTest extends ServiceTest {

    private static final String LOCAL = "/api/claims/local-firms-cooperate-little";

    @Test
    void theListSaysWhatEachClaimsWhereAndWhatItCannotShow() {
        var json = assertThat(http.get().uri("/api/claims")).hasStatusOk().bodyJson();
        json.extractingPath("$.items[*].id")
                .asArray()
                .containsExactly(
                        "information-through-clubs", "local-firms-cooperate-little", "university-ties-concentrated");
        json.extractingPath("$.items[1].source.locus").isEqualTo("section 4.3, points 3 and 5");
        json.extractingPath("$.items[1].source.pages").isEqualTo("35-37");
        json.extractingPath("$.items[1].cannotShow").asString().isNotBlank();
        json.extractingPath("$.items[1].chinese.title").isEqualTo("本地企业之间很少合作。");
        json.extractingPath("$.items[1].statistics[0].says").isEqualTo("low");
        json.extractingPath("$.items[1].statistics[0].chinese.chance")
                .asString()
                .isNotBlank();
    }

    @Test
    void aTestBearsItsMethodCountsAndCoverage() {
        var json = assertThat(http.get().uri(LOCAL + "?datasets=hsp-thesis&permutations=99&seed=3"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.tested").isEqualTo(true);
        json.extractingPath("$.missing").asArray().isEmpty();
        json.extractingPath("$.permutations").isEqualTo(99);
        json.extractingPath("$.seed").isEqualTo(3);
        json.extractingPath("$.counts.localFirms").isEqualTo(34);
        json.extractingPath("$.items").asArray().hasSize(3);
        json.extractingPath("$.items[0].p").asNumber();
        json.extractingPath("$.items[0].pError").asNumber();
        json.extractingPath("$.items[0].chance.atLeast").asNumber();
        json.extractingPath("$.about.method.id").isEqualTo("local-firms-cooperate-little");
        json.extractingPath("$.about.method.reference").asString().contains("Good, P.");
        json.extractingPath("$.about.filter.datasets[0]").isEqualTo("hsp-thesis");
        json.extractingPath("$.about.undatedTies.included").isEqualTo(9);
    }

    @Test
    void theSameSeedGivesTheSameAndAnswersAreTables() throws Exception {
        String first = csv(LOCAL + "?format=csv&seed=5");
        assertThat(csv(LOCAL + "?seed=5&format=csv")).isEqualTo(first);
        assertThat(csv(LOCAL + "?seed=6&format=csv")).isNotEqualTo(first);
        assertThat(first.lines().findFirst())
                .contains("statistic,says,found,p,pError,expected,deviation,atMost,atLeast,twoSided,error");
        assertThat(first.lines().count()).isEqualTo(4);
        assertThat(csv("/api/claims?format=csv").lines().findFirst())
                .contains("id,title,source,locus,pages,definition,statistics,cannotShow,reference");
        assertThat(http.get().uri(LOCAL + "?format=xlsx")).hasStatusOk();
    }

    private String csv(String uri) throws Exception {
        return http.get().uri(uri).exchange().getResponse().getContentAsString();
    }

    /** A network without what the claim speaks of is no error: it is said what is missing. */
    @Test
    void whatIsMissingIsSaid() {
        var json = assertThat(http.get().uri(LOCAL + "?families=lineage"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.tested").isEqualTo(false);
        json.extractingPath("$.items").asArray().isEmpty();
        json.extractingPath("$.missing[0].text").asString().contains("research, supply, information");
        json.extractingPath("$.missing[0].chinese.text").asString().contains("关系类型");
        assertThat(http.get().uri("/api/claims/university-ties-concentrated?kinds=Firm"))
                .bodyJson()
                .extractingPath("$.missing[0].text")
                .asString()
                .contains("University");
        assertThat(http.get().uri("/api/claims/information-through-clubs?asOf=1950"))
                .bodyJson()
                .extractingPath("$.tested")
                .isEqualTo(false);
    }

    /** What is only possible in a year counts where it is asked for. */
    @Test
    void undatedTiesCountWhereTheyAreAskedFor() {
        String clubs = "/api/claims/information-through-clubs?permutations=9&asOf=2008";
        assertThat(http.get().uri(clubs))
                .bodyJson()
                .extractingPath("$.counts.pairs")
                .isEqualTo(6);
        assertThat(http.get().uri(clubs + "&certainty=possible"))
                .bodyJson()
                .extractingPath("$.counts.pairs")
                .isEqualTo(13);
    }

    /** The table of the documentation, to as many digits as it has. */
    @Test
    void theDocumentationTellsTheseNumbers() throws Exception {
        List<String[]> told = Files.readAllLines(Path.of("src/docs/rest.md")).stream()
                .dropWhile(line -> !line.startsWith("| claim of the thesis |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\s*\\|\\s*"))
                .toList();
        List<JsonNode> found = new ArrayList<>();
        for (String claim :
                List.of("local-firms-cooperate-little", "university-ties-concentrated", "information-through-clubs")) {
            JsonMapper.shared()
                    .readTree(csv("/api/claims/" + claim))
                    .path("items")
                    .forEach(found::add);
        }
        assertThat(told).hasSameSizeAs(found).hasSize(9);
        for (int i = 0; i < found.size(); i++) {
            String[] cells = told.get(i);
            assertRounded(cells[3], found.get(i).path("found"));
            assertRounded(cells[4], found.get(i).at("/chance/expected"));
            assertRounded(cells[5], found.get(i).path("p"));
        }
    }

    private static void assertRounded(String told, JsonNode value) {
        BigDecimal printed = new BigDecimal(told);
        assertThat(new BigDecimal(value.asDouble()).setScale(printed.scale(), RoundingMode.HALF_UP))
                .isEqualTo(printed);
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(http.get().uri("/api/claims/local-firms-cooperate"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("local-firms-cooperate-little");
        assertThat(http.get().uri(LOCAL + "?permutations=-1"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("permutations");
        assertThat(http.get().uri(LOCAL + "?permutations=1000000"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("ask for at most");
    }
}
