package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.helixatlas.foreign.Finding.Severity;
import org.junit.jupiter.api.Test;

/** How tables as text are read: encodings, separators, decimal marks, headings, matrices. */
class TablesTest {

    @Test
    void aFileOfGermanExcelHasSemicolonsAndDecimalCommas() {
        Understanding ties = Told.csv("\uFEFFQuelle;Ziel;Gewicht;Jahr\r\nMüller AG;Größe GmbH;1,5;1998\r\n");
        assertThat(Told.ties(ties)).containsExactly("muller-ag,TIED_WITH,grosse-gmbh,1998,1.5,weight,net-row-2");
        assertThat(Told.found(ties, Severity.NOTE))
                .anyMatch(n -> n.contains("separated by ';'"))
                .anyMatch(n -> n.startsWith("1|Gewicht||the comma is read as the decimal mark"));
    }

    @Test
    void aNumberThatMayBeEitherIsAskedFor() {
        String text = "source,target,weight\na,b,\"1,234\"\n";
        assertThat(Told.errors(Told.csv(text)))
                .singleElement()
                .asString()
                .startsWith("2|weight|1,234|")
                .contains("decimal=");
        assertThat(Told.ties(Told.csv(text, "decimal", ","))).containsExactly("a,TIED_WITH,b,1.234,weight,net-row-2");
        assertThat(Told.ties(Told.csv(text, "decimal", "."))).containsExactly("a,TIED_WITH,b,1234,weight,net-row-2");
        assertThat(Told.errors(Told.csv("source;target;weight\na;b;1.234\n"))).hasSize(1);
        assertThat(Told.ties(Told.csv("source;target;weight\na;b;1.234,5\n")))
                .containsExactly("a,TIED_WITH,b,1234.5,weight,net-row-2");
        assertThat(Told.errors(Told.csv("source;target;weight\na;b;1,5\nc;d;1.5\n")))
                .anyMatch(e -> e.contains("a decimal comma and others with a decimal point"));
    }

    @Test
    void encodingsAreFoundOutAndSaid() {
        String chinese = "来源,目标,年份\n清华大学,百度,1998年\n";
        assertThat(encoded(chinese, "GB18030")).isEqualTo("read as GB18030");
        assertThat(encoded(chinese, "UTF-16LE")).isEqualTo("read as UTF-16LE");
        assertThat(encoded("\uFEFF" + chinese, "UTF-16BE")).isEqualTo("read as UTF-16BE");
        assertThat(encoded(chinese, "UTF-8")).isEmpty();
        assertThat(encoded("source,target\nMüller,Größe\nSüd,Öl\n", "windows-1252"))
                .isEqualTo("read as windows-1252");
    }

