package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.helixatlas.graph.ReadOnlyCypher.NotReadOnly;
import org.helixatlas.graph.UnicodeEscapes.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

/** Escapes of characters, wherever they stand. In these texts each backslash is doubled, as Java wants it. */
@NeedsDatabase
class UnicodeEscapesTest {

    private static final List<String> BEGINNINGS = List.of("", "RETURN 1 ", "RETURN 1 // ", "RETURN '");

    private static final List<String> PIECES = List.of(
            "\\u000a",
            "\\u000d",
            "\\u0027",
            "\\u0022",
            "\\u0060",
            "\\u002f",
            "\\u002a",
            "\\u005c",
            "\\u003b",
            "\\u4e2d",
            "\\ud83d\\ude00",
            "\\ud83d",
            "\\ude00",
            "\\u",
            "\\u00",
            "\\u+041",
            "\\uzzzz",
            "\\",
            "\\\\",
            "\\'",
            "\\n",
            "'",
            "\"",
            "`",
            "//",
            "/*",
            "*/",
            "\n",
            "\r\n",
            " ",
            "RETURN 1",
            "RETURN ",
            "1",
            " AS x",
            "$p",
            ";",
            "n",
            "MATCH (n) ",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "CREATE (n) ",
            "中");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETURN 1",
                "RETURN 1 // \\u000a",
                "RETURN '\\u0027",
                "RETURN '\\\\u'",
                "RETURN '\\\\" + "\\u0041'",
                "RETURN '\\ud83d\\ude00'",
                "RETURN '\ud83d" + "\\ude00'",
                "RETURN '\\ud83d\ude00'",
                "RETURN '\ud83d\ude00 中'"
            })
    void whatCanBeResolvedIsRight(String statement) {
        assertThat(UnicodeEscapes.fault(statement)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'RETURN 1 // \\u',1,13",
        "'RETURN 1\n// \\u00',2,4",
        "'RETURN\r\n\r\n`a\\u00zz`',3,3",
        "'\\u+041',1,1",
        "'RETURN \"\\ud83d\"',1,9",
        "'RETURN \"\\ude00\"',1,9",
        "'RETURN 1 // \\ud83d',1,13",
        "'RETURN \"\\\\" + "\\u1\"',1,11"
    })
    void whatCannotBeIsToldWithItsPlace(String statement, int line, int column) {
        Optional<Fault> fault = UnicodeEscapes.fault(statement);
        assertThat(fault).isPresent();
        assertThat(fault.orElseThrow().line()).isEqualTo(line);
        assertThat(fault.orElseThrow().column()).isEqualTo(column);
    }

    /** What the database understands we understand, what it does not is an error of the statement, and nothing else happens. */
    @Test
    void theDatabaseAndWeUnderstandTheSame() {
        Random random = new Random(12);
        int understood = 0;
        int refused = 0;
        try (Session session = SharedNeo4j.driver().session()) {
            for (int i = 0; i < 600; i++) {
                StringBuilder text = new StringBuilder(BEGINNINGS.get(i % BEGINNINGS.size()));
                for (int n = random.nextInt(1, 9); n > 0; n--) {
                    text.append(PIECES.get(random.nextInt(PIECES.size())));
                }
                String statement = text.toString();
                assertThatCode(() -> {
                            ReadOnlyCypher.isTooDeep(statement);
                            ReadOnlyCypher.withoutSpace(statement);
                        })
                        .as(statement)
                        .doesNotThrowAnyException();
                if (UnicodeEscapes.fault(statement).isPresent()) {
                    refused++;
                } else if (isUnderstood(session, statement)) {
                    understood++;
                }
            }
        }
        assertThat(understood).isGreaterThan(20);
        assertThat(refused).isGreaterThan(20);
    }

    private static boolean isUnderstood(Session session, String statement) {
        try {
            session.run("EXPLAIN\n" + statement).consume();
        } catch (Neo4jException e) {
            assertThat(e.code().startsWith("Neo.ClientError") || UnicodeEscapes.confused(statement, e))
                    .as(statement)
                    .isTrue();
            return false;
        }
        try {
            ReadOnlyCypher.understand(statement);
        } catch (NotReadOnly e) {
            assertThat(e).as(statement).hasMessageMatching("(?s).*(refused|Send one statement|must begin with).*");
        }
        return true;
    }
}
