package org.helixatlas.ingest;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.model.Vocabulary;

/** What tells whether a data set has changed since it was loaded. */
final class ContentHashes {

    private final CypherFiles files;

    ContentHashes(CypherFiles files) {
        this.files = files;
    }

    /** A hash for each, of its files and of all that decides what the graph is made of them. */
    Map<String, String> of(List<Dataset> datasets) {
        String format = format();
        Map<String, String> wanted = new TreeMap<>();
        datasets.forEach(d -> wanted.put(d.id(), hash(d.checksum() + format + d.merging())));
        return wanted;
    }

    /** What besides the files decides how the graph comes out: a new version of the service writes data sets again. */
    private String format() {
        StringBuilder text = new StringBuilder();
        for (CypherFile file : files.in("load")) {
            text.append(file.text());
        }
        for (InputTable table : InputTable.values()) {
            text.append(table.header());
        }
        Vocabulary.shipped().definitions().forEach(text::append);
        // The readings of Chinese names come from ICU.
        text.append(com.ibm.icu.util.VersionInfo.ICU_VERSION);
        return hash(text.toString());
    }

    /** In hexadecimal digits. */
    static String hash(String text) {
        return HexFormat.of().formatHex(DatasetFolder.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
