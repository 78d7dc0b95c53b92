package org.helixatlas.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.helixatlas.foreign.ForeignFile;
import org.helixatlas.model.Excerpt;
import org.helixatlas.web.InvalidRequest;

/**
 * Files as they were sent, by name, unpacked within limits. With a descriptor among them they are a data set; any others are files
 * from outside.
 *
 * @param zipped whether they came as one zip
 * @param files by their way within the zip, or by name, in the order in which they came
 */
record SentFiles(boolean zipped, Map<String, byte[]> files) {

    private static final int MAX_FILES = 100;
    private static final int LONGEST_NAME = 200;
    private static final String ZIP = ".zip";

    /** One file that was sent. */
    interface SentFile {

        /** As its owner calls it. */
        String name();

        /** What it holds; read once. */
        InputStream content() throws IOException;
    }

    /** A file whose bytes are there. */
    static SentFile sent(String name, byte[] bytes) {
        return sent(name, () -> new java.io.ByteArrayInputStream(bytes));
    }

    /** Where a file's bytes come from. */
    interface Content {
        InputStream open() throws IOException;
    }

    static SentFile sent(String name, Content content) {
        return new SentFile() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream content() throws IOException {
                return content.open();
            }
        };
    }

    /**
     * Reads what was sent: one zip, or files.
     *
     * @param maxBytes how much all of it together may hold, unpacked
     * @throws InvalidRequest when it cannot be read, or is too much
     */
    static SentFiles of(List<SentFile> sent, long maxBytes) {
        if (sent.isEmpty()) {
            throw wrong("there is no file in the request; send one");
        }
        Reading reading = new Reading(maxBytes);
        boolean zipped = false;
        try {
            for (SentFile part : sent) {
                try (InputStream in = part.content()) {
                    if (!part.name().toLowerCase(Locale.ROOT).endsWith(ZIP)) {
                        reading.file(plain(part.name()), in);
                    } else if (sent.size() > 1) {
                        throw wrong("a zip comes alone; send one zip, or the files themselves");
                    } else {
                        zipped = true;
                        reading.zip(in);
                    }
                }
            }
        } catch (ZipException e) {
            throw wrong("the zip cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            // A zip whose names are not in UTF-8.
            throw wrong("the zip has a name that cannot be read: " + e.getMessage());
        } catch (IOException e) {
            throw wrong("the upload cannot be read: " + e.getMessage());
        }
        return new SentFiles(zipped, reading.files);
    }

    /** Whether they are a data set as this service keeps it. */
    boolean isDataset() {
        return files.keySet().stream()
                .anyMatch(path -> !isOfNoUse(path) && name(path).equals(DatasetFolder.DESCRIPTOR));
    }

    /** The files as files from outside, without what an operating system adds to a zip. */
    List<ForeignFile> foreign() {
        Map<String, ForeignFile> foreign = new LinkedHashMap<>();
        files.forEach((path, bytes) -> {
            String name = name(path);
            if (zipped && isOfNoUse(path)) {
                return;
            }
            if (foreign.put(name, new ForeignFile(name, bytes)) != null) {
                throw wrong(shortened(name) + " comes twice; rename one, so that places in them can be told apart");
            }
        });
        if (foreign.isEmpty()) {
            throw wrong("there is no file in the zip");
        }
        return new ArrayList<>(foreign.values());
    }

    /** Whether a file of a zip is one that an operating system put there. */
    static boolean isOfNoUse(String path) {
        return path.startsWith("__MACOSX/") || name(path).startsWith(".");
    }

    /** The last part of a way within a zip. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A name without the folders that some clients send along. */
    private static String plain(String name) {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        if (plain.isBlank() || plain.length() > LONGEST_NAME || !plain.equals(printable(plain))) {
            throw wrong("'" + shortened(plain) + "' is no name of a file; give it one of 1 to " + LONGEST_NAME
                    + " characters, with its usual ending, such as ties.csv");
        }
        return plain;
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    static String shortened(String text) {
        return Excerpt.of(printable(text));
    }

    static InvalidRequest wrong(String message) {
        return new InvalidRequest("file", message);
    }

    /** What was read so far. */
    private static final class Reading {

        private final Map<String, byte[]> files = new LinkedHashMap<>();
        private final long maxBytes;
        private long bytes;

        Reading(long maxBytes) {
            this.maxBytes = maxBytes;
        }

        void zip(InputStream in) throws IOException {
            try (ZipInputStream zip = new ZipInputStream(in)) {
                int entries = 0;
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    entries++;
                    if (entries > MAX_FILES) {
                        throw wrong("the zip has more than " + MAX_FILES + " entries; send the folder of one data set");
                    }
                    if (!entry.isDirectory()) {
                        file(within(entry.getName()), zip);
                    }
                }
                if (entries == 0) {
                    throw wrong("this is no zip, or an empty one");
                }
            }
        }

        private static String within(String path) {
            List<String> parts = List.of(path.split("/", -1));
            if (path.contains("\\") || parts.stream().anyMatch(p -> p.equals("..") || p.isEmpty())) {
                throw wrong("the zip names a file outside its folder: " + shortened(path));
            }
            return path.substring(0, path.length() - name(path).length()) + plain(name(path));
        }

        void file(String path, InputStream in) throws IOException {
            if (files.put(path, content(in)) != null) {
                throw wrong(shortened(path) + " comes twice");
            }
        }

        private byte[] content(InputStream in) throws IOException {
            byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, maxBytes - bytes + 1));
            bytes += content.length;
            if (bytes > maxBytes) {
                throw wrong("the data set holds more than " + maxBytes
                        + " bytes unpacked; helix.import.max-size permits no more");
            }
            return content;
        }
    }
}
