package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.foreign.Mapping.Part;
import org.helixatlas.foreign.Mapping.Value;

/** Files that are read by a mapping that was sent along. */
final class MappedFiles {

    /** How the name of a mapping ends. */
    private static final String ENDING = ".mapping.json";

    private final Mapping mapping;
    private final FindingList findings;
    private final Set<String> formats = new LinkedHashSet<>();
    private final Map<String, Map<Enum<?>, String>> headers = new LinkedHashMap<>();

    /**
     * What was read.
     *
     * @param format in words
     * @param inRows whether all of it stands in tables
     */
    record Reading(ForeignNetwork network, String format, boolean inRows) {}

    private MappedFiles(Mapping mapping, FindingList findings) {
        this.mapping = mapping;
        this.findings = findings;
    }

    /** Whether this file is no data, but says how to read others. */
    static boolean isMapping(ForeignFile file) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /**
     * What files say by their mapping. One network is made of all of them, since one file may describe what another only mentions.
     *
     * @param mappings one; a second is refused
     * @throws Unreadable when the mapping or one of the files cannot be read
     */
    static Reading read(List<ForeignFile> mappings, List<ForeignFile> files, ReadingOptions options) {
        if (mappings.size() > 1) {
            throw new Unreadable(
                    new Place(mappings.get(1).name(), 0, ""),
                    "this is a second mapping; send one, which may have several parts in its list read");
        }
        FindingList findings = new FindingList();
        Mapping mapping = MappingFile.read(mappings.get(0), findings);
        MappedFiles mapped = new MappedFiles(mapping, findings);
        ForeignNetwork network = findings.hasErrors()
                ? new ForeignNetwork(mapping.title(), List.of(), List.of(), findings.inOrder())
                : mapped.network(files, options);
        return new Reading(
                network,
                String.join(" and ", mapped.formats) + " by " + Texts.clean(mapping.file()),
                mapped.formats.equals(Set.of(Mapping.Form.CSV.title())));
    }

    private ForeignNetwork network(List<ForeignFile> files, ReadingOptions options) {
        if (files.isEmpty()) {
            throw new Unreadable(
                    new Place(mapping.file(), 0, ""),
                    "a mapping says how to read other files; send them along with it");
        }
        MappedStatements statements = new MappedStatements(mapping, findings);
        List<Part> unused = new ArrayList<>(mapping.parts());
        for (ForeignFile file : files) {
            Part part = mapping.parts().stream()
                    .filter(p -> p.reads(file.name()))
                    .findFirst()
                    .orElse(null);
            if (part == null) {
                findings.add(
                        Severity.ERROR,
                        new Place(file.name(), 0, ""),
                        "",
                        "no part of " + mapping.file()
                                + " reads a file of this name; add the name to files there, or send no such file");
                continue;
            }
            unused.remove(part);
            formats.add(part.form().title());
            if (part.form() == Mapping.Form.CSV) {
                headers.put(file.name(), headers(part));
            }
            new Records(file, part, findings, (record, place) -> statements.record(part, record, place)).read(options);
        }
        for (Part part : unused) {
            findings.add(
                    Severity.NOTE,
                    new Place(mapping.file(), part.line(), "read"),
                    String.join(", ", part.files()),
                    "none of the files that were sent is read by this part");
        }
        return statements.network(headers);
    }

    /** The column of each field that is one cell and nothing else. */
    private static Map<Enum<?>, String> headers(Part part) {
        Map<Enum<?>, String> headers = new LinkedHashMap<>();
        part.actors().forEach(rule -> rule.values().forEach((field, value) -> header(headers, field, value)));
        part.ties().forEach(rule -> rule.values().forEach((field, value) -> header(headers, field, value)));
        return headers;
    }

    private static void header(Map<Enum<?>, String> headers, Enum<?> field, Value value) {
        if (!value.ways().isEmpty()
                && value.ways().get(0).pieces().size() == 1
                && value.ways().get(0).pieces().get(0) instanceof Mapping.At at) {
            headers.putIfAbsent(field, at.path().path().text());
        }
    }
}
