package org.helixatlas.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What was sent to a service, and what it has acknowledged, kept outside of it and on disk: an acknowledged import must be there
 * afterwards; one that was sent and not acknowledged may be there, wholly or not at all.
 */
final class Ledger {

    private final FileChannel file;
    private final List<Set<Wave>> history = new ArrayList<>();
    private Wave certain;

    Ledger(Path file, Wave begin) {
        try {
            Files.createDirectories(file.getParent());
            this.file = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        certain = begin;
        history.add(EnumSet.of(begin));
    }

    /** An import is about to be sent. */
    synchronized void sent(Wave wave) {
        write("sent " + wave);
        Set<Wave> possible = EnumSet.copyOf(possible());
        possible.add(wave);
        history.add(possible);
    }

    /** The service has said that it is loaded. */
    synchronized void acknowledged(Wave wave) {
        settle("acknowledged " + wave, wave);
    }

    /** The graph was read, and holds this. */
    synchronized void found(Wave wave) {
        settle("found " + wave, wave);
    }

    private void settle(String line, Wave wave) {
        write(line);
        certain = wave;
        history.add(EnumSet.of(wave));
    }

    /** What was last acknowledged or found. */
    synchronized Wave certain() {
        return certain;
    }

    /** What the graph may hold now. */
    synchronized Set<Wave> possible() {
        return history.get(history.size() - 1);
    }

    /** A moment, for {@link #since}. */
    synchronized int now() {
        return history.size() - 1;
    }

    /** Everything that the graph may have held at any time since a moment. */
    synchronized Set<Wave> since(int moment) {
        Set<Wave> all = EnumSet.noneOf(Wave.class);
        history.subList(moment, history.size()).forEach(all::addAll);
        return all;
    }

    private void write(String line) {
        try {
            file.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII)));
            file.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
