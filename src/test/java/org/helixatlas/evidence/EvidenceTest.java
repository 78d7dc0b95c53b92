package org.helixatlas.evidence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.helixatlas.work.Busy;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    /** Nodes of a load may be seen a moment before their relationships; whoever reads then is told to ask again. */
    @Test
    void withoutItsSourceItIsNotAnswered() {
        EvidenceNode node =
                new EvidenceNode("e", "page 3", null, "stated", null, "It says so.", null, null, "hsp-thesis", null);
        assertThatThrownBy(() -> Evidence.of(node)).isInstanceOf(Busy.class).hasMessageContaining("ask again");
    }
}
