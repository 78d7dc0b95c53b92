package org.helixatlas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Map;
import java.util.Objects;
import org.helixatlas.model.RelationType.Meaning;
import org.helixatlas.model.RelationType.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationTypesTest {

    private static final String HEAD =
            "type,family,directed,sources,targets,parent,meaning,once,subject,verb,inverse,verbZh,inverseZh\n";

    @Test
    void aTypeSaysWhatItsTiesMean() {
        assertThat(RelationTypes.of("FOUNDED").orElseThrow())
                .returns(Meaning.BIRTH, RelationType::meaning)
                .returns(Parent.SOURCE, RelationType::parent)
                .returns(
                        Map.of(
                                "family", "lineage", "meaning", "birth", "parent", "source", "once", true, "subject",
                                "target"),
                        RelationType::properties);
        assertThat(RelationTypes.of("LOCATED_IN").orElseThrow().properties())
                .isEqualTo(Map.of("family", "location", "meaning", "location"));
        assertThat(RelationTypes.of("RESEARCHES_JOINTLY_WITH").orElseThrow().properties())
                .isEqualTo(Map.of("family", "research", "undirected", true));
        assertThat(RelationTypes.meaning(Meaning.RENAMING, Meaning.MERGER))
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
    @CsvSource({
        "true,,birth,the column parent says source or target for birth",
        "true,target,renaming,source for renaming and merger",
        "true,source,part,target for part",
        "true,source,,is empty otherwise",
        "true,source,location,is empty otherwise",
        "false,source,birth,takes a directed type",
        "true,source,brith,no meaning brith; valid are birth",
        "true,sorce,birth,no parent sorce; valid are source, target"
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
        ",,true,target,true,TARGET",
        "source,birth,,,true,TARGET",
        "source,birth,,source,true,SOURCE",
        "target,birth,,,true,SOURCE",
        "source,merger,,,true,SOURCE",
        "target,part,,,false,SOURCE"
    })
    void aRowSaysWhatDisagreementsAreAbout(
            String parent, String meaning, String once, String subject, boolean isOnce, RelationType.Subject of)
            throws Exception {
        assertThat(type("true", parent, meaning, once, subject))
                .returns(isOnce, RelationType::once)
                .returns(of, RelationType::subject);
    }

    private static RelationType read(String directed, String parent, String meaning) throws Exception {
        return type(directed, parent, meaning, "", "");
    }

    private static RelationType type(String directed, String parent, String meaning, String once, String subject)
            throws Exception {
        String row = String.join(
                ",",
                "GREW_OUT_OF",
                "lineage",
                directed,
                "Organization",
                "Organization",
                Objects.toString(parent, ""),
                Objects.toString(meaning, ""),
                Objects.toString(once, ""),
                Objects.toString(subject, ""),
                "grew out of,grew into,a,b");
        return RelationTypes.read(new StringReader(HEAD + row + "\n")).get(0);
    }
}
