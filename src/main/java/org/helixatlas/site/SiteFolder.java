package org.helixatlas.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The folder of a copy. Beside the page it holds {@value #SUMS}, the sums of all its files, by which one checks that they are what
 * was written, and by which a later run knows what is its own to replace.
 */
final class SiteFolder {

    static final String SUMS = "SHA256SUMS";
    static final String MARK = "site.json";

    /** The folder holds something that this command has not written. */
    static final class NotOurs extends Exception {

        private static final long serialVersionUID = 1L;

        NotOurs(Path folder) {
            super(folder + " holds files and is no site that this command has written, so nothing is written there."
                    + " Name a folder that is empty or not there: site FOLDER.");
        }
    }

    private final Path folder;
    private final Map<String, String> sums = new TreeMap<>();
    private long bytes;

    private SiteFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder, made where it is not there. What an earlier run has written goes; what else somebody put beside it stays.
     *
     * @throws NotOurs where there are files, and not those of a copy
     */
    static SiteFolder empty(Path folder) throws IOException, NotOurs {
        Path absolute = folder.toAbsolutePath().normalize();
        if (Files.exists(absolute)) {
            if (!Files.isDirectory(absolute)) {
                throw new NotOurs(absolute);
            }
            boolean ours = Files.isRegularFile(absolute.resolve(MARK))
                    && Files.readString(absolute.resolve(MARK)).contains(SiteText.GENERATOR);
            try (Stream<Path> held = Files.list(absolute)) {
                if (!ours && held.findAny().isPresent()) {
                    throw new NotOurs(absolute);
                }
            }
            if (Files.isRegularFile(absolute.resolve(SUMS))) {
                for (String line : Files.readAllLines(absolute.resolve(SUMS))) {
                    String[] sum = line.split("  ", 2);
                    if (sum.length == 2) {
                        remove(absolute, sum[1]);
                    }
                }
            }
        }
        Files.createDirectories(absolute);
        return new SiteFolder(absolute);
    }

    /** A list of files could name others, outside of the folder. */
    private static void remove(Path folder, String name) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (file.startsWith(folder) && !name.equals(MARK)) {
            Files.deleteIfExists(file);
            for (Path above = file.getParent(); !above.equals(folder) && isEmpty(above); above = above.getParent()) {
                Files.delete(above);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> held = Files.list(folder)) {
            return held.findAny().isEmpty();
        }
    }

    void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException(name + " would not be in the folder");
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        sums.put(name, Address.sum(content));
        bytes += content.length;
    }

    void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Compressed, since a copy holds thousands of answers that say much alike. */
    void pack(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        byte[] result = packed.toByteArray();
        // The tenth byte tells the system that packed it, which some versions of Java do and others do not.
        result[9] = (byte) 0xff;
        write(name, result);
    }

    /** Writes the sums of all that was written. */
    void close() throws IOException {
        StringBuilder list = new StringBuilder();
        sums.forEach((name, sum) -> list.append(sum).append("  ").append(name).append('\n'));
        Files.writeString(folder.resolve(SUMS), list);
    }

    List<String> files() {
        return List.copyOf(sums.keySet());
    }

    long bytes() {
        return bytes;
    }

    Path path() {
        return folder;
    }
}
