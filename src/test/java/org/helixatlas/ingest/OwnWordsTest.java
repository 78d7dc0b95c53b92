package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.helixatlas.model.Sphere;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that data sets declare beside the shipped ones: what they may say, and what of each other. */
class OwnWordsTest {

    @TempDir
    Path imports;

    private Folder bank() {
        return new Folder(imports, "a")
                .rows(InputTable.SPHERES, "finance,fr=finance;zh=金融")
                .rows(InputTable.FAMILIES, "lending,,zh=借贷")
                .rows(InputTable.KINDS, "Bank,,organization,finance,,bank,fr=banque")
                .rows(
                        InputTable.RELATION_TYPES,
                        "LENDS_TO,lending,true,Bank,Organization,,,,,,lends to,borrows from,,,fr=prête à,",
                        "KIN_OF,lending,false,Person,Person,,,,,,is kin of,is kin of,,,,")
                .rows(
                        InputTable.ACTORS,
                        "one,Bank,One,,,,,,,,a-stated",
                        "two,Firm,Two,,,,,,,,a-stated",
                        "ann,Person,Ann,finance,,,,,,,a-stated",
                        "ben,Person,Ben,industry,,,,,,,a-stated")
                .rows(InputTable.TIES, tie("one,LENDS_TO,two", "a"), tie("ann,KIN_OF,ben", "a"));
    }

    private static String tie(String ends, String dataset) {
        return ends + ",,,,,,,,,,,," + dataset + "-stated";
    }

    @Test
    void rowsMayUseTheWordsOfTheirDataSet() throws IOException {
        bank();
        List<Problem> problems = new ArrayList<>();
        Dataset dataset = datasets(problems).get(0);
        assertThat(problems).isEmpty();
        assertThat(dataset.vocabulary().kind("Bank").orElseThrow().sphere())
                .map(Sphere::title)
                .contains("finance");
        assertThat(dataset.vocabulary().type("LENDS_TO").orElseThrow().verbs()).containsEntry("fr", "prête à");
    }

    @Test
    void wordsOfAnotherDataSetAreThereForWhoRequiresIt() throws IOException {
        bank();
        new Folder(imports, "b").rows(InputTable.ACTORS, "three,Bank,Three,,,,,,,,b-stated");
        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("b/actors.csv line 2, column :LABEL: there is no label 'Bank'");
        new Folder(imports, "b", "a").rows(InputTable.ACTORS, "three,Bank,Three,,,,,,,,b-stated");
        assertThat(problems()).isEmpty();
    }

    @Test
    void twoDataSetsMayDeclareAWordAlikeButNotOtherwise() throws IOException {
        bank();
        Folder other = new Folder(imports, "b").rows(InputTable.SPHERES, "finance,fr=finance;zh=金融");
        assertThat(problems()).isEmpty();
        other.rows(InputTable.SPHERES, "finance,fr=finances")
                .rows(InputTable.KINDS, "BANK,,organization,,,,")
                .rows(InputTable.RELATION_TYPES, "LENDS_TO,supply,true,Firm,Firm,,,,,,lends to,borrows from,,,,");
        assertThat(problems())
                .containsExactly(
                        "b/kinds.csv line 2, column kind: 'BANK' is declared otherwise, as 'Bank', in a/kinds.csv line 2;"
                                + " take another name, or write both rows alike",
                        "b/relation-types.csv line 2, column type: 'LENDS_TO' is declared otherwise in"
                                + " a/relation-types.csv line 2; take another name, or write both rows alike",
                        "b/spheres.csv line 2, column sphere: 'finance' is declared otherwise in a/spheres.csv line 2;"
                                + " take another name, or write both rows alike");
    }

    @Test
    void aShippedWordKeepsItsMeaning() throws IOException {
        new Folder(imports, "a").rows(InputTable.KINDS, "firm,,organization,,,,", "Firm,,organization,academia,,,");
        assertThat(problems())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("a/kinds.csv line 2, column kind: 'firm' cannot be a name here; write a capital letter");
        assertThat(problems().get(1))
                .startsWith(
                        "a/kinds.csv line 3, column kind: 'Firm' is declared otherwise in the shipped kinds.csv line 4");
    }

    @Test
    void whatIsWrongWithAWordIsToldWithItsPlaceAndRemedy() throws IOException {
        bank().rows(InputTable.KINDS, "Bank,Frim,,,,,")
                .rows(
                        InputTable.RELATION_TYPES,
                        "LENDS_TO,lendin,true,Bank,Organization,,,,,,lends to,borrows from,,,,")
                .rows(InputTable.ACTORS)
                .rows(InputTable.TIES);
        assertThat(problems())
                .containsExactly(
                        "a/kinds.csv line 2, column broader: there is no kind 'Frim'; did you mean Firm?",
                        "a/relation-types.csv line 2, column family: there is no family 'lendin'; did you mean lending?");
    }

    @Test
    void aTieOfOwnTypeKeepsToItsEndsAndAnOwnKindToItsSphere() throws IOException {
        bank().rows(InputTable.TIES, tie("two,LENDS_TO,one", "a"));
        assertThat(problems())
                .containsExactly("a/ties.csv line 2, column :START_ID: 'two' is a Firm, but LENDS_TO starts from Bank");
        bank().rows(
                        InputTable.ACTORS,
                        "one,Bank,One,industry,,,,,,,a-stated",
                        "two,Firm,Two,,,,,,,,a-stated",
                        "ann,Person,Ann,finance,,,,,,,a-stated",
                        "ben,Person,Ben,,,,,,,,a-stated");
        assertThat(problems())
                .containsExactly(
                        "a/actors.csv line 2, column sphere: a Bank is of the sphere finance, not industry; leave the cell"
                                + " empty",
                        "a/actors.csv line 5, column sphere: the cell is empty; a Person names its sphere");
    }

    private List<String> problems() throws IOException {
        List<Problem> problems = new ArrayList<>();
        datasets(problems);
        return problems.stream().sorted().map(Problem::toString).toList();
    }

    private List<Dataset> datasets(List<Problem> problems) throws IOException {
        List<DatasetFolder> all = new ArrayList<>();
        try (Stream<Path> folders = Files.list(imports)) {
            folders.sorted().forEach(folder -> all.add(new DatasetFolder(folder, problems)));
        }
        OwnWords words = new OwnWords(all, problems);
        List<Dataset> datasets = new ArrayList<>();
        for (DatasetFolder folder : all) {
            datasets.add(folder.read(words.of(folder.declared().id())));
        }
        References references = new References(problems);
        List<Dataset> inOrder = references.inOrder(datasets);
        inOrder.forEach(references::judge);
        return inOrder;
    }
}
