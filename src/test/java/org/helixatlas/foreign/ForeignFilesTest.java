package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** What becomes of names, kinds, types, years and amounts when a list of ties becomes a data set. */
class ForeignFilesTest {

    @Test
    void aRowBecomesATieWithItsEvidence() {
        Understanding two = Told.csv("source,target,type,year\nBaidu,Tencent,invested in,2001\n");
        assertThat(Told.ties(two)).containsExactly("baidu,INVESTED_IN,tencent,2001,net-row-2");
        assertThat(Told.rows(two, "evidence.csv")).containsExactly("net-row-2,Evidence,net-source,row 2,,stated,,,,");
        assertThat(Told.rows(two, "sources.csv")).containsExactly("net-source,Source,net.csv,,,,mirror");
        assertThat(two.origins().get("ties.csv")).containsExactly(new Place("net.csv", 2, ""));
        assertThat(two.dataset()).isEqualTo("net");
        assertThat(two.isSound()).isTrue();
    }

    @Test
    void aSourceThatARowNamesIsASourceAndTheRowStaysInTheLocus() {
        Understanding two = Told.csv("source,target,reference,page\nA,B,Wang 2009,12\nB,C,https://example.org/x,\n");
        assertThat(Told.rows(two, "sources.csv"))
                .containsExactly(
                        "net-source,Source,net.csv,,,,mirror",
                        "net-wang-2009,Source,Wang 2009,,,,mirror",
                        "net-https-example-org-x,Source,https://example.org/x,,,https://example.org/x,mirror");
        assertThat(Told.rows(two, "evidence.csv"))
                .containsExactly(
                        "net-row-2,Evidence,net-wang-2009,row 2 of net.csv,12,stated,,,,",
                        "net-row-3,Evidence,net-https-example-org-x,row 3 of net.csv,,stated,,,,");
    }

    @Test
    void rowsThatSayTheSameAreOneTieAndOthersAreToldApart() {
        Understanding ties = Told.csv("source,target,year\nA,B,1998\nB,A,1998\nA,B,2003\nA,B,\n");
        assertThat(Told.ties(ties))
                .containsExactly(
                        "a,TIED_WITH,b,1998,net-row-2;net-row-3",
                        "a,TIED_WITH,b,2003,2003,net-row-4",
                        "a,TIED_WITH,b,2,net-row-5");
        Understanding directed = Told.csv("source,target\nA,B\nB,A\n", "directed", "true");
        assertThat(Told.ties(directed)).containsExactly("a,TIED_TO,b,net-row-2", "b,TIED_TO,a,net-row-3");
    }

    @Test
    void aNameIsOneActorHoweverItIsComposedAndSpaced() {
        Understanding ties = Told.csv("source,target\nCafe\u0301  Zwei,B\nB,\u00A0Café Zwei\n");
        assertThat(Told.actors(ties)).containsExactly("cafe-zwei,UnspecifiedActor,Café Zwei", "b,UnspecifiedActor,B");
    }

    @Test
    void namesThatDifferInCaseAreOneUnlessBothStandInAListOfActors() {
        Understanding one = Told.csv("source,target\nAlpha,B\nALPHA,C\n");
        assertThat(Told.actors(one)).hasSize(3);
        assertThat(Told.found(one, Severity.WARNING))
                .singleElement()
                .asString()
                .startsWith("3||ALPHA|is taken for 'Alpha' (net.csv line 2), since the two differ in case alone");
        Understanding two = Told.of(
                Told.file("ties.csv", "source,target\nAlpha,ALPHA\n"),
                Told.file("actors.csv", "name,kind\nAlpha,firm\nALPHA,firm\n"));
        assertThat(Told.actors(two)).containsExactly("alpha,Firm,Alpha", "alpha-2,Firm,ALPHA");
    }

