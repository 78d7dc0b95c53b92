package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFiles;
import org.junit.jupiter.api.Test;

/** The list of named queries is made from their headers: {@code mvn test -Dtest=QueryListTest -Dhelix.docs=write} writes it. */
class QueryListTest {

    private static final Path LIST = Path.of("src/docs/queries.md");

    @Test
    void theListOfQueriesNamesEachWithItsParameters() throws IOException {
        String expected = "# The named queries\n\n"
                + "Each is a file under `cypher/queries`; `/api/queries/{name}` runs it. A parameter that is left out has its"
                + " default.\n\n| query | answers | parameters |\n| --- | --- | --- |\n"
                + new CypherFiles()
                        .in(NamedQueries.FOLDER).stream()
                                .map(QueryListTest::row)
                                .collect(Collectors.joining());
        if ("write".equals(System.getProperty("helix.docs"))) {
            Files.writeString(LIST, expected);
        }
        assertThat(Files.readString(LIST)).isEqualTo(expected);
    }

    private static String row(CypherFile query) {
        return "| `" + query.name() + "` | " + query.answers() + " | "
                + query.parameters().stream()
                        .map(p -> "`" + p.name() + "` (" + p.type().name().toLowerCase(Locale.ROOT) + ", "
                                + (p.fallback() == null ? "any" : p.fallback()) + ")")
                        .collect(Collectors.joining(", "))
                + " |\n";
    }
}