    private static String encoded(String text, String encoding) {
        Understanding ties = Told.of(new ForeignFile("net.csv", text.getBytes(Charset.forName(encoding))));
        assertThat(ties.isSound()).as("%s: %s", encoding, ties.findings()).isTrue();
        assertThat(Told.actors(ties)).isEqualTo(Told.actors(Told.csv(text.replace("\uFEFF", ""))));
        return ties.findings().stream()
                .map(Finding::message)
                .filter(m -> m.startsWith("the file is read as"))
                .map(m -> m.substring("the file is ".length(), m.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    @Test
    void anUnclearEncodingIsAskedForAndOneThatIsToldIsHeldTo() {
        byte[] big5 = "來源,目標\n台灣大學,清華大學\n".getBytes(Charset.forName("Big5"));
        assertThat(Told.errors(Told.of(new ForeignFile("net.csv", big5))))
                .singleElement()
                .asString()
                .contains("encoding=");
        Understanding told = Told.of(new String[] {"encoding", "Big5"}, new ForeignFile("net.csv", big5));
        assertThat(Told.actors(told).get(1)).endsWith("清華大學");
        assertThat(Told.errors(Told.of(new String[] {"encoding", "UTF-8"}, new ForeignFile("net.csv", big5))))
                .singleElement()
                .asString()
                .startsWith("1|||here stand bytes that are not UTF-8");
        assertThat(Told.errors(Told.csv("a,b\n", "encoding", "nonsense"))).hasSize(1);
    }

    @Test
    void headingsAreKnownInSeveralLanguagesOrTold() {
        for (String ends : new String[] {
            "Source,Target",
            "from,to",
            "Quelle,Ziel",
            "von,nach",
            "Origine,Cible",
            "Origen,Destino",
            "来源,目标",
            "源,目标",
            "來源,目標",
            "始点,終点",
            "SOURCE_ID,target id"
        }) {
            assertThat(Told.ties(Told.csv(ends + "\nx,y\n"))).as(ends).containsExactly("x,TIED_WITH,y,net-row-2");
        }
        String text = "Nr,Geldgeber,Empfängerin,Was\n1,x,y,supplies\n";
        assertThat(Told.errors(Told.csv(text)))
                .singleElement()
                .asString()
                .contains("'Nr', 'Geldgeber', 'Empfängerin', 'Was'; tell them by source= and target=");
        Understanding told = Told.csv(text, "source", "geldgeber", "target", "Empfängerin", "type", "Was");
        assertThat(Told.ties(told)).containsExactly("x,SUPPLIES,y,net-row-2");
        assertThat(Told.found(told, Severity.LOSS))
                .singleElement()
                .asString()
                .startsWith("1|Nr||the column is not read");
        assertThat(Told.errors(Told.csv("source,target,x\na,b,c\n", "type", "y")))
                .singleElement()
                .asString()
                .contains("no column has this heading; there are 'source', 'target', 'x'");
    }

    @Test
    void fromAndToAreYearsWhereOtherColumnsAreTheEnds() {
        assertThat(Told.ties(Told.csv("source,target,from,to\na,b,1998,2003\n")))
                .containsExactly("a,TIED_WITH,b,1998,2003,net-row-2");
        assertThat(Told.ties(Told.csv("from,to,year\na,b,1998\n"))).containsExactly("a,TIED_WITH,b,1998,net-row-2");
    }

    @Test
    void aColumnThatSaysDirectedOrUndirectedIsNoType() {
        assertThat(Told.ties(Told.csv("Source,Target,Type,Weight\na,b,Directed,1\nc,d,Undirected,2\n")))
                .containsExactly("a,TIED_TO,b,1,weight,net-row-2", "c,TIED_WITH,d,2,weight,net-row-3");
    }

    @Test
    void twoColumnsAreEndsWithAnyHeadingsOrNone() {
        Understanding two = Told.csv("Alice,Bob\nCarol,Dan\n");
        assertThat(Told.ties(two)).containsExactly("carol,TIED_WITH,dan,net-row-2");
        assertThat(Told.found(two, Severity.NOTE)).anyMatch(n -> n.contains("header=false"));
        assertThat(Told.ties(Told.csv("Alice,Bob\nCarol,Dan\n", "header", "false")))
                .containsExactly("alice,TIED_WITH,bob,net-row-1", "carol,TIED_WITH,dan,net-row-2");
        assertThat(Told.ties(Told.csv("1,2,0.5\n2,3,1.5\n")))
                .containsExactly(
                        "net-1,TIED_WITH,net-2,0.5,weight,net-row-1", "net-2,TIED_WITH,net-3,1.5,weight,net-row-2");
    }

    @Test
    void aSquareOfTheSameNamesIsAnAdjacencyMatrix() {
        Understanding line = Told.csv(",a,b,c\na,0,1,0\nb,1,0,1\nc,0,1,0\n");
        assertThat(Told.ties(line))
                .containsExactly("a,TIED_WITH,b,net-row-2-b;net-row-3-a", "b,TIED_WITH,c,net-row-3-c;net-row-4-b");
        Understanding arcs = Told.csv(",a,b\na,,2\nb,,\n");
        assertThat(Told.ties(arcs)).containsExactly("a,TIED_TO,b,2,weight,net-row-2-b");
    }

    @Test
    void otherNamesOnTopAreTheSecondModeOfTwo() {
        String text = "who,party,picnic\nann,x,\nben,x,x\n";
        Understanding women = Told.csv(text);
        assertThat(Told.ties(women))
                .containsExactly(
                        "ann,TAKES_PART_IN,party,net-row-2-party",
                        "ben,TAKES_PART_IN,party,net-row-3-party",
                        "ben,TAKES_PART_IN,picnic,net-row-3-picnic");
        assertThat(Told.actors(women))
                .containsExactly(
                        "ann,Participant,ann", "ben,Participant,ben", "party,Event,party", "picnic,Event,picnic");
        assertThat(Told.rows(women, "relation-types.csv").get(0)).startsWith("TAKES_PART_IN,affiliation,true,");
        assertThat(Told.actors(Told.csv(text, "rowKind", "firm", "columnKind", "association")))
                .contains("ann,Firm,ann", "party,Association,party");
    }

    @Test
    void raggedRowsAreFindings() {
        Understanding ties = Told.csv("source,target,year,note\na,b,1998\nc,d,1998,x,y\n");
        assertThat(Told.errors(ties)).singleElement().asString().startsWith("3|||the row has 5 cells, but there are 4");
        assertThat(Told.found(ties, Severity.WARNING))
                .singleElement()
                .asString()
                .startsWith("2|||the row has fewer");
        assertThat(Told.errors(Told.csv("source,target\n\"a,b\n")))
                .singleElement()
                .asString()
                .contains("close each quote");
    }

    @Test
    void titlesAboveTheHeadingsAndTheMarkOfExcelArePassedOver() {
        assertThat(Told.ties(Told.csv("My network\n\nsource,target\na,b\n")))
                .containsExactly("a,TIED_WITH,b,net-row-4");
        assertThat(Told.ties(Told.csv("sep=;\nsource;target\na;b\n"))).containsExactly("a,TIED_WITH,b,net-row-3");
        assertThat(Told.ties(Told.csv("source\ttarget\na, b\tc\n"))).containsExactly("a-b,TIED_WITH,c,net-row-2");
        assertThat(Told.ties(Told.csv("source|target\na|b\n", "separator", "bar")))
                .hasSize(1);
    }

    @Test
    void tiesMayNameActorsByIdOrByName() {
        Understanding ties = Told.of(
                Told.file("ties.csv", "source,target\n1,Beta\n"),
                Told.file("actors.csv", "id,name,kind\n1,Alpha,firm\n2,Beta,firm\n"));
        assertThat(Told.ties(ties)).containsExactly("alpha,TIED_WITH,beta,ties-ties-row-2");
        assertThat(Told.errors(Told.of(
                        Told.file("ties.csv", "source,target\n1,Beta\n"),
                        Told.file("actors.csv", "id,name,kind\n1,Alpha,firm\n2,Beta,firm\n3,Beta,firm\n"))))
                .singleElement()
                .asString()
                .contains("several rows of the list of actors have this name");
    }

    @Test
    void textThatIsNoTableIsRefusedWithItsPlace() {
        assertThat(Told.errors(Told.of(new ForeignFile("a.csv", new byte[] {0, 0, 1, 2}))))
                .singleElement()
                .asString()
                .contains("zero bytes");
        assertThat(Told.errors(Told.of(new ForeignFile("a.csv", "just words\n".getBytes(StandardCharsets.UTF_8)))))
                .singleElement()
                .asString()
                .contains("there is no table in it");
    }
}
