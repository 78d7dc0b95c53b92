package org.helixatlas.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.helixatlas.site.SiteText.Download;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a copy of what a service that runs answers now; the same answers are the same bytes. */
final class SiteWriter {

    private static final Logger LOG = LoggerFactory.getLogger(SiteWriter.class);

    /** Files that programs read, and what they are called. */
    private static final Map<String, String> FORMATS = new TreeMap<>(Map.of(
            "graphml", "GraphML",
            "gexf", "GEXF (Gephi)",
            "csv", "CSV (zip)",
            "jsonld", "JSON-LD",
            "pajek", "Pajek"));

    private static final Map<String, String> ENDINGS =
            Map.of("graphml", "graphml", "gexf", "gexf", "csv", "zip", "jsonld", "jsonld", "pajek", "net");

    private static final List<String> TABLES =
            List.of("actors", "sources", "conflicts", "observations", "assessments", "datasets");

    private static final byte[] BEGIN = {'{'};
    private static final byte[] NEXT = {',', '\n'};

    private final OwnAnswers answers;
    private final SiteFolder folder;
    private final Map<String, String> files = new TreeMap<>();
    private final Set<Integer> characters = new TreeSet<>();
    private final List<Download> downloads = new ArrayList<>();

    private SiteWriter(OwnAnswers answers, SiteFolder folder) {
        this.answers = answers;
        this.folder = folder;
    }

    /**
     * Writes all of it.
     *
     * @throws SiteFolder.NotOurs where something else is in the folder
     */
    static SiteFolder write(OwnAnswers answers, Path folder)
            throws IOException, InterruptedException, SiteFolder.NotOurs {
        SiteWriter writer = new SiteWriter(answers, SiteFolder.empty(folder));
        writer.all();
        return writer.folder;
    }

    private void all() throws IOException, InterruptedException {
        JsonNode sets = answers.json(Address.of("/api/datasets", "size", "500")).path("items");
        JsonNode figures =
                answers.json(Address.of("/api/figures", "size", "500")).path("items");
        JsonNode about =
                answers.json(Address.of("/api/network", "kinds", "SciencePark")).path("about");
        SiteText text = new SiteText(
                sets,
                figures,
                about,
                answers.json(Address.of("/actuator/info")).at("/build/version").asString(""));
        // First, so that a run that was broken off is known for what it is.
        folder.write(SiteFolder.MARK, JsonMapper.shared().writeValueAsBytes(text.mark()));
        pack();
        figures(figures);
        data(sets);
        String contents = text.contents(downloads, folder.files());
        PageFiles.collect(contents.getBytes(StandardCharsets.UTF_8), characters);
        folder.write("contents.html", contents);
        for (Map.Entry<String, byte[]> file :
                PageFiles.with(characters, answers).entrySet()) {
            folder.write(file.getKey(), file.getValue());
        }
        folder.pack(SiteText.ANSWERS, JsonMapper.shared().writeValueAsBytes(files));
        folder.close();
    }

    /** Answers that are read together, or that say much alike, stand in one file, each under its address. */
    private void pack() throws IOException, InterruptedException {
        Map<String, List<Address>> packs = new TreeMap<>();
        for (Address address : Questions.of(answers)) {
            packs.computeIfAbsent(Packs.of(address), name -> new ArrayList<>()).add(address);
        }
        int refused = 0;
        for (Map.Entry<String, List<Address>> pack : packs.entrySet()) {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            pack.getValue().sort(Comparator.comparing(Address::key));
            Iterator<Optional<byte[]>> found = answers.answers(pack.getValue()).iterator();
            for (Address address : pack.getValue()) {
                Optional<byte[]> answer = found.next();
                if (answer.isPresent()) {
                    content.writeBytes(content.size() == 0 ? BEGIN : NEXT);
                    content.writeBytes(JsonMapper.shared().writeValueAsBytes(address.key()));
                    content.write(':');
                    content.writeBytes(answer.get());
                    named(address, pack.getKey());
                } else {
                    LOG.warn("The service refuses {}, which the copy does not hold", address.request());
                    refused++;
                }
            }
            if (content.size() > 0) {
                content.write('}');
                PageFiles.collect(content.toByteArray(), characters);
                folder.pack(pack.getKey(), content.toByteArray());
            }
        }
        LOG.info("{} answers are written; {} questions the service refuses", files.size(), refused);
    }

    private String named(Address address, String file) {
        files.put(address.key(), file);
        return file;
    }

    /** In both languages; of points, which take most room, the page makes a picture itself. */
    private void figures(JsonNode figures) throws IOException, InterruptedException {
        for (JsonNode figure : figures.values()) {
            String name = figure.path("name").asString();
            for (String language : List.of("en", "zh")) {
                for (String format : List.of("svg", "pdf")) {
                    take(
                            Address.of("/api/figures/" + name + "." + format, "labels", language, "size", "page"),
                            "figures/" + name + "-" + language + "." + format);
                }
            }
        }
    }

    private void data(JsonNode sets) throws IOException, InterruptedException {
        for (JsonNode set : sets.values()) {
            String id = set.path("id").asString();
            offer(
                    Address.of("/api/datasets/" + id + ".zip"),
                    "data/" + id + ".zip",
                    set.path("title").asString() + " (zip)");
        }
        for (Map.Entry<String, String> format : FORMATS.entrySet()) {
            offer(
                    Address.of("/api/network", "format", format.getKey()),
                    "data/network-" + format.getKey() + "." + ENDINGS.get(format.getKey()),
                    "network: " + format.getValue());
        }
        for (String table : TABLES) {
            for (String format : List.of("csv", "xlsx")) {
                offer(
                        Address.of("/api/" + table, "size", "500", "format", format),
                        "data/" + table + "." + format,
                        table + ": " + format.toUpperCase(Locale.ROOT));
            }
        }
    }

    private void offer(Address address, String file, String title) throws IOException, InterruptedException {
        if (take(address, file)) {
            downloads.add(new Download(file, title));
        }
    }

    private boolean take(Address address, String file) throws IOException, InterruptedException {
        Optional<byte[]> answer = answers.answer(address);
        if (answer.isPresent()) {
            folder.write(named(address, file), answer.get());
        }
        return answer.isPresent();
    }
}
