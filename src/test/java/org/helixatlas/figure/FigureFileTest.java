package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

class FigureFileTest {

    private static final String HEAD =
            "// title: Firms\n// answers: Which firms?\n// caption: All firms.\n// layout: network\n";
    private static final String BODY = "RETURN 'a' AS actor;\n";

    @Test
    void whatTheHeaderLeavesOutHasADefault() {
        FigureFile figure = read(HEAD + BODY);
        assertThat(figure.layout()).isEqualTo(Layout.NETWORK);
        assertThat(figure.encoding().mark()).isEqualTo(Encoding.By.NOTHING);
        assertThat(figure.encoding().line()).isEqualTo(Encoding.By.FAMILY);
        assertThat(figure.kinds(Vocabulary.shipped())).isEmpty();
        assertThat(figure.from()).isNull();
    }

    @Test
    void listsAndYearsAreRead() {
        FigureFile figure = read(
                HEAD + "// kinds: Firm, University\n// years: 1949-2009\n// roles: first; second one\n// number: 5-1\n"
                        + BODY);
        assertThat(figure.kinds(Vocabulary.shipped())).containsExactlyInAnyOrder(Kinds.FIRM, Kinds.UNIVERSITY);
        assertThat(figure.from()).isEqualTo(1949);
        assertThat(figure.to()).isEqualTo(2009);
        assertThat(figure.roles()).containsExactly("first", "second one");
        assertThat(figure.number()).isEqualTo("5-1");
    }

    @Test
    void organizationsAreThoseOfTheVocabularyThatIsAsked() {
        FigureFile figure = read(HEAD + "// kinds: Organization\n" + BODY);
        Vocabulary own = Vocabulary.shipped()
                .with(List.of(new Definition(
                        Definition.Table.KINDS,
                        "a/kinds.csv line 2",
                        Map.of("kind", "Bank", "standing", "organization"))));
        assertThat(figure.kinds(own)).contains(Kinds.FIRM, own.kind("Bank").orElseThrow());
        assertThat(figure.kinds(own)).hasSize(8).doesNotContain(Kinds.PERSON, Kinds.PLACE);
    }

    @Test
    void anUnknownFieldNamesItsLineAndTheNearest() {
        refused(HEAD + "// widht: amount\n" + BODY, "line 5", "no field 'widht'", "width");
        refused(HEAD + "// colour: role\n" + BODY, "line 5", "no field 'colour'");
    }

    @Test
    void aWrongValueNamesItsLineAndTheValidOnes() {
        String layouts = Stream.of(Layout.values()).map(Layout::title).collect(Collectors.joining(", "));
        refused(HEAD.replace("network", "circle") + BODY, "line 4", layouts, "not 'circle'");
        refused(HEAD + "// mark: age\n" + BODY, "line 5", "one of nothing, role", "not 'age'");
        refused(HEAD + "// line: role\n" + BODY, "line 5", "one of family, type", "not 'role'");
        refused(HEAD + "// mark: role\n// roles: a; b; c; d; e; f; g; h; i\n" + BODY, "line 6", "at most 8 roles");
        refused(HEAD + "// size: 3\n" + BODY, "line 5", "one of nothing, degree");
        refused(HEAD + "// kinds: Firms\n" + BODY, "line 5", "no 'Firms' among the kinds", "Firm");
        refused(HEAD + "// families: reserch\n" + BODY, "line 5", "research");
        refused(HEAD + "// years: 1949\n" + BODY, "line 5", "as in 1949-2009");
        refused(HEAD + "// years: 2009-1949\n" + BODY, "line 5", "end before they start");
        refused(HEAD + "// top: 0\n" + BODY, "line 5", "1 to 100");
    }

    private static final String PANELS = HEAD.replace("network", "periods");

    @Test
    void panelsArePeriodsThemselves() {
        FigureFile figure = read(PANELS + "// periods: 1985-1989; 2005-2009\n// line: change\n" + BODY);
        assertThat(figure.panels())
                .containsExactly(
                        new Picture.Period("1985–1989", 1985, 1989), new Picture.Period("2005–2009", 2005, 2009));
        assertThat(figure.periods()).isNull();
        assertThat(figure.encoding().line()).isEqualTo(Encoding.By.CHANGE);
        assertThat(read(HEAD.replace("network", "timeline") + "// periods: a-park\n" + BODY))
                .matches(f -> f.panels().isEmpty() && "a-park".equals(f.periods()));
    }

    @Test
    void panelsWithoutPeriodsAndChangesWithoutTwoAreRefused() {
        refused(PANELS + BODY, "line 1", "panels need 1 to 12 periods");
        refused(PANELS + "// periods: a-park\n" + BODY, "line 5", "as in 1949-2009");
        refused(PANELS + "// periods: 1989-1985\n" + BODY, "line 5", "end before they start");
        refused(
                PANELS + "// periods: 1980-1984; 1985-1989; 1990-1994\n// line: change\n" + BODY,
                "line 6",
                "between two periods, not 3");
        refused(HEAD + "// line: change\n" + BODY, "line 5", "between two periods");
    }

    @Test
    void whatAFigureNeedsIsAskedFor() {
        refused("// title: F\n// answers: F?\n// layout: network\n" + BODY, "line 1", "field 'caption'");
        refused("// title: F\n// answers: F?\n// caption: F\n" + BODY, "line 1", "field 'layout'", "genealogy");
        refused(HEAD.replace("network", "ranking") + BODY, "line 1", "field 'measures'");
        refused(HEAD + "// measures: degree\n" + BODY, "line 5", "only a ranking");
        refused(HEAD + BODY + "RETURN 1;\n", "one statement, not 2");
        refused(HEAD + "// layout: network\n" + BODY, "line 5", "layout stands twice");
    }

    @Test
    void aFileOfAnotherFolderHasNoSuchFields() {
        assertThatThrownBy(() -> CypherFile.parse("queries", "some-firms", HEAD + BODY))
                .hasMessageContaining("line 3");
    }

    private static FigureFile read(String text) {
        return FigureFile.of(CypherFile.parse("figures", "some-firms", text));
    }

    private static void refused(String text, String... parts) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cypher/figures/some-firms.cypher line ")
                .hasMessageContainingAll(parts);
    }
}
