package org.helixatlas.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Files read by the first reader that recognises them, and what they say in one line each. */
public final class Read {

    private Read() {}

    static ForeignFile file(String name, String text) {
        return new ForeignFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that other programs wrote. */
    static ForeignFile resource(String name) {
        try (InputStream in = Read.class.getResourceAsStream("/foreign/" + name)) {
            return new ForeignFile(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NetworkReader reader(ForeignFile file) {
        return Readers.all().stream()
                .filter(reader -> reader.recognises(file))
                .findFirst()
                .orElseThrow();
    }

    static ForeignNetwork network(ForeignFile file) {
        return reader(file).read(file, ReadingOptions.NONE);
    }

    static ForeignNetwork network(String name, String text) {
        return network(file(name, text));
    }

    static ForeignNetwork network(String name, String text, Map<String, String> told) {
        ForeignFile file = file(name, text);
        return reader(file).read(file, new ReadingOptions(told));
    }

    /** Actors as {@code key {NAME=…}}. */
    static List<String> actors(ForeignNetwork network) {
        return network.actors().stream().map(a -> a.key() + " " + a.values()).toList();
    }

    /** Ties as {@code a -> b {TYPE=…}}, with two hyphens where they have no direction. */
    static List<String> ties(ForeignNetwork network) {
        return network.ties().stream()
                .map(t -> t.source() + (t.directed() ? " -> " : " -- ") + t.target() + " " + t.values())
                .toList();
    }

    /** Findings as {@code ERROR 3 column: value}. */
    static List<String> findings(ForeignNetwork network) {
        return network.findings().stream()
                .map(f ->
                        f.severity() + " " + f.place().line() + " " + f.place().column() + ": " + f.value())
                .toList();
    }

    /** The actors that a file names, described or not. */
    static int size(ForeignNetwork network) {
        TreeSet<String> keys = new TreeSet<>();
        network.actors().forEach(a -> keys.add(a.key()));
        network.ties().forEach(t -> keys.addAll(List.of(t.source(), t.target())));
        return keys.size();
    }

    /** What an export of ours says: its actors, and its ties. */
    public record Said(List<String> actors, List<String> ties) {}

    /** The actors and ties of an export of ours, which is read once. */
    public static Said said(String name, byte[] bytes) {
        ForeignNetwork network = network(new ForeignFile(name, bytes));
        return new Said(actors(network), ties(network));
    }

    /** The ties of an export of ours. */
    public static List<String> ties(String name, byte[] bytes) {
        return ties(network(new ForeignFile(name, bytes)));
    }
}
