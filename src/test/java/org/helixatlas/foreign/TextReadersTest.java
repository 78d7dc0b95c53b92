package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Edge lists, LGL and GML. */
class TextReadersTest {

    @Test
    void attributesOfAnEdgeListAreADictOfPython() {
        ForeignNetwork network = Read.network("a.edgelist", """
                # a comment
                a b {'weight': 2.0, 'kind': "lends \\u6e05 to", 'since': 1999, 'open': True, 'none': None}
                b c {}
                c d {'x': [1, {'y': ')'}], 'note': 'it\\'s'}
                d e {'weight': __import__('os')}
                """);
        assertThat(Read.ties(network))
                .containsExactly(
                        "a -- b {TYPE=lends 清 to, FROM=1999, AMOUNT=2.0}",
                        "b -- c {}",
                        "c -- d {NOTE=it's}",
                        "d -- e {}");
        assertThat(Read.findings(network))
                .containsExactly(
                        "ERROR 5 : {'weight': __import__('os')}", "WARNING 0 : ", "LOSS 2 open: true", "LOSS 4 x: ");
    }

    @Test
    void onlyWhatLooksLikeEdgesIsTakenFromATextFile() {
        assertThat(new EdgeListReader().recognises(Read.file("a.txt", "# x\n1 2\n2 3\n")))
                .isTrue();
        assertThat(new EdgeListReader().recognises(Read.file("a.txt", "a b {'weight': 1}\n")))
                .isTrue();
        assertThat(new EdgeListReader().recognises(Read.file("a.txt", "a b 0.5\n")))
                .isTrue();
        assertThat(new EdgeListReader().recognises(Read.file("a.txt", "source target\na b\n")))
                .isFalse();
        assertThat(new EdgeListReader().recognises(Read.file("a.txt", "1\t2\n")))
                .isFalse();
        assertThat(new EdgeListReader().recognises(Read.file("a.txt", "Dear reader, this is prose.\n")))
                .isFalse();
        assertThat(new EdgeListReader().recognises(Read.file("a.txt", ""))).isFalse();
    }

    @Test
    void whetherAnEdgeListIsDirectedIsSaidOrTold() {
        assertThat(Read.ties(Read.network("a.edges", "# Directed graph (each edge once)\n1 2\n")))
                .containsExactly("1 -> 2 {}");
        assertThat(Read.ties(Read.network("a.edges", "1 2\n", Map.of("directed", "true"))))
                .containsExactly("1 -> 2 {}");
        assertThat(Read.findings(Read.network("a.edges", "1 2\n", Map.of("directed", "perhaps"))))
                .containsExactly("ERROR 0 : perhaps");
        assertThat(Read.ties(Read.network("a.edges", "1 2 {'who': 'x'}\n", Map.of("stated-by", "who"))))
                .containsExactly("1 -- 2 {STATED_BY=x}");
        assertThat(Read.findings(Read.network("a.edges", "1 2 3 4\n"))).contains("ERROR 1 : 1 2 3 4");
        assertThatThrownBy(() -> Read.network("a.edges", "# nothing\n")).isInstanceOf(Unreadable.class);
    }

    @Test
    void aNameOfNcolMayBeginWithAHash() {
        assertThat(Read.ties(Read.network("a.ncol", "#1 b 2\n"))).containsExactly("#1 -- b {AMOUNT=2}");
    }

    @Test
    void neighboursOfLglFollowAName() {
        assertThat(Read.ties(Read.network("a.lgl", "# a\nb 2\nc\n# d\n")))
                .containsExactly("a -- b {AMOUNT=2}", "a -- c {}");
        assertThat(Read.findings(Read.network("a.lgl", "b\n"))).containsExactly("ERROR 1 : b");
    }

    @Test
    void gmlIsKeysAndValues() {
        ForeignNetwork network = Read.network("a.gml", """
                Creator "by hand"
                graph [
                  directed 1
                  node [ id 1 label "A &#28165; &amp; B" graphics [ x 1.0 y 2.0 ] ]
                  node [ id 2 label "two
                lines" ]
                  # a comment
                  edge [ source 1 target 2 weight 2 label "owns" ]
                  edge [ source 1 ]
                ]
                """);
        assertThat(Read.actors(network)).containsExactly("1 {NAME=A 清 & B}", "2 {NAME=two\nlines}");
        assertThat(Read.ties(network)).containsExactly("1 -> 2 {TYPE=owns, AMOUNT=2}");
        assertThat(Read.findings(network)).containsExactly("ERROR 9 source, target: ", "LOSS 4 graphics: ");
        assertThatThrownBy(() -> Read.network("a.gml", "graph [ node [ id 1 ]")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Read.network("a.gml", "graph " + "[ x ".repeat(200)))
                .isInstanceOf(Unreadable.class);
    }
}
