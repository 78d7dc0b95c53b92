package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a path finds in a record. */
class ValuePathTest {

    private static final String RECORD = """
            {
              "id": 7,
              "a.b": "dotted",
              "name": {"first": "Ada", "last": "Lark"},
              "names": [
                {"value": "NLU", "types": ["acronym"]},
                {"value": "Northlake", "types": ["label", "main"]},
                {"value": "Nord", "types": "label"}
              ],
              "grid": [[1, 2], [3]],
              "none": null,
              "empty": []
            }
            """;

    private static List<String> found(String path, int most) {
        Tree record = JsonPieces.withComments(new ForeignFile("r.json", RECORD.getBytes(StandardCharsets.UTF_8)));
        return ValuePath.of(path).find(record, most, new Effort(new Place("r.json", 1, ""))).stream()
                .map(tree -> tree instanceof Tree.Text text
                        ? text.text()
                        : tree.getClass().getSimpleName())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    id                          | 7
                    $.id                        | 7
                    @.id                        | 7
                    @                           | Fields
                    name.first                  | Ada
                    ['name']["last"]            | Lark
                    ['a.b']                     | dotted
                    a.b                         | ''
                    names[0].value              | NLU
                    names[3].value              | ''
                    names[*].value              | NLU Northlake Nord
                    names[types=label].value    | Northlake Nord
                    names[types='main'].value   | Northlake
                    names[types = main].value   | Northlake
                    names[types=Main].value     | ''
                    names[value=NLU].types[*]   | acronym
                    names.value                 | ''
                    grid[*][*]                  | 1 2 3
                    grid[1][0]                  | 3
                    grid[*]                     | Items Items
                    name[*]                     | ''
                    id.x                        | ''
                    none                        | Nothing
                    empty[*]                    | ''
                    """)
    void eachStepGoesOneLevelDown(String path, String expected) {
        assertThat(String.join(" ", found(path, 100))).isEqualTo(expected);
    }

    @Test
    void noMoreAreLookedForThanAreWanted() {
        assertThat(found("names[*].value", 2)).containsExactly("NLU", "Northlake");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''             | is no path
                    $..id          | from its character 3 on
                    names[?(@.a)]  | from its character 7 on
                    names[         | from its character 7 on
                    names[x        | from its character 7 on
                    names[-1]      | from its character 7 on
                    names['x'      | from its character 7 on
                    names['x       | from its character 7 on
                    a.             | from its character 3 on
                    a.*            | from its character 3 on
                    .a             | from its character 1 on
                    a]b            | from its character 2 on
                    a.$b           | from its character 3 on
                    a[0]b          | from its character 5 on
                    a.b.c.d.e.f.g.h.i.j.k | has 11 steps
                    """)
    void whatIsNoPathIsRefused(String text, String message) {
        assertThatThrownBy(() -> ValuePath.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aHeadingIsNoPath() {
        assertThat(ValuePath.column(" Node.ID [1] ").steps()).containsExactly(new ValuePath.Named("Node.ID [1]"));
    }

    @Test
    void aPathIsNotFollowedForEver() {
        String list = "[" + "{\"x\": 1},".repeat(9_999) + "{\"x\": 1}]";
        Tree record = JsonPieces.withComments(new ForeignFile("r.json", list.getBytes(StandardCharsets.UTF_8)));
        Effort effort = new Effort(new Place("r.json", 5, ""));
        ValuePath path = ValuePath.of("[x=2]");
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        path.find(record, 1, effort);
                    }
                })
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.place()).isEqualTo(new Place("r.json", 5, "")));
    }
}
