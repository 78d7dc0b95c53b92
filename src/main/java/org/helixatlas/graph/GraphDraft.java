package org.helixatlas.graph;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole graph in files, from which {@link StoreImport} builds a store: nodes and relationships as they come, never kept in
 * memory. Properties have the types that a parameter of Cypher would give them.
 */
public final class GraphDraft implements AutoCloseable {

    static final String NODES = "nodes";
    static final String RELATIONSHIPS = "relationships";
    static final String CONTENTS = "contents";

    private static final int BLOCK = 256 << 10;

    private final Path folder;
    private final Map<String, Integer> words = new LinkedHashMap<>();
    private final Map<String, Long> labels = new LinkedHashMap<>();
    private final Map<String, Long> types = new LinkedHashMap<>();
    private final Blocks nodes;
    private final Blocks relationships;
    private boolean complete;

    GraphDraft(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        nodes = new Blocks(folder.resolve(NODES));
        try {
            relationships = new Blocks(folder.resolve(RELATIONSHIPS));
        } catch (IOException e) {
            nodes.file.close();
            throw e;
        }
    }

    /**
     * Adds a node.
     *
     * @return its number, by which relationships name it
     */
    public long node(Collection<String> itsLabels, Map<String, ?> properties) throws IOException {
        nodes.out.writeInt(itsLabels.size());
        for (String label : itsLabels) {
            nodes.out.writeInt(word(label));
            labels.merge(label, 1L, Long::sum);
        }
        return write(nodes, properties);
    }

    /** Adds a relationship between two nodes. */
    public void relationship(long start, String type, long end, Map<String, ?> properties) throws IOException {
        relationships.out.writeLong(start);
        relationships.out.writeInt(word(type));
        relationships.out.writeLong(end);
        types.merge(type, 1L, Long::sum);
        write(relationships, properties);
    }

    /** How many nodes and relationships there are so far. */
    public long elements() {
        return nodes.entities + relationships.entities;
    }

    /**
     * All is told; without this it is no graph.
     *
     * @param schema statements that make its constraints and indexes
     */
    public void complete(List<String> schema) throws IOException {
        complete = true;
        close();
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(CONTENTS))))) {
            out.writeInt(words.size());
            for (String word : words.keySet()) {
                PropertyValue.writeText(out, word);
            }
            counts(out, labels);
            counts(out, types);
            nodes.size(out);
            relationships.size(out);
            out.writeInt(schema.size());
            for (String statement : schema) {
                PropertyValue.writeText(out, statement);
            }
        }
    }

    /** Ends the writing. */
    @Override
    public void close() throws IOException {
        try {
            if (complete) {
                nodes.flush();
                relationships.flush();
            }
        } finally {
            try {
                nodes.file.close();
            } finally {
                relationships.file.close();
            }
        }
    }

    private int word(String word) {
        Integer known = words.putIfAbsent(word, words.size());
        return known == null ? words.size() - 1 : known;
    }

    private long write(Blocks to, Map<String, ?> properties) throws IOException {
        int present = 0;
        for (Object value : properties.values()) {
            present += value == null ? 0 : 1;
        }
        to.out.writeInt(present);
        for (Map.Entry<String, ?> property : properties.entrySet()) {
            @Nullable Object value = property.getValue();
            if (value != null) {
                to.out.writeInt(word(property.getKey()));
                PropertyValue.write(to.out, value);
            }
        }
        to.properties += present;
        to.inBlock++;
        if (to.block.size() >= BLOCK) {
            to.flush();
        }
        return to.entities++;
    }

    private void counts(DataOutputStream out, Map<String, Long> counts) throws IOException {
        out.writeInt(counts.size());
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            PropertyValue.writeText(out, count.getKey());
            out.writeLong(count.getValue());
        }
    }

    /** A file of blocks, each with its length and number of entities before it, so that several threads can take one each. */
    private static final class Blocks {

        private final ByteArrayOutputStream block = new ByteArrayOutputStream(BLOCK + (BLOCK >> 2));
        private final DataOutputStream out = new DataOutputStream(block);
        private final DataOutputStream file;
        private int inBlock;
        private long entities;
        private long properties;
        private long bytes;

        Blocks(Path path) throws IOException {
            file = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)));
        }

        void flush() throws IOException {
            if (block.size() > 0) {
                file.writeInt(block.size());
                file.writeInt(inBlock);
                inBlock = 0;
                block.writeTo(file);
                bytes += block.size();
                block.reset();
            }
        }

        void size(DataOutputStream contents) throws IOException {
            contents.writeLong(entities);
            contents.writeLong(properties);
            contents.writeLong(bytes);
        }
    }
}
