package org.helixatlas.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ids that data sets give to actors, read without judging anything else of them. */
final class DeclaredActors {

    private static final Logger LOG = LoggerFactory.getLogger(DeclaredActors.class);
    private static final List<InputTable> TABLES = List.of(InputTable.ACTORS, InputTable.FORMER_IDS);

    private DeclaredActors() {}

    /** Those of the data sets in some folders. A file that cannot be read has none: it is judged when the data sets are loaded. */
    static Set<String> in(Collection<Path> folders) {
        Set<String> ids = new HashSet<>();
        for (Path folder : folders) {
            for (InputTable table : TABLES) {
                Path file = folder.resolve(table.file());
                if (!Files.isRegularFile(file)) {
                    continue;
                }
                try (CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
                    for (NamedCsvRecord row : rows) {
                        row.findField(table.headerOf("id")).ifPresent(ids::add);
                    }
                } catch (IOException | UncheckedIOException | CsvParseException e) {
                    LOG.debug("{} is not read for ids", file, e);
                }
            }
        }
        return ids;
    }
}
