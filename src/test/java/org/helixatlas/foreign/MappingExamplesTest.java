package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** The mappings that the documentation shows, tried on the samples beside them. */
class MappingExamplesTest {

    private static final String ROR = "https://ror.org/0example";
    private static final String OPENALEX = "https://openalex.org/I9900000000";

    private static List<String> rows(List<ForeignFile> files, String table) {
        Understanding understanding =
                ForeignFiles.understand(files, ReadingOptions.NONE, "example", Vocabulary.shipped());
        assertThat(understanding.findings())
                .filteredOn(f -> f.severity() == Finding.Severity.ERROR)
                .isEmpty();
        return new String(understanding.files().get(table), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
    }

    @Test
    void thePageNamesAllKeysAndItsFirstMappingIsOne() throws IOException {
        String page = Files.readString(Path.of("src/docs/own-data-mapping.md"));
        List<Enum<?>> fields = new ArrayList<>(List.of(ActorField.values()));
        fields.addAll(List.of(TieField.values()));
        assertThat(fields).allSatisfy(field -> assertThat(page).contains("`" + MappingKeys.key(field) + "`"));

        Matcher block = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find()).isTrue();
        assertThat(MappedExample.of(
                                block.group(1),
                                "grants.csv",
                                "Funder,Grantee,Since,Sum in EUR\nNorth Foundation,Northlake University,1999,2500\n")
                        .ties())
                .containsExactly("grants.csv:2 North Foundation -> Northlake University"
                        + " {amount=2500, from=1999, type=FUNDS_RESEARCH_AT, unit=EUR}");
    }

    @Test
    void organizationsOfRorAreTiedToParentsRelativesAndSuccessors() {
        List<ForeignFile> files = MappedExample.shown("ror.mapping.json", "ror-sample.json");
        MappedExample ror = MappedExample.of(files);

        assertThat(ror.actors())
                .containsExactly(
                        "ror-sample.json:2 " + ROR
                                + "1 {founded=1911, kind=University, name=Northlake University, nameZh=北湖大学, ror=" + ROR
                                + "1, wikidata=Q999999999001}",
                        "ror-sample.json:91 " + ROR
                                + "2 {founded=1964, kind=ResearchInstitute, name=Northlake Institute of Materials, ror="
                                + ROR + "2, wikidata=Q999999999003}",
                        "ror-sample.json:173 " + ROR
                                + "3 {kind=Firm, name=Brightwave Instruments, note=no longer active, ror=" + ROR + "3}",
                        "ror-sample.json:2 " + ROR + "4 {name=Northlake University Press, ror=" + ROR + "4}",
                        "ror-sample.json:173 " + ROR + "5 {name=Brightwave Systems, ror=" + ROR + "5}");
        assertThat(ror.ties())
                .containsExactly(
                        "ror-sample.json:2 " + ROR + "1 -> " + ROR + "2 {type=includes}",
                        "ror-sample.json:2 " + ROR + "1 -> " + ROR + "4 {type=includes}",
                        "ror-sample.json:91 " + ROR + "2 -> " + ROR + "1 {type=is part of}",
                        "ror-sample.json:91 " + ROR + "2 -- " + ROR + "3 {type=is related to}",
                        "ror-sample.json:173 " + ROR + "3 -- " + ROR + "2 {type=is related to}",
                        "ror-sample.json:173 " + ROR + "3 -> " + ROR + "5 {family=lineage, type=was succeeded by}");
        assertThat(ror.findings()).noneMatch(f -> f.startsWith("ERROR"));

        // Said from both ends, a tie is one tie.
        assertThat(rows(files, "ties.csv").stream()
                        .map(row -> row.substring(0, row.indexOf(",,")))
                        .toList())
                .containsExactly(
                        "northlake-institute-of-materials,PART_OF,northlake-university",
                        "northlake-university-press,PART_OF,northlake-university",
                        "northlake-institute-of-materials,IS_RELATED_TO,brightwave-instruments",
                        "brightwave-instruments,WAS_SUCCEEDED_BY,brightwave-systems");
    }

