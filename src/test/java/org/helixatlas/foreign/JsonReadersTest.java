package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Lists of nodes and links, and Cytoscape's elements; what we write ourselves is read again in {@code export.ReadAgainTest}. */
class JsonReadersTest {

    @Test
    void linksMayNameNodesByTheirPlaces() {
        ForeignNetwork network = Read.network("a.json", """
                {"nodes": [
                  {"name": "A", "group": 1},
                  {"name": "B"}],
                 "links": [{"source": 0, "target": 1, "value": 2}]}
                """);
        assertThat(Read.actors(network)).containsExactly("0 {NAME=A}", "1 {NAME=B}");
        assertThat(Read.ties(network)).containsExactly("0 -- 1 {AMOUNT=2}");
        assertThat(Read.findings(network)).containsExactly("WARNING 0 : ", "LOSS 2 group: 1");
        assertThat(network.ties().get(0).place().line()).isEqualTo(4);
    }

    @Test
    void aModeThatNotEveryActorHasIsLost() {
        ForeignNetwork network = Read.network("a.json", """
                {"directed": false, "nodes": [{"id": "a", "bipartite": 0}, {"id": "b"}], "links": []}
                """);
        assertThat(Read.findings(network)).containsExactly("LOSS 1 mode: 0");
    }

    @Test
    void elementsMayBeOneList() {
        ForeignNetwork network = Read.network("a.cyjs", """
                {"elements": [
                  {"data": {"id": "a", "name": "A", "parent": "p"}, "position": {"x": 1}},
                  {"group": "edges", "data": {"id": "e", "source": "a", "target": "b", "interaction": "owns"}}
                ]}
                """);
        assertThat(Read.actors(network)).containsExactly("a {NAME=A}");
        assertThat(Read.ties(network)).containsExactly("a -- b {TYPE=owns}");
        assertThat(Read.findings(network))
                .containsExactly("WARNING 0 : ", "WARNING 3 : b", "LOSS 2 parent: p", "LOSS 2 position: ");
    }

    @Test
    void whatIsNoSuchDocumentIsUnreadable() {
        for (String text : new String[] {
            "", "[]", "{\"elements\": 1}", "{}", "{\"elements\": [", "{\"elements\": " + "[".repeat(1000)
        }) {
            assertThatThrownBy(() -> new CytoscapeReader().read(Read.file("a.cyjs", text), ReadingOptions.NONE))
                    .isInstanceOf(Unreadable.class);
        }
        assertThat(Read.findings(Read.network("a.json", "{\"nodes\": [1],\n \"links\": [{\"source\": 1}]}")))
                .containsExactly("ERROR 1 : 1", "ERROR 2 source, target: 1", "WARNING 0 : ");
    }
}
