package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.AbstractThrowableAssert;
import org.helixatlas.graph.CypherFile.Column;
import org.helixatlas.graph.CypherFile.Parameter;
import org.helixatlas.graph.CypherFile.Type;
import org.junit.jupiter.api.Test;

class CypherFileTest {

    private static final String HEAD = "// title: Firms\n// answers: Which firms?\n";

    @Test
    void titleAndAnswers() {
        CypherFile file = parse(HEAD + "RETURN 1;\n");
        assertThat(file.title()).isEqualTo("Firms");
        assertThat(file.answers()).isEqualTo("Which firms?");
        assertThat(file.parameters()).isEmpty();
        assertThat(file.columns()).isEmpty();
        assertThat(file.statement()).isEqualTo("RETURN 1");
    }

    @Test
    void aLineAfterThreeSpacesContinuesTheOneAbove() {
        assertThat(parse("// title: Firms\n// answers: Which\n//   firms?\nRETURN 1;\n")
                        .answers())
                .isEqualTo("Which firms?");
    }

    @Test
    void parametersAndColumnsKeepTheirOrder() {
        CypherFile file = parse(HEAD
                + "// param b (actor): whose\n// paramZh b: 谁的\n// param a (integer): how many\n// column y: one\n// column x: other\n"
                + "RETURN $a AS y, $b AS x;\n");
        assertThat(file.parameters())
                .containsExactly(
                        new Parameter("b", Type.ACTOR, "whose", "谁的", null, true),
                        new Parameter("a", Type.INTEGER, "how many", null, null, true));
        assertThat(file.columns()).containsExactly(new Column("y", "one"), new Column("x", "other"));
    }

    @Test
    void theSameStandsInChineseBesideIt() {
        CypherFile file =
                parse("// title: Firms\n// titleZh: 企业\n// answers: Which firms?\n// answersZh: 哪些企业？\nRETURN 1;\n");
        assertThat(file.chineseTitle()).contains("企业");
        assertThat(file.chineseAnswers()).contains("哪些企业？");
        assertThat(parse(HEAD + "RETURN 1;\n").chineseAnswers()).isEmpty();
        refused(HEAD + "// paramZh p: 谁的\nRETURN 1;\n").contains("line 3", "declares no parameter p");
    }

    @Test
    void aDefaultIsALiteral() {
        assertThat(fallback("'Lenovo'")).isEqualTo("Lenovo");
        assertThat(fallback("'a; b'")).isEqualTo("a; b");
        assertThat(fallback("''")).isEqualTo("");
        assertThat(fallback("12")).isEqualTo(12L);
        assertThat(fallback("-1")).isEqualTo(-1L);
        assertThat(fallback("0.5")).isEqualTo(0.5);
        assertThat(fallback("true")).isEqualTo(true);
        assertThat(fallback("null")).isNull();
    }

    @Test
    void aDefaultMakesAParameterOptionalEvenWhenItIsNull() {
        Parameter optional = parse(HEAD + "// param p (text): any\n:param p => null;\nRETURN $p;\n")
                .parameter("p")
                .orElseThrow();
        assertThat(optional.required()).isFalse();
        assertThat(parse(HEAD + "// param p (text): any\nRETURN $p;\n")
                        .parameter("p")
                        .orElseThrow()
                        .required())
                .isTrue();
    }

    @Test
    void aDefaultNeedsNoSemicolon() {
        assertThat(parse(HEAD + "// param p (text): any\n:param p => 'x'\nRETURN $p;\n")
                        .parameter("p")
                        .orElseThrow()
                        .fallback())
                .isEqualTo("x");
    }

    @Test
    void statementsEndWithASemicolonAtTheEndOfALine() {
        assertThat(parse(HEAD + "RETURN ';' AS a;\nRETURN 2;  \n\nRETURN 3;").statements())
                .containsExactly("RETURN ';' AS a", "RETURN 2", "RETURN 3");
    }