    @Test
    void institutionsOfOpenAlexAreAssociatedAndPublishTogether() {
        List<ForeignFile> files = MappedExample.shown(
                "openalex.mapping.json", "institutions-sample.jsonl", "I99000000002.json", "I99000000003.json");
        MappedExample openAlex = MappedExample.of(files);

        assertThat(openAlex.actors())
                .containsExactly(
                        "institutions-sample.jsonl:1 " + OPENALEX
                                + "1 {kind=University, name=Northlake University, ror=" + ROR
                                + "1, wikidata=https://www.wikidata.org/wiki/Q999999999001}",
                        "institutions-sample.jsonl:2 " + OPENALEX
                                + "2 {kind=ResearchInstitute, name=Northlake Institute of Materials, ror=" + ROR
                                + "2, wikidata=https://www.wikidata.org/wiki/Q999999999003}",
                        "institutions-sample.jsonl:3 " + OPENALEX + "3 {kind=Firm, name=Brightwave Instruments, ror="
                                + ROR + "3}",
                        "institutions-sample.jsonl:1 " + OPENALEX + "4 {name=Northlake Hospital, ror=" + ROR + "6}",
                        "I99000000003.json:21 " + OPENALEX + "5 {name=Harbour Polytechnic}");
        String joint = ", type=RESEARCHES_JOINTLY_WITH, unit=joint publications}";
        assertThat(openAlex.ties())
                .containsExactly(
                        "institutions-sample.jsonl:1 " + OPENALEX + "1 -> " + OPENALEX + "2 {type=includes}",
                        "institutions-sample.jsonl:1 " + OPENALEX + "1 -- " + OPENALEX + "4 {type=is related to}",
                        "institutions-sample.jsonl:2 " + OPENALEX + "2 -> " + OPENALEX + "1 {type=is part of}",
                        "I99000000002.json:11 " + OPENALEX + "2 -- " + OPENALEX + "2 {amount=1430" + joint,
                        "I99000000002.json:16 " + OPENALEX + "2 -- " + OPENALEX + "1 {amount=910" + joint,
                        "I99000000002.json:21 " + OPENALEX + "2 -- " + OPENALEX + "3 {amount=37" + joint,
                        "I99000000003.json:11 " + OPENALEX + "3 -- " + OPENALEX + "3 {amount=86" + joint,
                        "I99000000003.json:16 " + OPENALEX + "3 -- " + OPENALEX + "2 {amount=37" + joint,
                        "I99000000003.json:21 " + OPENALEX + "3 -- " + OPENALEX + "5 {amount=4" + joint);

        // The count of an institution with itself is that of all its works, and makes no tie.
        assertThat(rows(files, "ties.csv"))
                .filteredOn(row -> row.contains("RESEARCHES_JOINTLY_WITH"))
                .hasSize(3)
                .anyMatch(row -> row.startsWith(
                                "northlake-institute-of-materials,RESEARCHES_JOINTLY_WITH,brightwave-instruments")
                        && row.contains("37,joint publications"));
    }

    @Test
    void entitiesOfGleifAreTiedToThoseThatConsolidateThem() {
        List<ForeignFile> files = MappedExample.shown("gleif.mapping.json", "rr-sample.csv", "lei2-sample.csv");
        MappedExample gleif = MappedExample.of(files);

        String instruments = "EXAMPLEBRIGHTINST001";
        String systems = "EXAMPLEBRIGHTSYST001";
        String holding = "EXAMPLEBRIGHTHOLD001";
        String manager = "EXAMPLESAILMANAGE001";
        assertThat(gleif.ties())
                .containsExactly(
                        "rr-sample.csv:2 " + instruments + " -> " + systems
                                + " {family=governance, from=2016-04-01T00:00:00.000Z,"
                                + " note=ACTIVE, FULLY_CORROBORATED, type=is directly consolidated by}",
                        "rr-sample.csv:3 " + instruments + " -> " + holding
                                + " {family=governance, from=2018-07-15T00:00:00.000Z,"
                                + " note=ACTIVE, FULLY_CORROBORATED, type=is ultimately consolidated by}",
                        "rr-sample.csv:4 " + systems + " -> " + holding
                                + " {family=governance, from=2018-07-15T00:00:00.000Z,"
                                + " note=INACTIVE, FULLY_CORROBORATED, to=2023-02-28T00:00:00.000Z,"
                                + " type=is directly consolidated by}");
        assertThat(gleif.actors())
                .hasSize(5)
                .contains(
                        "lei2-sample.csv:2 " + instruments + " {founded=1987-09-14T00:00:00.000Z, lei=" + instruments
                                + ", name=Brightwave Instruments AB}",
                        "lei2-sample.csv:5 EXAMPLESAILFUND00001 {founded=2019-05-06T00:00:00.000Z, kind=Fund,"
                                + " lei=EXAMPLESAILFUND00001, name=Sail Ocean Fund}",
                        "rr-sample.csv:5 " + manager + " {lei=" + manager + "}");
        assertThat(gleif.findings())
                .containsExactly(
                        "LOSS rr-sample.csv:5:Relationship.RelationshipType 'IS_FUND-MANAGED_BY' is not in the table of"
                                + " words for type (line 30 of gleif.mapping.json), so that the tie is left out");
        assertThat(rows(files, "ties.csv").stream()
                        .map(row -> row.substring(0, row.indexOf(",,")))
                        .toList())
                .containsExactly(
                        "brightwave-instruments-ab,IS_DIRECTLY_CONSOLIDATED_BY,brightwave-systems-ab",
                        "brightwave-instruments-ab,IS_ULTIMATELY_CONSOLIDATED_BY,brightwave-holding-n-v",
                        "brightwave-systems-ab,IS_DIRECTLY_CONSOLIDATED_BY,brightwave-holding-n-v");
        assertThat(rows(files, "evidence.csv")).anyMatch(row -> row.contains("row 4"));
    }

    @Test
    void whereOnlyRelationshipsAreSentEntitiesAreKnownByTheirCodes() {
        MappedExample gleif = MappedExample.of(MappedExample.shown("gleif.mapping.json", "rr-sample.csv"));

        assertThat(gleif.actors()).contains("rr-sample.csv:2 EXAMPLEBRIGHTINST001 {lei=EXAMPLEBRIGHTINST001}");
        assertThat(gleif.findings())
                .contains(
                        "NOTE gleif.mapping.json:59:read '*lei2*.csv' none of the files that were sent is read by this part");
    }
}
