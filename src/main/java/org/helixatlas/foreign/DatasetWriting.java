package org.helixatlas.foreign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.helixatlas.foreign.Actors.Actor;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.model.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/** Writes what files state as the files of a data set. */
final class DatasetWriting {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final About about;
    private final FindingList findings;
    private final Cells cells;
    private final DeclaredWords words;
    private final KindWords kinds;
    private final TypeWords types;
    private final Actors actors;
    private final Evidences evidences;
    private final ActorRows actorRows;
    private final TieRows ties;

    /**
     * What a data set is to say of itself.
     *
     * @param titles of its files, by name
     * @param prefix of its actors' ids; may be empty
     * @param elsewhere the ids of actors of other data sets
     * @param inRows whether the files are tables
     */
    record About(
            String id,
            String title,
            String licence,
            String description,
            Map<String, String> titles,
            String reliability,
            String prefix,
            Set<String> elsewhere,
            boolean inRows) {}

    DatasetWriting(About about, Vocabulary vocabulary, Cells cells, FindingList findings) {
        this.about = about;
        this.findings = findings;
        this.cells = cells;
        words = new DeclaredWords(vocabulary);
        kinds = new KindWords(words, findings);
        types = new TypeWords(words, findings);
        actors = new Actors(about.id, about.prefix, about.elsewhere, findings);
        evidences = new Evidences(about.id, about.titles, about.reliability, about.inRows);
        actorRows = new ActorRows(cells, evidences);
        ties = new TieRows(findings);
    }

    private record Ends(TieStatement statement, Actor source, Actor target) {}

    /** Takes all statements. */
    void take(List<ActorStatement> described, List<TieStatement> stated) {
        described.forEach(actors::describe);
        List<Ends> ends = ends(stated);
        actors.identify();
        for (Actor actor : actors.all()) {
            kinds.meet(
                    actor.value(ActorField.KIND),
                    !actor.value(ActorField.SPHERE).isEmpty(),
                    cells.place(actor.place(), ActorField.KIND));
        }
        Map<String, KindWords.Told> kindOf = new HashMap<>();
        for (Actor actor : actors.all()) {
            KindWords.Told kind = kinds.tell(
                    actor.value(ActorField.KIND),
                    actor.value(ActorField.SPHERE),
                    cells.place(actor.place(), ActorField.SPHERE));
            kindOf.put(actor.id(), kind);
            actorRows.add(actor, kind);
        }
        List<TypeWords.Told> told = new ArrayList<>();
        for (Ends tie : ends) {
            told.add(types.tell(
                    Cells.value(tie.statement, TieField.TYPE),
                    Cells.value(tie.statement, TieField.FAMILY),
                    kindOf.get(tie.source.id()).known(),
                    kindOf.get(tie.target.id()).known(),
                    tie.statement.directed(),
                    cells.place(tie.statement.place(), TieField.TYPE)));
        }
        TieReading judged = new TieReading(cells, findings);
        for (int i = 0; i < ends.size(); i++) {
            read(judged, ends.get(i), told.get(i));
        }
        kinds.declare();
        types.declare();
        words.judge(findings);
        if (!findings.hasErrors()) {
            write(ends, told);
        }
    }

    /**
     * Writes ties that were judged: of a large file with an error, nothing is held. Whether a type of the file's own has a direction is
     * known when all its ties were seen, too.
     */
    private void write(List<Ends> ends, List<TypeWords.Told> told) {
        FindingList known = new FindingList();
        TieReading reading = new TieReading(cells.telling(known), known);
        for (int i = 0; i < ends.size(); i++) {
            TieStatement tie = ends.get(i).statement;
            TieRows.Substance substance = read(reading, ends.get(i), told.get(i));
            boolean directed = types.isDirected(substance.type());
            if (ties.hasRoom(substance, directed, tie.place())) {
                ties.add(substance, directed, tie.place(), evidences.of(tie));
            }
        }
    }

    private static TieRows.Substance read(TieReading reading, Ends ends, TypeWords.Told type) {
        Actor from = type.exchanged() ? ends.target : ends.source;
        Actor to = type.exchanged() ? ends.source : ends.target;
        return reading.substance(ends.statement, from.id(), type.name(), to.id());
    }

    private List<Ends> ends(List<TieStatement> stated) {
        List<Ends> ends = new ArrayList<>();
        for (TieStatement tie : stated) {
            Actor source = actors.end(tie.source(), tie);
            Actor target = actors.end(tie.target(), tie);
            if (source != null && source == target) {
                findings.add(
                        Severity.LOSS,
                        tie.place(),
                        tie.source(),
                        "the tie leads back to the actor it starts from, which no tie does here; it is left out");
            } else if (source != null && target != null) {
                ends.add(new Ends(tie, source, target));
            }
        }
        return ends;
    }

    /** The files, by name; their origins are added to the map. */
    SortedMap<String, byte[]> files(Map<String, List<Place>> origins) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<CsvFile> written = new ArrayList<>(evidences.files());
        written.addAll(actorRows.files());
        written.add(ties.file());
        written.addAll(words.files());
        for (CsvFile file : written) {
            files.put(file.name(), file.bytes());
            origins.put(file.name(), List.copyOf(file.origins()));
        }
        files.put("dataset.json", descriptor());
        return files;
    }

    private byte[] descriptor() {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("id", about.id);
        descriptor.put("title", about.title);
        descriptor.put("version", "1");
        descriptor.put("licence", about.licence);
        descriptor.put("description", about.description);
        descriptor.put("requires", List.of());
        descriptor.put(
                "notes",
                findings.inOrder().stream()
                        .filter(f -> f.severity() == Severity.LOSS)
                        .map(f -> "Left out, " + Actors.written(f.place())
                                + (f.value().isEmpty() ? "" : ", '" + f.value() + "'") + ": " + f.message())
                        .map(Texts::clean)
                        .toList());
        String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(descriptor);
        return (json.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
