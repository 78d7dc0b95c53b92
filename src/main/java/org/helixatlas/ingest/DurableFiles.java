package org.helixatlas.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files that are on the disk, not only on their way to it, when a method returns. */
final class DurableFiles {

    private DurableFiles() {}

    /** Writes a new file and waits until the disk has it. */
    static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Waits until the disk has a file that was written otherwise. */
    static void content(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Waits until the disk has what was created in a folder, moved there or away; where the system cannot, it is left to it. */
    static void entries(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            if (Files.isReadable(folder)) {
                // Windows opens no folder; it keeps their entries in a journal.
                return;
            }
            throw e;
        }
        try (channel) {
            channel.force(true);
        }
    }
}
