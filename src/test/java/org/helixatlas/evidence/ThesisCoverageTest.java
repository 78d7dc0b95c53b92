package org.helixatlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every part of the thesis is in the data, or the data set says why it is not. */
class ThesisCoverageTest {

    private static final Path THESIS = Path.of("import/hsp-thesis");

    /** The thesis's parts, in its own order. */
    private static final List<String> PARTS = List.of(
            "abstract",
            "section 1.1",
            "section 1.2",
            "table 1",
            "figure 1",
            "figure 2",
            "chapter II",
            "figure 3",
            "section 3.1",
            "section 3.2",
            "figure 4",
            "section 3.3",
            "section 4.1",
            "table 2",
            "section 4.2",
            "table 3",
            "section 4.3",
            "chapter V",
            "figure 5",
            "section 5.1",
            "table 4",
            "section 5.2",
            "section 5.3",
            "chapter VI",
            "section 6.1",
            "section 6.2",
            "section 6.3",
            "appendix");

    static Stream<String> parts() {
        return PARTS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parts")
    void aPartBearsRowsOrANoteSaysWhyNot(String part) throws IOException {
        boolean excused = notes().anyMatch(note -> note.startsWith(part + ": no rows, because "));
        assertThat(loci().contains(part) != excused)
                .as(
                        "%s has evidence in evidence.csv, or a note in dataset.json that begins '%s: no rows, because', and"
                                + " not both",
                        part, part)
                .isTrue();
    }

    @Test
    void noRowCitesAPartThatTheThesisDoesNotHave() throws IOException {
        assertThat(loci()).isSubsetOf(PARTS);
    }

    private static Set<String> loci() throws IOException {
        Set<String> loci = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(THESIS.resolve("evidence.csv"))) {
            rows.forEach(row -> loci.add(row.getField("locus")));
        }
        return loci;
    }

    private static Stream<String> notes() {
        JsonNode descriptor = new JsonMapper().readTree(THESIS.resolve("dataset.json"));
        return StreamSupport.stream(descriptor.path("notes").spliterator(), false)
                .map(JsonNode::asString);
    }
}
