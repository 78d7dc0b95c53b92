package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.model.Reliability;
import org.helixatlas.model.Slug;
import org.helixatlas.model.Vocabulary;

/** Makes a data set of files from outside: a list of ties, with or without a list of actors, or a network of another program. */
public final class ForeignFiles {

    /** The longest id of a data set, in characters; the ids of its evidence begin with it. */
    private static final int LONGEST_ID = 60;

    private final List<ForeignFile> files;
    private final List<ForeignFile> mappings;
    private final ReadingOptions options;
    private final Function<String, Elsewhere> elsewhere;
    private final FindingList findings = new FindingList();

    private ForeignFiles(List<ForeignFile> files, ReadingOptions options, Function<String, Elsewhere> elsewhere) {
        this.files = files.stream().filter(f -> !MappedFiles.isMapping(f)).toList();
        this.mappings = files.stream().filter(MappedFiles::isMapping).toList();
        this.options = options;
        this.elsewhere = elsewhere;
    }

    /**
     * What some files say, as one data set. It never fails: what cannot be read is a finding.
     *
     * @param files one, or several that belong together, such as a list of ties and a list of actors; where one of them is a mapping,
     *     whose name ends in {@code .mapping.json}, it says how to read the others
     * @param options what the user told of them
     * @param id of the data set; empty to make one of the first file's name
     * @param elsewhere what all data sets but the one of an id declare
     */
    public static Understanding understand(
            List<ForeignFile> files, ReadingOptions options, String id, Function<String, Elsewhere> elsewhere) {
        return new ForeignFiles(List.copyOf(files), options, elsewhere).understand(id);
    }

    /** What some files say where there is no other data set. */
    public static Understanding understand(
            List<ForeignFile> files, ReadingOptions options, String id, Vocabulary vocabulary) {
        return understand(files, options, id, dataset -> new Elsewhere(Set.of(), vocabulary));
    }

    private Understanding understand(String givenId) {
        String id = id(givenId);
        Elsewhere others = elsewhere.apply(id);
        Set<String> formats = new LinkedHashSet<>();
        List<ForeignNetwork> networks = new ArrayList<>();
        List<Columns> columns = new ArrayList<>();
        boolean inRows = true;
        if (files.isEmpty() && mappings.isEmpty()) {
            findings.add(Severity.ERROR, new Place("", 0, ""), "", "there is no file; send one that holds ties");
        }
        if (!mappings.isEmpty()) {
            try {
                MappedFiles.Reading reading = MappedFiles.read(mappings, files, options);
                formats.add(reading.format());
                inRows = reading.inRows();
                networks.add(reading.network());
            } catch (Unreadable e) {
                findings.add(Severity.ERROR, e.place(), "", String.valueOf(e.getMessage()));
            }
        }
        for (ForeignFile file : mappings.isEmpty() ? files : List.<ForeignFile>of()) {
            try {
                NetworkReader reader = Readers.of(file, options);
                formats.add(reader.format());
                inRows &= reader.isTable();
                networks.add(reader.read(file, options));
            } catch (Unreadable e) {
                findings.add(Severity.ERROR, e.place(), "", String.valueOf(e.getMessage()));
                columns.addAll(e.columns());
            }
        }
        networks.forEach(network -> findings.addAll(network.findings()));
        networks.forEach(network -> columns.addAll(network.columns()));
        List<TieStatement> ties =
                networks.stream().flatMap(n -> n.ties().stream()).toList();
        if (ties.isEmpty() && !findings.hasErrors()) {
            findings.add(
                    Severity.ERROR,
                    new Place(files.get(0).name(), 0, ""),
                    "",
                    mappings.isEmpty()
                            ? "there is no tie in it; send a list of ties, or tell which columns are their ends by source= and"
                                    + " target="
                            : "there is no tie in it by its mapping; look at the rules for ties there, and at what was found");
        }
        DatasetWriting writing = new DatasetWriting(
                about(id, formats, networks, inRows, others),
                others.vocabulary(),
                new Cells(headers(networks), findings),
                findings);
        writing.take(networks.stream().flatMap(n -> n.actors().stream()).toList(), ties);
        SortedMap<String, byte[]> written = new TreeMap<>();
        Map<String, List<Place>> origins = new TreeMap<>();
        if (!findings.hasErrors()) {
            written = writing.files(origins);
        }
        return new Understanding(String.join(" and ", formats), id, written, origins, findings.inOrder(), columns);
    }

    private static Map<String, Map<Enum<?>, String>> headers(List<ForeignNetwork> networks) {
        Map<String, Map<Enum<?>, String>> headers = new LinkedHashMap<>();
        networks.forEach(network -> headers.putAll(network.headers()));
        return headers;
    }

    private String id(String given) {
        if (given.isEmpty()) {
            String name = files.isEmpty() ? "" : stem(files.get(0).name());
            return Texts.fit(Texts.slug(Texts.clean(name), "network"), LONGEST_ID);
        }
        if (!Slug.isSlug(given) || given.length() > LONGEST_ID) {
            findings.add(
                    Severity.ERROR,
                    new Place("", 0, ""),
                    given,
                    "is no id of a data set; write lower-case letters a to z and digits, in groups joined by single hyphens, at"
                            + " most " + LONGEST_ID + " characters");
        }
        return given;
    }

    /** A file's name without its extension. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name : name.substring(0, dot);
    }

    private DatasetWriting.About about(
            String id, Set<String> formats, List<ForeignNetwork> networks, boolean inRows, Elsewhere others) {
        String names = files.stream().map(f -> Texts.clean(f.name())).collect(Collectors.joining(", "));
        String told = networks.stream()
                .map(n -> Texts.clean(n.title()))
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElse(names);
        Map<String, String> titles = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            // What a mapping reads is one network, of all files.
            int network = mappings.isEmpty() ? i : 0;
            String title = network < networks.size()
                    ? Texts.clean(networks.get(network).title())
                    : "";
            String name = Texts.clean(files.get(i).name());
            if (titles.put(files.get(i).name(), title.isEmpty() ? name : title + " (" + name + ")") != null) {
                findings.add(
                        Severity.ERROR,
                        new Place(files.get(i).name(), 0, ""),
                        "",
                        "two files have this name; rename one, so that places in them can be told apart");
            }
        }
        String title = options.option("title").map(Texts::clean).orElse(told);
        return new DatasetWriting.About(
                id,
                title.isEmpty() ? id : title,
                options.option("licence").map(Texts::clean).orElse("not stated"),
                "Made of " + names + " (" + String.join(", ", formats) + ").",
                titles,
                reliability(),
                prefix(id),
                others.actors(),
                inRows);
    }

    /** A copy of unknown care, unless the user knows better. */
    private String reliability() {
        String told = options.option("reliability").orElse(Reliability.MIRROR.title());
        if (Reliability.of(told).isEmpty()) {
            notOf("reliability", told, String.join(", ", Reliability.titles()));
        }
        return told;
    }

    private String prefix(String id) {
        String told = options.option("prefix").orElse("none").toLowerCase(Locale.ROOT);
        if (told.equals("none")) {
            return "";
        }
        String prefix = told.equals("dataset") ? id : told;
        if (!Slug.isSlug(prefix) || prefix.length() > LONGEST_ID) {
            notOf("prefix", told, "none, dataset, or lower-case letters, digits and single hyphens");
        }
        return prefix;
    }

    private void notOf(String option, String told, String valid) {
        findings.add(Severity.ERROR, new Place("", 0, ""), told, "there is no such " + option + "; valid are " + valid);
    }
}