    @Test
    void differentNamesWithOneSlugAreNumberedInTheirOrderAndTold() {
        Understanding ties = Told.csv("source,target\nC++,C\nC#,D\n");
        assertThat(Told.actors(ties))
                .containsExactly(
                        "c,UnspecifiedActor,C++",
                        "c-2,UnspecifiedActor,C",
                        "c-3,UnspecifiedActor,C#",
                        "d,UnspecifiedActor,D");
        assertThat(Told.found(ties, Severity.NOTE))
                .contains("3||C#|its id is c-3, because 'C++' (net.csv line 2) has c");
    }

    @Test
    void namesInOtherScriptsAreTransliteratedAndBareNumbersBearTheDataSetsId() {
        Understanding ties = Told.csv("source,target\n清华大学,Московский университет\n34,★\n");
        assertThat(Told.actors(ties))
                .startsWith(
                        "qing-hua-da-xue,UnspecifiedActor,清华大学",
                        "moskovskij-universitet,UnspecifiedActor,Московский университет",
                        "net-34,UnspecifiedActor,34");
        assertThat(Told.actors(ties).get(3)).matches("actor-[0-9a-f]{8},UnspecifiedActor,★");
        assertThat(Told.rows(ties, "names.csv")).containsExactly("Name,qing-hua-da-xue,清华大学,zh,official,,,net-row-2");
        assertThat(Told.actors(Told.csv("source,target\nA,B\n", "prefix", "dataset")))
                .containsExactly("net-a,UnspecifiedActor,A", "net-b,UnspecifiedActor,B");
    }

    @Test
    void anActorOfAnotherDataSetIsNotTakenForOneOfTheSameName() {
        ForeignFile file = new ForeignFile("net.csv", "source,target\nLenovo,Baidu\n".getBytes(StandardCharsets.UTF_8));
        Understanding ties = ForeignFiles.understand(
                List.of(file),
                ReadingOptions.NONE,
                "",
                dataset -> new Elsewhere(dataset.equals("net") ? Set.of("lenovo") : Set.of(), Vocabulary.shipped()));

        assertThat(Told.actors(ties))
                .containsExactly("net-lenovo,UnspecifiedActor,Lenovo", "baidu,UnspecifiedActor,Baidu");
        assertThat(ties.findings())
                .filteredOn(finding -> finding.message().contains("another data set has an actor lenovo"))
                .singleElement()
                .extracting(Finding::place)
                .isEqualTo(new Place("net.csv", 2, ""));
    }

    @Test
    void aLongNameIsCutAndEndsInAHash() {
        String name = "a".repeat(200);
        Understanding ties = Told.csv("source,target\n" + name + ",B\n");
        assertThat(Told.actors(ties).get(0)).matches("a{111}-[0-9a-f]{8},.*");
    }

    @Test
    void kindsAreKnownByLabelNameAndPluralInEnglishAndChinese() {
        Understanding ties = Told.of(
                Told.file("ties.csv", "source,target\na,b\nc,d\ne,f\n"),
                Told.file(
                        "actors.csv",
                        "name,kind,sphere\na,Universities,\nb,企业,\nc,research institute,\nd,patent office,\ne,医院,\nf,Person,\n"));
        assertThat(Told.actors(ties))
                .containsExactly(
                        "a,University,a",
                        "b,Firm,b",
                        "c,ResearchInstitute,c",
                        "d,PatentOffice,d",
                        "e,YiYuan,e",
                        "f,Person,f");
        assertThat(Told.rows(ties, "kinds.csv"))
                .containsExactly("PatentOffice,,organization,,,patent office,", "YiYuan,,organization,,,医院,zh=医院");
        assertThat(Told.rows(ties, "spheres.csv")).containsExactly("unspecified,zh=未说明");
    }

    @Test
    void aTypeIsKnownByNameVerbAndInverseAndInChinese() {
        Understanding ties =
                Told.csv("source,target,type\na,b,Spun-off from\nc,d,IS SUPPLIED BY\ne,f,投资于\ng,h,supplied by\n");
        assertThat(Told.ties(ties))
                .containsExactly(
                        "a,SPUN_OFF_FROM,b,net-row-2",
                        "d,SUPPLIES,c,net-row-3",
                        "e,INVESTED_IN,f,net-row-4",
                        "h,SUPPLIES,g,net-row-5");
    }

