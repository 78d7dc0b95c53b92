package org.helixatlas.ingest;

import static org.helixatlas.ingest.SentFiles.wrong;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.helixatlas.model.Slug;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data set that comes in: the files of its folder. Nothing is named by the sender but files of the one folder.
 *
 * @param id the data set's id, from its descriptor
 * @param files by name
 */
record Upload(String id, SortedMap<String, byte[]> files) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * The data set of which the files were sent. What a zip holds besides is left out.
     *
     * @throws InvalidRequest when they are not those of one data set
     */
    static Upload of(SentFiles sent) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        @Nullable String folder = null;
        for (var file : sent.files().entrySet()) {
            String path = file.getKey();
            String name = SentFiles.name(path);
            if (sent.zipped() && (!belongs(name) || SentFiles.isOfNoUse(path))) {
                continue;
            }
            String here = path.substring(0, path.length() - name.length());
            if (folder != null && !folder.equals(here)) {
                throw wrong("the zip has data files in two folders; send the folder of one data set");
            }
            folder = here;
            if (!NAME.matcher(name).matches() || !belongs(name)) {
                throw wrong("'" + SentFiles.shortened(name) + "' is no file of a data set; send "
                        + DatasetFolder.DESCRIPTOR + " and CSV files, or one zip of them");
            }
            files.put(name, file.getValue());
        }
        return new Upload(id(files), files);
    }

    private static boolean belongs(String name) {
        return name.equals(DatasetFolder.DESCRIPTOR) || name.endsWith(".csv");
    }

    private static String id(SortedMap<String, byte[]> files) {
        String id = "";
        try {
            id = JSON.readTree(files.getOrDefault(DatasetFolder.DESCRIPTOR, new byte[0]))
                    .path("id")
                    .asString("");
        } catch (JacksonException e) {
            throw wrong(DatasetFolder.DESCRIPTOR + " is not JSON: " + e.getOriginalMessage());
        }
        if (!Slug.isSlug(id) || id.length() > 100) {
            throw wrong(DatasetFolder.DESCRIPTOR
                    + " names no id; write \"id\": a slug of lower-case letters, digits, single hyphens");
        }
        return id;
    }
}