    @Test
    void aCommentBelowTheHeaderBelongsToTheStatement() {
        assertThat(parse(HEAD + "\nMATCH (n)\n// nobody in particular\nRETURN n;\n")
                        .statement())
                .isEqualTo("MATCH (n)\n// nobody in particular\nRETURN n");
    }

    @Test
    void linesMayEndAsOnWindows() {
        CypherFile file = parse((HEAD + "RETURN 1;\n").replace("\n", "\r\n"));
        assertThat(file.title()).isEqualTo("Firms");
        assertThat(file.statement()).isEqualTo("RETURN 1");
    }

    @Test
    void aHeaderLineOfAnotherShapeIsRefused() {
        refused(HEAD + "// columns: a\nRETURN 1;\n").contains("line 3", "not '// columns: a'");
        refused(HEAD + "// one space continues nothing\nRETURN 1;\n").contains("line 3");
        refused("//   continues nothing\n" + HEAD + "RETURN 1;\n").contains("line 1");
        refused(HEAD + "// param p: no type\nRETURN $p;\n").contains("line 3");
        refused(HEAD + "// title:\nRETURN 1;\n").contains("line 3");
    }

    @Test
    void titleAndAnswersStandOnceEach() {
        refused("// title: Firms\nRETURN 1;\n").contains("line 1", "0 lines '// answers: …'");
        refused(HEAD + "// title: Again\nRETURN 1;\n").contains("line 1", "2 lines '// title: …'");
    }

    @Test
    void anUnknownTypeIsRefusedWithTheNearest() {
        refused(HEAD + "// param p (integr): any\nRETURN $p;\n")
                .contains("line 3", "no parameter type integr", "integer");
    }

    @Test
    void aDefaultOfAnotherShapeIsRefused() {
        refused(HEAD + "// param p (text): any\n:param p = 1;\nRETURN $p;\n").contains("line 4", "':param p = 1;'");
        refused(HEAD + "// param p (text): any\n:param p => \"x\";\nRETURN $p;\n")
                .contains("line 4", "single quotes, not \"x\"");
        refused(HEAD + "// param p (text): any\n:param p => 'it\\'s';\nRETURN $p;\n")
                .contains("line 4");
        refused(HEAD + "// param p (text): any\n:param p => 'it's';\nRETURN $p;\n")
                .contains("line 4");
    }

    @Test
    void aDefaultForAnUndeclaredParameterIsRefused() {
        refused(HEAD + ":param p => 1;\nRETURN $p;\n").contains("declares no parameter p");
    }

    @Test
    void aNameIsDeclaredOnce() {
        refused(HEAD + "// param p (text): any\n// param p (text): again\nRETURN $p;\n")
                .contains("line 4", "p stands twice");
        refused(HEAD + "// column c: one\n// column c: again\nRETURN 1 AS c;\n").contains("line 4", "c stands twice");
        refused(HEAD + "// param p (text): any\n:param p => 'a';\n:param p => 'b';\nRETURN $p;\n")
                .contains("line 5", "p stands twice");
    }

    @Test
    void aFileWithoutAStatementIsRefused() {
        refused(HEAD).contains("there is no statement");
    }

    @Test
    void onlyAFileWithOneStatementHasTheStatement() {
        assertThatThrownBy(() -> parse(HEAD + "RETURN 1;\nRETURN 2;\n").statement())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("queries/some-firms has 2 statements");
    }

    private static CypherFile parse(String text) {
        return CypherFile.parse("queries", "some-firms", text);
    }

    private static Object fallback(String literal) {
        return parse(HEAD + "// param p (text): any\n:param p => " + literal + ";\nRETURN $p;\n")
                .parameter("p")
                .orElseThrow()
                .fallback();
    }

    private static Refusal refused(String text) {
        return new Refusal(assertThatThrownBy(() -> parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cypher/queries/some-firms.cypher line "));
    }

    private record Refusal(AbstractThrowableAssert<?, ?> error) {
        void contains(String... parts) {
            for (String part : parts) {
                error.hasMessageContaining(part);
            }
        }
    }
}