    @Test
    void aTypeWhoseEndsAreOthersBecomesAnOwnOneOfItsFamily() {
        Understanding ties = Told.csv("source,target,type\na,b,studied at\n");
        assertThat(Told.ties(ties)).containsExactly("a,STUDIED_AT_ANY,b,net-row-2");
        assertThat(Told.rows(ties, "relation-types.csv"))
                .singleElement()
                .asString()
                .startsWith("STUDIED_AT_ANY,personnel,true,Entity,Entity,,,,,,studied at,educated,");
        assertThat(Told.found(ties, Severity.WARNING))
                .singleElement()
                .asString()
                .contains("STUDIED_AT leads from Person, Population to");
    }

    @Test
    void anUnknownWordBecomesAnOwnTypeAndOneThatTheGraphUsesTakesAnotherName() {
        Understanding ties = Told.csv("source,target,type,family\na,b,co-patents with,Patenting\na,b,NAMED,\n");
        assertThat(Told.ties(ties)).containsExactly("a,CO_PATENTS_WITH,b,net-row-2", "a,NAMED_TIE,b,net-row-3");
        assertThat(Told.rows(ties, "families.csv")).containsExactly("patenting,,", "unspecified,,zh=未说明");
        assertThat(Told.rows(ties, "relation-types.csv").get(0))
                .startsWith("CO_PATENTS_WITH,patenting,true,Entity,Entity,,,,,,co-patents with,");
    }

    @Test
    void aWordOfAnotherDataSetIsDeclaredAlike() {
        Vocabulary known = Vocabulary.shipped()
                .with(List.of(
                        new Definition(Definition.Table.FAMILIES, "lending/families.csv", Map.of("family", "lending")),
                        new Definition(
                                Definition.Table.RELATION_TYPES,
                                "lending/relation-types.csv",
                                Map.of(
                                        "type",
                                        "LENDS_TO",
                                        "family",
                                        "lending",
                                        "directed",
                                        "true",
                                        "sources",
                                        "Organization",
                                        "targets",
                                        "Organization",
                                        "verb",
                                        "lends to",
                                        "inverse",
                                        "borrows from"))));
        Understanding ties = ForeignFiles.understand(
                List.of(Told.file("net.csv", "source,target,type\na,b,borrows from\n")),
                ReadingOptions.NONE,
                "",
                known);
        assertThat(Told.ties(ties)).containsExactly("b,LENDS_TO,a,net-row-2");
        assertThat(Told.rows(ties, "families.csv")).containsExactly("lending,,");
        assertThat(Told.rows(ties, "relation-types.csv"))
                .containsExactly("LENDS_TO,lending,true,Organization,Organization,,,,,,lends to,borrows from,,,,");
    }

    @Test
    void amountsAreWeightsUnlessAUnitIsGivenAndMoreThanZero() {
        Understanding ties = Told.csv("source,target,weight,unit\na,b,2.50,\nc,d,7,CNY\n");
        assertThat(Told.ties(ties))
                .containsExactly("a,TIED_WITH,b,2.5,weight,net-row-2", "c,TIED_WITH,d,7,CNY,net-row-3");
        assertThat(Told.errors(Told.csv("source,target,weight\na,b,0\nc,d,-1\ne,f,many\n")))
                .hasSize(3)
                .allMatch(e -> e.contains("|weight|"));
    }

    @Test
    void yearsThatAreNotExactKeepTheirPrecisionOfTiesAndOfActors() {
        Understanding ties = Told.of(
                Told.file("ties.csv", "source,target,start,end\na,b,c. 1998,before 2005\n"),
                Told.file("actors.csv", "name,kind,founded\na,firm,约1984年\nb,firm,1990\n"));
        assertThat(Told.ties(ties)).containsExactly("a,TIED_WITH,b,1998,circa,2005,before,ties-ties-row-2");
        assertThat(Told.rows(ties, "observations.csv"))
                .containsExactly("Observation,a,founded,1984,,about,,,,ties-actors-row-2");
        assertThat(Told.rows(ties, "actors.csv").get(1)).startsWith("b,Firm,b,,1990,");
    }

