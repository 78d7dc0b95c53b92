package org.helixatlas.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.Slug;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data set as it came by REST: the files of its folder, unpacked within limits. Nothing is named by the sender but files of the
 * one folder.
 *
 * @param id the data set's id, from its descriptor
 * @param files by name
 */
record Upload(String id, SortedMap<String, byte[]> files) {

    private static final int MAX_FILES = 100;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Reads an upload: one zip of a data set's folder, or its files.
     *
     * @param maxBytes how much all files together may hold, unpacked
     * @throws InvalidRequest when it is neither, or too much
     */
    static Upload of(List<MultipartFile> parts, long maxBytes) {
        Reading reading = new Reading(maxBytes);
        try {
            for (MultipartFile part : parts) {
                String name = String.valueOf(part.getOriginalFilename());
                try (InputStream in = part.getInputStream()) {
                    if (!name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                        reading.file(name, in);
                    } else if (parts.size() > 1) {
                        throw wrong("a zip comes alone; send one zip, or the files themselves");
                    } else {
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
        return new Upload(id(reading.files), reading.files);
    }

    private static String id(SortedMap<String, byte[]> files) {
        byte[] descriptor = files.get(DatasetFolder.DESCRIPTOR);
        if (descriptor == null) {
            throw wrong("there is no " + DatasetFolder.DESCRIPTOR + " among the files; a data set needs it");
        }
        String id = "";
        try {
            id = JSON.readTree(descriptor).path("id").asString("");
        } catch (JacksonException e) {
            throw wrong(DatasetFolder.DESCRIPTOR + " is not JSON: " + e.getOriginalMessage());
        }
        if (!Slug.isSlug(id) || id.length() > 100) {
            throw wrong(DatasetFolder.DESCRIPTOR
                    + " names no id; write \"id\": a slug of lower-case letters, digits, single hyphens");
        }
        return id;
    }

    private static InvalidRequest wrong(String message) {
        return new InvalidRequest("file", message);
    }

    /** What was read so far. */
    private static final class Reading {

        private final SortedMap<String, byte[]> files = new TreeMap<>();
        private final long maxBytes;
        private long bytes;
        private @Nullable String folder;

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
                    if (entry.isDirectory()) {
                        continue;
                    }
                    entry(entry.getName(), zip);
                }
                if (entries == 0) {
                    throw wrong("this is no zip, or an empty one");
                }
            }
        }

        private void entry(String path, InputStream in) throws IOException {
            List<String> parts = List.of(path.split("/", -1));
            boolean climbs = path.contains("\\") || parts.stream().anyMatch(p -> p.equals("..") || p.isEmpty());
            if (climbs) {
                throw wrong("the zip names a file outside its folder: " + shortened(path));
            }
            String name = parts.get(parts.size() - 1);
            if (!belongs(name) || parts.get(0).equals("__MACOSX")) {
                // Read through all the same, so that what it unpacks to is counted.
                content(in);
                return;
            }
            String here = parts.size() == 1 ? "" : path.substring(0, path.length() - name.length() - 1);
            if (folder != null && !folder.equals(here)) {
                throw wrong("the zip has data files in two folders; send the folder of one data set");
            }
            folder = here;
            file(name, in);
        }

        void file(String name, InputStream in) throws IOException {
            if (!NAME.matcher(name).matches() || !belongs(name)) {
                throw wrong("'" + shortened(name) + "' is no file of a data set; send " + DatasetFolder.DESCRIPTOR
                        + " and CSV files, or one zip of them");
            }
            if (files.put(name, content(in)) != null) {
                throw wrong(name + " comes twice");
            }
        }

        private static boolean belongs(String name) {
            return name.equals(DatasetFolder.DESCRIPTOR) || name.endsWith(".csv");
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

        private static String shortened(String text) {
            return Excerpt.of(text.replaceAll("\\p{Cntrl}", "?"));
        }
    }
}
