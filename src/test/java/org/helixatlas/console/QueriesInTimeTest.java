package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Named queries on the shipped data where the order of years decides. */
class QueriesInTimeTest extends ServiceTest {

    /** Kai-Fu Lee set up Microsoft's laboratory in 1998, was at Google China from 2005 and founded his own firm in 2009. */
    @Test
    void aFounderComesFromWhereHeWasBeforeTheFounding() {
        List<Map<String, String>> rows = rows("lineage-founders-and-their-origins").stream()
                .filter(r -> r.get("founderId").equals("kai-fu-lee"))
                .toList();
        assertThat(rows)
                .extracting(r -> r.get("foundedId") + ": " + r.get("origins"))
                .containsExactly("microsoft-research-china: ", "innovation-works: Google China");
    }

    /** Wang Zhidong was at an institute of Peking University until 1990 and founded Suntendy in 1992. */
    @Test
    void whoHoldsRolesInTwoSpheresAtOnceIsShownWithTheYears() {
        assertThat(rows("personnel-boundary-spanners"))
                .filteredOn(r -> r.get("personId").equals("chen-chunxian")
                        && r.get("role").equals("EMPLOYED_BY")
                        && !r.get("from").isEmpty()
                        && r.get("otherOrganisation").equals("First company of Chen Chunxian"))
                .extracting(r -> r.get("from") + "-" + r.get("to") + " " + r.get("otherFrom") + " " + r.get("together"))
                .containsOnly("1959-1986 1980 yes");
        assertThat(rows("personnel-boundary-spanners"))
                .extracting(r -> r.get("together"))
                .contains("yes", "unknown")
                .doesNotContain("no");
        assertThat(rows("personnel-boundary-spanners?successive=true"))
                .filteredOn(r -> r.get("personId").equals("wang-zhidong")
                        && r.get("otherOrganisation").startsWith("Suntendy "))
                .extracting(r -> r.get("from") + "-" + r.get("to") + " " + r.get("otherFrom") + " " + r.get("together"))
                .contains("1989-1990 1992 no");
    }

    @Test
    void aFirmThatWasRenamedIsOneSpinOff() {
        List<Map<String, String>> rows = rows("lineage-spin-offs-of-an-institute?parent=peking-university");
        assertThat(rows)
                .extracting(r -> r.get("organisationId"))
                .contains("founder")
                .doesNotContain("peking-university-new-technology-company");
        assertThat(rows)
                .filteredOn(r -> r.get("organisationId").equals("founder"))
                .extracting(r -> r.get("formerly"))
                .containsExactly("Peking University Science New Technology Company");
    }

    /** Stone's software firm went on as Sina, from which Weibo came. */
    @Test
    void aRenamingOrAMergerIsNoGeneration() {
        assertThat(rows("lineage-spin-offs-of-an-institute?parent=stone"))
                .filteredOn(r -> List.of("sina", "weibo").contains(r.get("organisationId")))
                .extracting(r -> r.get("organisationId") + " " + r.get("generation"))
                .containsExactly("sina 1", "weibo 2");
    }

    private List<Map<String, String>> rows(String query) {
        JsonNode answer = JsonMapper.shared()
                .readTree(assertThat(http.get().uri("/api/queries/" + query))
                        .hasStatusOk()
                        .actual()
                        .getResponse()
                        .getContentAsByteArray());
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode row : answer.path("rows")) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int c = 0; c < row.size(); c++) {
                cells.put(
                        answer.path("columns").path(c).asString(),
                        row.path(c).isNull() ? "" : row.path(c).asString());
            }
            rows.add(cells);
        }
        return rows;
    }
}