    @Test
    void yearsThatAreNoneOrOutOfOrderAreErrorsWithTheirPlace() {
        Understanding ties = Told.csv("source,target,start,end\na,b,98,\nc,d,2005,1998\n");
        assertThat(Told.errors(ties))
                .containsExactly(
                        "2|start|98|is not a year; " + WrittenYear.RIGHT,
                        "3|end|1998|the last year is before the first, 2005; correct one of them");
        assertThat(ties.files()).isEmpty();
        assertThat(ties.isSound()).isFalse();
    }

    @Test
    void aTieToItselfIsLostAndSaidInTheDescriptor() {
        Understanding ties = Told.csv("source,target\na,b\nb,b\n");
        assertThat(Told.ties(ties)).hasSize(1);
        assertThat(Told.found(ties, Severity.LOSS)).hasSize(1);
        assertThat(new String(ties.files().get("dataset.json"), StandardCharsets.UTF_8))
                .contains("Left out, net.csv line 3, 'b': the tie leads back to the actor it starts from");
    }

    @Test
    void manyFindingsOfOneSortAreCounted() {
        StringBuilder text = new StringBuilder("source,target,year\n");
        for (int i = 0; i < 100; i++) {
            text.append("a").append(i).append(",b,someday\n");
        }
        assertThat(Told.csv(text.toString()).findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .hasSize(20)
                .last()
                .extracting(Finding::times)
                .isEqualTo(81);
    }

    @Test
    void whatTheUserToldOfTheDataSetIsCheckedAndKept() {
        Understanding ties =
                Told.csv("source,target\na,b\n", "title", "My net", "licence", "CC0-1.0", "reliability", "secondary");
        assertThat(new String(ties.files().get("dataset.json"), StandardCharsets.UTF_8))
                .contains("\"title\" : \"My net\"", "\"licence\" : \"CC0-1.0\"");
        assertThat(Told.rows(ties, "sources.csv").get(0)).endsWith(",secondary");
        assertThat(Told.errors(Told.csv("source,target\na,b\n", "reliability", "good")))
                .singleElement()
                .asString()
                .contains("there is no such reliability; valid are primary");
        assertThat(ForeignFiles.understand(
                                List.of(Told.file("n.csv", "source,target\na,b\n")),
                                ReadingOptions.NONE,
                                "No Slug",
                                Vocabulary.shipped())
                        .isSound())
                .isFalse();
    }

    @Test
    void understandingTwiceGivesTheSameBytes() {
        String text = "source,target,type,year,weight\n北京,B,advises,1998,1.5\nB,C,supplies,,2\nb,北京,,c. 2000,\n";
        Understanding one = Told.csv(text);
        Understanding two = Told.csv(text);
        assertThat(one.findings()).isEqualTo(two.findings());
        assertThat(one.origins()).isEqualTo(two.origins());
        assertThat(one.files().keySet()).isEqualTo(two.files().keySet());
        one.files()
                .forEach(
                        (name, bytes) -> assertThat(bytes).isEqualTo(two.files().get(name)));
    }

    @Test
    void nothingUnderstoodIsAnErrorAndNeverAnException() {
        assertThat(Told.of().isSound()).isFalse();
        assertThat(Told.errors(Told.of(Told.file("a.docx", "x"))))
                .singleElement()
                .asString()
                .contains("none of the formats that are read");
        assertThat(Told.errors(Told.csv(""))).singleElement().asString().contains("the file is empty");
        assertThat(Told.errors(Told.csv("name,kind\na,firm\n")))
                .singleElement()
                .asString()
                .contains("there is no tie in it");
        assertThat(Told.errors(Told.of(
                        Told.file("a.csv", "source,target\na,b\n"), Told.file("a.csv", "source,target\na,b\n"))))
                .singleElement()
                .asString()
                .contains("two files have this name");
    }
}
