package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PajekReaderTest {

    @Test
    void labelsAreKeysAndRelationsTypes() {
        ForeignNetwork network = Read.network("a.net", """
                % made by hand
                *Vertices 3
                1 "Bank of China" 0.1 0.2 0.5 ellipse ic Red bc Black
                2 清华 [1984-2004]
                3 "c"
                *Arcs :1 "lends to"
                1 2 2.5 w 3 c Blue
                *Edges :2
                2 3 1 [1990-*] l "meets"
                """);
        assertThat(network.title()).isEqualTo("made by hand");
        assertThat(Read.actors(network))
                .containsExactly(
                        "Bank of China {NAME=Bank of China}",
                        "清华 {NAME=清华, FOUNDED=1984, DISSOLVED=2004}",
                        "c {NAME=c}");
        assertThat(Read.ties(network))
                .containsExactly(
                        "Bank of China -> 清华 {TYPE=lends to, AMOUNT=2.5}",
                        "清华 -- c {TYPE=relation 2, FROM=1990, AMOUNT=1}");
        assertThat(Read.findings(network))
                .containsExactly(
                        "LOSS 3 coordinates and shapes: 0.1",
                        "LOSS 3 ic: Red",
                        "LOSS 3 bc: Black",
                        "LOSS 7 w: 3",
                        "LOSS 7 c: Blue");
    }

    @Test
    void listsAndMatricesAreTiesToo() {
        assertThat(Read.ties(Read.network("a.net", """
                *Vertices 4
                *Arcslist
                1 2 3
                *Edgeslist
                4 1
                """))).containsExactly("1 -> 2 {}", "1 -> 3 {}", "4 -- 1 {}");
        assertThat(Read.ties(Read.network("a.net", """
                *Vertices 2
                1 a
                2 b
                *Matrix
                0 2
                1 0
                """))).containsExactly("a -> b {AMOUNT=2}", "b -> a {AMOUNT=1}");
    }

    @Test
    void twoModesArePeopleAndEvents() {
        ForeignNetwork network = Read.network("a.net", """
                *Vertices 3 2
                1 "Ann"
                2 "Bob"
                3 "Ball"
                *Edges
                1 3
                3 2
                """);
        assertThat(Read.actors(network))
                .containsExactly(
                        "Ann {NAME=Ann, KIND=Participant}",
                        "Bob {NAME=Bob, KIND=Participant}",
                        "Ball {NAME=Ball, KIND=Event}");
        assertThat(Read.ties(network))
                .containsExactly(
                        "Ann -> Ball {TYPE=TAKES_PART_IN, FAMILY=affiliation}",
                        "Bob -> Ball {TYPE=TAKES_PART_IN, FAMILY=affiliation}");
    }

    @Test
    void actorsWhoseLabelsAreNotTheirOwnAreKnownByNumber() {
        ForeignNetwork network = Read.network("a.net", "*Vertices 2\n1 \"x\"\n2 \"x\"\n*Edges\n1 2\n");
        assertThat(Read.actors(network)).containsExactly("1 {NAME=x}", "2 {NAME=x}");
        assertThat(Read.ties(network)).containsExactly("1 -- 2 {}");
    }

    @Test
    void aPartitionIsAKindWhereTheUserSaysSo() {
        String project = """
                *Network firms
                *Vertices 2
                1 "a"
                2 "b"
                *Edges
                1 2 1
                *Partition sectors
                *Vertices 2
                7
                8
                *Network more
                *Vertices 1
                """;
        ForeignNetwork network = Read.network("a.paj", project);
        assertThat(network.title()).isEqualTo("firms");
        assertThat(Read.findings(network)).contains("LOSS 7 sectors: ", "LOSS 11 *Network: more");
        assertThat(Read.actors(Read.network("a.paj", project, Map.of("kind", "sectors"))))
                .containsExactly("a {NAME=a, KIND=7}", "b {NAME=b, KIND=8}");
    }

    @Test
    void numbersOutOfRangeAreErrorsWithTheirLines() {
        ForeignNetwork network = Read.network("a.net", "*Vertices 1\n1 a\n*Arcs\n1 2\n1\n1 1 x\n1 1 1,5\n");
        assertThat(Read.findings(network))
                .containsExactly("ERROR 4 : 1 2", "ERROR 5 : 1", "WARNING 6 weight: x", "ERROR 7 weight: 1,5");
        assertThatThrownBy(() -> Read.network("a.net", "*Vertices 999999999\n"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("far more");
    }

    @Test
    void whatIsNotUtf8IsWindows1252UnlessTold() {
        byte[] german = "*Vertices 1\n1 \"Köln\"\n".getBytes(Charset.forName("windows-1252"));
        ForeignNetwork network = Read.network(new ForeignFile("a.net", german));
        assertThat(Read.actors(network)).containsExactly("Köln {NAME=Köln}");
        assertThat(Read.findings(network)).containsExactly("NOTE 0 : ");
        byte[] chinese = "*Vertices 1\n1 \"清华\"\n".getBytes(Charset.forName("GB18030"));
        ForeignNetwork told = new PajekReader()
                .read(new ForeignFile("a.net", chinese), new ReadingOptions(Map.of("encoding", "GB18030")));
        assertThat(Read.actors(told)).containsExactly("清华 {NAME=清华}");
        assertThat(Read.actors(Read.network("a.net", "\uFEFF*Vertices 1\r\n1 a\r\n")))
                .containsExactly("a {NAME=a}");
    }
}
