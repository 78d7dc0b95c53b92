package org.helixatlas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.helixatlas.model.Definition.Table;
import org.helixatlas.model.RelationType.Meaning;
import org.helixatlas.model.RelationType.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    @Test
    void aTypeSaysWhatItsTiesMean() {
        assertThat(Vocabulary.shipped().type("FOUNDED").orElseThrow())
                .returns(Meaning.BIRTH, RelationType::meaning)
                .returns(Parent.SOURCE, RelationType::parent)
                .returns(
                        Map.of(
                                "family", "lineage", "meaning", "birth", "parent", "source", "once", true, "subject",
                                "target"),
                        RelationType::properties);
        assertThat(Vocabulary.shipped().type("LOCATED_IN").orElseThrow().properties())
                .isEqualTo(Map.of("family", "location", "meaning", "location"));
        assertThat(Vocabulary.shipped()
                        .type("RESEARCHES_JOINTLY_WITH")
                        .orElseThrow()
                        .properties())
                .isEqualTo(Map.of("family", "research", "undirected", true));
        assertThat(Vocabulary.shipped().meaning(Meaning.RENAMING, Meaning.MERGER))
                .extracting(RelationType::name)
                .containsExactly("MERGED_INTO", "RENAMED_TO");
    }

    @ParameterizedTest(name = "directed {0}, parent {1}, meaning {2}")
    @CsvSource({
        "true,source,birth",
        "true,target,birth",
        "true,source,merger",
        "true,target,part",
        "true,,move",
        "false,,"
    })
    void aRowMayMean(String directed, String parent, String meaning) {
        assertThatCode(() -> read(directed, parent, meaning)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "directed {0}, parent {1}, meaning {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "true,,birth,the column parent says source or target for birth",
                "true,target,renaming,source for renaming and merger",
                "true,source,part,target for part",
                "true,source,,is empty otherwise",
                "true,source,location,is empty otherwise",
                "false,source,birth,takes a directed type",
                "true,source,brith,no meaning 'brith'; valid are birth",
                "true,sorce,birth,no parent 'sorce'; valid are source, target"
            })
    void aRowThatContradictsItselfStopsTheStartWithItsLine(
            String directed, String parent, String meaning, String right) {
        assertThatThrownBy(() -> read(directed, parent, meaning))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("relation-types.csv line 2", right);
    }

    @ParameterizedTest(name = "parent {0}, meaning {1}, once {2}, subject {3}")
    @CsvSource({
        ",,,,false,SOURCE",
        ",,false,source,false,SOURCE",
        ",,true,target,true,TARGET",
        "source,birth,,,true,TARGET",
        "source,birth,true,source,true,SOURCE",
        "target,birth,,,true,SOURCE",
        "source,merger,,,true,SOURCE",
        "target,part,,,false,SOURCE"
    })
    void aRowSaysWhatDisagreementsAreAbout(
            String parent, String meaning, String once, String subject, boolean isOnce, RelationType.Subject of) {
        assertThat(read("true", parent, meaning, once, subject).type("GREW_OUT_OF"))
                .hasValueSatisfying(type ->
                        assertThat(type).returns(isOnce, RelationType::once).returns(of, RelationType::subject));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SPUN_OFF_FROM,BACK,spun off,衍生出",
        "FOUNDED,FORTH,founded,创办了",
        "RECRUITS_GRADUATES_OF,BACK,has graduates recruited by,毕业生受聘于",
        "SENDS_STAFF_TO,FORTH,sends staff to,派遣人员到",
        "INVESTED_IN,FORTH,invested in,投资于",
        "PART_OF,BACK,includes,下辖"
    })
    void anArrowGoesTheWayOfWhatTheTieCarries(String name, RelationType.Flow flow, String phrase, String chinese) {
        assertThat(Vocabulary.shipped().type(name))
                .hasValueSatisfying(type -> assertThat(type)
                        .returns(flow, RelationType::flow)
                        .returns(phrase, RelationType::alongArrow)
                        .returns(chinese, RelationType::chineseAlongArrow));
    }

    @Test
    void descentGoesFromParentToChildWhateverARowSays() {
        Map<String, String> row = new java.util.TreeMap<>(Map.of(
                "type", "GREW_OUT_OF", "family", "lineage", "directed", "true", "sources", "Firm", "targets", "Firm"));
        row.putAll(Map.of("parent", "target", "meaning", "birth", "verb", "grew out of", "inverse", "grew into"));
        row.put("flow", "back");
        List<Definition> rows = List.of(new Definition(Definition.Table.RELATION_TYPES, "a line 2", row));
        assertThatThrownBy(() -> Vocabulary.shipped().with(rows))
                .hasMessageContainingAll("a line 2, column flow", "descent goes from parent to child");
    }

    @Test
    void theShippedKindsStandForWhatTheProgramAsksOfThem() {
        assertThat(Vocabulary.shipped().kindLabels())
                .startsWith("University", "ResearchInstitute", "Firm")
                .hasSize(12);
        assertThat(Kinds.PERSON)
                .returns(true, Kind::isPerson)
                .returns(true, Kind::namesItsSphere)
                .returns(List.of("Entity", "Actor", "Person"), Kind::labels);
        assertThat(Kinds.SCIENCE_PARK).returns(true, Kind::isPark).returns(true, Kind::isOrganization);
        assertThat(Kinds.GOVERNMENT.name()).isEqualTo("government body");
        assertThat(Kinds.FIRM.names()).containsEntry("zh", "企业");
        assertThat(Families.PERSONNEL.makesHome()).isTrue();
    }

    @Test
    void ownWordsComeAfterTheShippedOnesInTheOrderOfTheirNames() {
        Vocabulary own = Vocabulary.shipped()
                .with(List.of(
                        row(
                                Table.RELATION_TYPES,
                                "type=LENDS_TO,family=loans,directed=true,sources=Bank,targets=Actor,verb=lends to,inverse=borrows from"),
                        row(Table.FAMILIES, "family=loans"),
                        row(Table.KINDS, "kind=SavingsBank,broader=Bank"),
                        row(Table.KINDS, "kind=Bank,standing=organization,sphere=finance,names=fr=banque;zh=银行"),
                        row(Table.SPHERES, "sphere=finance")));
        assertThat(own.sphereTitles()).endsWith("civil society", "finance");
        assertThat(own.kindLabels()).endsWith("Population", "Bank", "SavingsBank");
        assertThat(own.index(own.kind("Bank").orElseThrow())).isEqualTo(12);
        Kind savingsBank = own.kind("SavingsBank").orElseThrow();
        assertThat(savingsBank)
                .returns("savings bank", Kind::name)
                .returns(own.sphere("finance"), Kind::sphere)
                .returns(List.of("Entity", "Actor", "Organization", "Bank", "SavingsBank"), Kind::labels);
        RelationType lends = own.type("LENDS_TO").orElseThrow();
        assertThat(lends.sources()).extracting(Kind::label).containsExactly("Bank", "SavingsBank");
        assertThat(lends.targets()).contains(Kinds.PERSON, savingsBank).doesNotContain(Kinds.PLACE);
        assertThat(own.type("INVESTED_IN").orElseThrow().sources())
                .as("Organization stands for own organisations too")
                .contains(savingsBank);
    }

    @Test
    void undirectedTiesMayJoinPersonsAndAnyTwoKinds() {
        Vocabulary own = Vocabulary.shipped()
                .with(
                        List.of(
                                row(
                                        Table.RELATION_TYPES,
                                        "type=FRIEND_OF,family=information,directed=false,sources=Person,targets=Person,verb=is a friend of,inverse=is a friend of"),
                                row(
                                        Table.RELATION_TYPES,
                                        "type=NEAR,family=location,directed=false,sources=Entity,targets=Entity,verb=is near,inverse=is near")));
        assertThat(own.type("FRIEND_OF").orElseThrow().properties()).containsEntry("undirected", true);
        assertThat(own.type("NEAR").orElseThrow().sources()).hasSize(12);
    }

    @Test
    void theSameRowFromTwoPlacesCountsOnceAndADifferentOneNamesBoth() {
        Definition one = new Definition(Table.FAMILIES, "a/families.csv line 2", Map.of("family", "loans"));
        Definition same =
                new Definition(Table.FAMILIES, "b/families.csv line 3", Map.of("family", "loans", "names", ""));
        assertThat(Vocabulary.shipped().with(List.of(same, one)).families()).hasSize(9);
        Definition other =
                new Definition(Table.FAMILIES, "b/families.csv line 3", Map.of("family", "loans", "meaning", "home"));
        assertThatThrownBy(() -> Vocabulary.shipped().with(List.of(other, one)))
                .hasMessageContainingAll(
                        "b/families.csv line 3", "'loans' is declared otherwise", "a/families.csv line 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "KINDS|kind=firm,standing=organization|cannot be a name here; write a capital letter",
                "KINDS|kind=FIRM,standing=organization|'FIRM' is declared otherwise, as 'Firm', in the shipped kinds.csv line 4",
                "KINDS|kind=Evidence,standing=context|means something else in the graph",
                "KINDS|kind=Bank|no standing ''; valid are organization, individual, context",
                "KINDS|kind=Bank,broader=Frim|there is no kind 'Frim'; did you mean Firm",
                "KINDS|kind=Bank,broader=Bank|in a circle",
                "KINDS|kind=Bank,broader=Firm,standing=context|stands as its broader one does",
                "KINDS|kind=Bank,standing=organization,sphere=finance|there is no sphere 'finance'",
                "KINDS|kind=Bank,standing=individual|is a person and the reverse",
                "KINDS|kind=Bank,standing=organization,names=banque|is not language=text",
                "SPHERES|sphere=Finance|write lower-case letters",
                "SPHERES|sphere=none|means something else",
                "FAMILIES|family=patents,meaning=house|write home, or leave it empty",
                "RELATION_TYPES|type=CO-PATENTS|write capital letters and digits in groups joined by underscores",
                "RELATION_TYPES|type=CITES|means something else",
                "RELATION_TYPES|type=OWNS,family=owning|there is no family 'owning'",
                "RELATION_TYPES|type=OWNS,family=supply,directed=yes|neither true nor false",
                "RELATION_TYPES|type=OWNS,family=supply,directed=true,once=yes|'yes' is neither true nor false",
                "RELATION_TYPES|type=OWNS,family=lineage,directed=true,parent=source,meaning=merger,once=false|a merger happens once; write true, or leave it empty",
                "RELATION_TYPES|type=OWNS,family=supply,directed=true,subject=sorce|no subject 'sorce'; valid are source, target",
                "RELATION_TYPES|type=OWNS,family=supply,directed=true,sources=Frim,targets=Firm|there is no label 'Frim'; did you mean Firm",
                "RELATION_TYPES|type=OWNS,family=supply,directed=true,sources=Firm,targets=Firm,inverse=is owned by|write the phrase"
            })
    void aRowThatCannotStandSaysWhy(Table table, String cells, String right) {
        assertThatThrownBy(() -> Vocabulary.shipped().with(List.of(row(table, cells))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("a/own.csv line 2, column ", right);
    }

    @Test
    void namesAreAtMostFortyCharactersLong() {
        String longest = "A".repeat(40);
        assertThat(Vocabulary.shipped()
                        .with(List.of(row(Table.KINDS, "kind=" + longest + ",standing=context")))
                        .kind(longest))
                .isPresent();
        assertThatThrownBy(() ->
                        Vocabulary.shipped().with(List.of(row(Table.KINDS, "kind=" + longest + "A,standing=context"))))
                .hasMessageContaining("at most 40 characters");
    }

    @Test
    void aCircleOfBroaderKindsIsToldOnce() {
        List<Definition.Fault> faults = new ArrayList<>();
        Vocabulary rest = Vocabulary.shipped()
                .with(
                        List.of(
                                row(Table.KINDS, "kind=A,broader=B"),
                                row(Table.KINDS, "kind=B,broader=C"),
                                row(Table.KINDS, "kind=C,broader=A")),
                        faults::add);
        assertThat(rest.kinds()).hasSize(12);
        assertThat(faults)
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("A, B, C"));
    }

    private static Definition row(Table table, String cells) {
        Map<String, String> byColumn = new LinkedHashMap<>();
        for (String cell : cells.split(",")) {
            byColumn.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
        }
        return new Definition(table, "a/own.csv line 2", byColumn);
    }

    private static Vocabulary read(String directed, String parent, String meaning) {
        return read(directed, parent, meaning, "", "");
    }

    private static Vocabulary read(String directed, String parent, String meaning, String once, String subject) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of(
                "type", "GREW_OUT_OF",
                "family", "lineage",
                "directed", directed,
                "sources", "Organization",
                "targets", "Organization",
                "verb", "grew out of",
                "inverse", "grew into"));
        cells.put("parent", Objects.toString(parent, ""));
        cells.put("meaning", Objects.toString(meaning, ""));
        cells.put("once", Objects.toString(once, ""));
        cells.put("subject", Objects.toString(subject, ""));
        return Vocabulary.shipped()
                .with(List.of(new Definition(Table.RELATION_TYPES, "relation-types.csv line 2", cells)));
    }
}
