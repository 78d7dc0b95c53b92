package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphML and GEXF. */
class XmlReadersTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    @Test
    void keysOfGraphMlBecomeFieldsAndOthersAreCounted() {
        ForeignNetwork network = Read.network("a.graphml", HEAD + """
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                  <key id="d0" for="node" attr.name="label" attr.type="string"/>
                  <key id="d1" for="node" attr.name="Category" attr.type="string"><default>firm</default></key>
                  <key id="d2" for="node" attr.name="colour" attr.type="string"/>
                  <key id="d3" for="edge" attr.name="relation" attr.type="string"/>
                  <key id="d4" for="edge" attr.name="year" attr.type="int"/>
                  <key id="d5" for="edge" attr.name="weight" attr.type="double"/>
                  <graph edgedefault="undirected">
                    <node id="a"><data key="d0">Alpha &amp; Söhne</data><data key="d2">red</data></node>
                    <node id="b"><data key="d1">university</data><data key="d2">blue</data></node>
                    <edge source="a" target="b" directed="true"><data key="d3">invested in</data><data key="d4">1999</data></edge>
                    <edge source="b" target="a"><data key="d5">2.5</data></edge>
                  </graph>
                </graphml>
                """);
        assertThat(Read.actors(network)).containsExactly("a {NAME=Alpha & Söhne, KIND=firm}", "b {KIND=university}");
        assertThat(Read.ties(network)).containsExactly("a -> b {TYPE=invested in, FROM=1999}", "b -- a {AMOUNT=2.5}");
        assertThat(Read.findings(network)).containsExactly("LOSS 10 colour: red");
        assertThat(network.findings().get(0).times()).isEqualTo(2);
        assertThat(network.ties().get(1).place().line()).isEqualTo(13);
    }

    @Test
    void whatGraphMlHasBeyondNodesAndEdgesIsLostWithItsLine() {
        ForeignNetwork network = Read.network("a.graphml", """
                <graphml>
                  <graph edgedefault="directed">
                    <node id="a">
                      <port name="north"/>
                      <graph edgedefault="undirected"><node id="a::b"/><edge source="a::b" target="a"/></graph>
                    </node>
                    <hyperedge><endpoint node="a"/><endpoint node="a::b"/></hyperedge>
                    <edge source="a" target="c" sourceport="north"/>
                    <node id="a"><data key="d9">x</data></node>
                  </graph>
                </graphml>
                """);
        assertThat(Read.actors(network)).containsExactly("a {}", "a::b {}");
        assertThat(Read.ties(network)).containsExactly("a::b -- a {}", "a -> c {}");
        assertThat(Read.findings(network))
                .containsExactly(
                        "WARNING 9 : a",
                        "WARNING 9 data: d9",
                        "WARNING 8 : c",
                        "LOSS 4 port: north",
                        "LOSS 5 graph: ",
                        "LOSS 7 hyperedge: ",
                        "LOSS 8 sourceport: north",
                        "LOSS 9 d9: x");
    }

    @Test
    void labelsThatYEdDrawsAreNamesAndTypes() {
        ForeignNetwork network = Read.network("a.graphml", """
                <graphml xmlns:y="http://www.yworks.com/xml/graphml">
                  <key for="node" id="d6" yfiles.type="nodegraphics"/>
                  <key for="edge" id="d10" yfiles.type="edgegraphics"/>
                  <graph edgedefault="directed" id="G">
                    <node id="n0"><data key="d6"><y:ShapeNode><y:Fill color="#FFCC00"/>
                      <y:NodeLabel>Firm A<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node>
                    <edge source="n0" target="n0"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>owns</y:EdgeLabel></y:PolyLineEdge></data></edge>
                  </graph>
                </graphml>
                """);
        assertThat(Read.actors(network)).containsExactly("n0 {NAME=Firm A}");
        assertThat(Read.ties(network)).containsExactly("n0 -> n0 {TYPE=owns}");
    }

    @Test
    void intervalsOfGexfAreYears() {
        ForeignNetwork network = Read.network("a.gexf", HEAD + """
                <gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
                  <graph defaultedgetype="directed" mode="dynamic" timeformat="date">
                    <attributes class="node" mode="dynamic"><attribute id="0" title="staff" type="integer"/></attributes>
                    <nodes>
                      <node id="1" label="A" start="1984-05-01" end="2004"><viz:color r="1" g="2" b="3"/></node>
                      <node id="2" label="B"><spells><spell start="1990" end="1992"/><spell start="1995"/></spells>
                        <attvalues><attvalue for="0" value="5" start="1990" end="1991"/><attvalue for="0" value="6" start="1991"/></attvalues></node>
                    </nodes>
                    <edges>
                      <edge id="0" source="1" target="2" start="1991" weight="3" kind="SUPPLIES" label="supplies"/>
                      <edge id="1" source="2" target="1" type="undirected"/>
                    </edges>
                  </graph>
                </gexf>
                """);
        assertThat(Read.actors(network))
                .containsExactly("1 {NAME=A, FOUNDED=1984, DISSOLVED=2004}", "2 {NAME=B, FOUNDED=1990}");
        assertThat(Read.ties(network)).containsExactly("1 -> 2 {TYPE=SUPPLIES, FROM=1991, AMOUNT=3}", "2 -- 1 {}");
        assertThat(Read.findings(network))
                .containsExactly(
                        "LOSS 6 viz:color: ",
                        "LOSS 6 start: 1984-05-01",
                        "LOSS 7 spells: ",
                        "LOSS 8 staff (time): 5",
                        "LOSS 8 staff: 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"graphml", "gexf"})
    void aDocumentTypeIsRefusedWithItsLine(String format) {
        String text =
                HEAD + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<" + format + ">&e;</" + format + ">";
        assertThatThrownBy(() -> Read.network("a." + format, text))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("DOCTYPE")
                .extracting(e -> ((Unreadable) e).place().line())
                .isEqualTo(2L);
    }

    @Test
    void depthAttributesAndTextsAreLimited() {
        assertUnreadable("<graphml>" + "<a>".repeat(200));
        assertUnreadable("<graphml><graph edgedefault=\"directed\"><desc>" + "x".repeat(10_001));
        StringBuilder attributes = new StringBuilder("<graphml><graph");
        for (int i = 0; i < 300; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        assertUnreadable(attributes.append("/></graphml>").toString());
        assertUnreadable("<graphml><graph edgedefault='directed'>");
        assertUnreadable("<graphml/>");
        assertUnreadable("<html/>");
        assertUnreadable("");
        assertUnreadable("<graphml>&nothing;</graphml>");
    }

    private static void assertUnreadable(String text) {
        assertThatThrownBy(() -> Read.network("a.graphml", text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void aDecimalCommaIsAnErrorUnlessTold() {
        String text = """
                <graphml><graph edgedefault="directed"><node id="a"/>
                <edge source="a" target="a"><data key="weight">1,5</data></edge></graph></graphml>
                """;
        assertThat(Read.findings(Read.network("a.graphml", text))).contains("ERROR 2 weight: 1,5");
        assertThat(Read.ties(Read.network("a.graphml", text, java.util.Map.of("decimal", ","))))
                .containsExactly("a -> a {AMOUNT=1.5}");
    }
}
