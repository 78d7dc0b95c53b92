package org.helixatlas.graph;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.batchimport.api.input.PropertySizeCalculator;
import org.neo4j.batchimport.api.input.ReadableGroups;

/** A {@link GraphDraft} as Neo4j's importer reads it: the nodes' numbers become their ids, so that nothing is looked up. */
final class DraftInput implements Input {

    private final Path folder;
    private final String[] words;
    private final Map<String, Long> labels;
    private final Map<String, Long> types;
    private final long[] sizes = new long[6];
    private final List<String> schema = new ArrayList<>();

    /** Opens a draft that is complete. */
    DraftInput(Path folder) throws IOException {
        this.folder = folder;
        try (DataInputStream in = open(folder.resolve(GraphDraft.CONTENTS))) {
            words = new String[in.readInt()];
            for (int i = 0; i < words.length; i++) {
                words[i] = PropertyValue.readText(in);
            }
            labels = counts(in);
            types = counts(in);
            for (int i = 0; i < sizes.length; i++) {
                sizes[i] = in.readLong();
            }
            for (int i = in.readInt(); i > 0; i--) {
                schema.add(PropertyValue.readText(in));
            }
        }
    }

    /** Statements that make constraints and indexes. */
    List<String> schema() {
        return schema;
    }

    /** How many nodes have each label. */
    Map<String, Long> labels() {
        return labels;
    }

    /** How many relationships are of each type. */
    Map<String, Long> types() {
        return types;
    }

    long nodeCount() {
        return sizes[0];
    }

    long relationshipCount() {
        return sizes[3];
    }

    @Override
    public InputIterable nodes(Collector bad) {
        return () -> new Blocks(folder.resolve(GraphDraft.NODES), true);
    }

    @Override
    public InputIterable relationships(Collector bad) {
        return () -> new Blocks(folder.resolve(GraphDraft.RELATIONSHIPS), false);
    }

    @Override
    public IdType idType() {
        return IdType.ACTUAL;
    }

    @Override
    public ReadableGroups groups() {
        return ReadableGroups.EMPTY;
    }

    @Override
    public Estimates validateAndEstimate(PropertySizeCalculator sizeOf) {
        long borne = labels.values().stream().mapToLong(Long::longValue).sum();
        return Input.knownEstimates(sizes[0], sizes[3], sizes[1], sizes[4], sizes[2], sizes[5], borne);
    }

    private static Map<String, Long> counts(DataInputStream in) throws IOException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            String word = PropertyValue.readText(in);
            counts.put(word, in.readLong());
        }
        return counts;
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /** Hands out the blocks of a file, one at a time. */
    private final class Blocks implements InputIterator {

        private final Path file;
        private final boolean nodes;
        private DataInputStream in;
        private long number;

        Blocks(Path file, boolean nodes) {
            this.file = file;
            this.nodes = nodes;
            try {
                in = open(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputChunk newChunk() {
            return new Block(nodes);
        }

        @Override
        public synchronized boolean next(InputChunk chunk) throws IOException {
            int length;
            int entities;
            try {
                length = in.readInt();
                entities = in.readInt();
            } catch (EOFException e) {
                return false;
            }
            byte[] bytes = new byte[length];
            in.readFully(bytes);
            ((Block) chunk).fill(bytes, entities, number);
            number += entities;
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    /** A block that one thread reads. */
    private final class Block implements InputChunk {

        private final boolean nodes;
        private DataInputStream in = new DataInputStream(new ByteArrayInputStream(new byte[0]));
        private long number;
        private int left;

        Block(boolean nodes) {
            this.nodes = nodes;
        }

        void fill(byte[] bytes, int entities, long first) {
            in = new DataInputStream(new ByteArrayInputStream(bytes));
            number = first;
            left = entities;
        }

        @Override
        public boolean next(InputEntityVisitor visitor) throws IOException {
            if (left == 0) {
                return false;
            }
            if (nodes) {
                visitor.id(number);
                String[] borne = new String[in.readInt()];
                for (int i = 0; i < borne.length; i++) {
                    borne[i] = words[in.readInt()];
                }
                visitor.labels(borne);
            } else {
                visitor.startId(in.readLong());
                visitor.type(words[in.readInt()]);
                visitor.endId(in.readLong());
            }
            for (int properties = in.readInt(); properties > 0; properties--) {
                visitor.property(words[in.readInt()], PropertyValue.read(in));
            }
            visitor.endOfEntity();
            number++;
            left--;
            return true;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
