package org.helixatlas.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files under {@code cypher/}, read once; a malformed one stops the start. */
@Component
public class CypherFiles {

    private final Map<String, Map<String, CypherFile>> byFolder = new TreeMap<>();

    /** Reads every file on the class path. */
    public CypherFiles() {
        try {
            List<Resource> files =
                    List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:cypher/*/*.cypher"));
            for (Resource file : files.stream()
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList()) {
                String[] path = file.getURL().getPath().split("/");
                String folder = path[path.length - 2];
                String name = path[path.length - 1].replace(".cypher", "");
                byFolder.computeIfAbsent(folder, f -> new LinkedHashMap<>())
                        .put(name, CypherFile.parse(folder, name, file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The Cypher files cannot be read", e);
        }
    }

    /** The files of a folder, by name. */
    public List<CypherFile> in(String folder) {
        return List.copyOf(byFolder.getOrDefault(folder, Map.of()).values());
    }

    /** One file; empty when there is none of that name. */
    public Optional<CypherFile> find(String folder, String name) {
        return Optional.ofNullable(byFolder.getOrDefault(folder, Map.of()).get(name));
    }

    /**
     * A file that the service itself needs.
     *
     * @throws IllegalStateException when it is missing
     */
    public CypherFile get(String folder, String name) {
        return find(folder, name)
                .orElseThrow(() -> new IllegalStateException("cypher/" + folder + "/" + name + ".cypher is missing"));
    }
}
