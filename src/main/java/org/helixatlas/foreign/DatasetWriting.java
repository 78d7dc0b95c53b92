package org.helixatlas.foreign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.helixatlas.foreign.Actors.Actor;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.model.Precision;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes what files state as the files of a data set. */
final class DatasetWriting {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Longest text of a cell; the loader takes a longer one for a lost quote. */
    private static final int LONGEST_CELL = 10_000;

    private final About about;
    private final Findings findings;
    private final Map<String, Map<Enum<?>, String>> headers;
    private final DeclaredWords words;
    private final KindWords kinds;
    private final TypeWords types;
    private final Actors actors;
    private final Evidences evidences;
    private final TieRows ties;
    private final Map<Actor, KindWords.Told> told = new LinkedHashMap<>();
    private final CsvFile actorRows = new CsvFile(
            "actors.csv", "id:ID,:LABEL,name,sphere,founded:int,dissolved:int,ror,wikidata,lei,note,evidence:string[]");
    private final CsvFile nameRows =
            new CsvFile("names.csv", ":LABEL,actor,text,language,kind,from:int,to:int,evidence:string[]");
    private final CsvFile figureRows = new CsvFile(
            "observations.csv",
            ":LABEL,subject,metric,value:double,unit,qualifier,from:int,to:int,note,evidence:string[]");

    /**
     * What a data set is to say of itself.
     *
     * @param titles of its files, by name
     * @param prefix of its actors' ids; may be empty
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
            boolean inRows) {}

    DatasetWriting(About about, Vocabulary vocabulary, Map<String, Map<Enum<?>, String>> headers, Findings findings) {
        this.about = about;
        this.findings = findings;
        this.headers = headers;
        words = new DeclaredWords(vocabulary);
        kinds = new KindWords(words, findings);
        types = new TypeWords(words, findings);
        actors = new Actors(about.id, about.prefix, findings);
        evidences = new Evidences(about.id, about.titles, about.reliability, about.inRows);
        ties = new TieRows(findings);
    }

    private record Ends(TieStatement statement, Actor source, Actor target) {}

    private record Typed(Ends ends, TypeWords.Told type) {}

    /** Takes all statements. */
    void take(List<ActorStatement> described, List<TieStatement> stated) {
        described.forEach(actors::describe);
        List<Ends> ends = new ArrayList<>();
        for (TieStatement tie : stated) {
            Actor source = actors.end(tie.source(), tie);
            Actor target = actors.end(tie.target(), tie);
            if (source == null || target == null) {
                continue;
            }
            if (source == target) {
                findings.add(
                        Severity.LOSS,
                        tie.place(),
                        tie.source(),
                        "the tie leads back to the actor it starts from, which no tie does here; it is left out");
            } else {
                ends.add(new Ends(tie, source, target));
            }
        }
        actors.identify();
        for (Actor actor : actors.all()) {
            kinds.meet(
                    actor.value(ActorField.KIND),
                    !actor.value(ActorField.SPHERE).isEmpty(),
                    place(actor.place(), ActorField.KIND));
        }
        actors.all().forEach(this::actor);
        List<Typed> typed = new ArrayList<>();
        for (Ends tie : ends) {
            typed.add(new Typed(
                    tie,
                    types.tell(
                            value(tie.statement, TieField.TYPE),
                            value(tie.statement, TieField.FAMILY),
                            told.get(tie.source).known(),
                            told.get(tie.target).known(),
                            tie.statement.directed(),
                            place(tie.statement.place(), TieField.TYPE))));
        }
        typed.forEach(tie -> tie(tie.ends, tie.type));
        kinds.declare();
        types.declare();
        words.judge(findings);
    }

    private Place place(Place row, Enum<?> field) {
        String header = headers.getOrDefault(row.file(), Map.of()).get(field);
        return header == null ? row : row.at(header);
    }

    private static String value(TieStatement tie, TieField field) {
        String value = tie.values().get(field);
        return value == null ? "" : Texts.clean(value);
    }

    private void actor(Actor actor) {
        KindWords.Told kind = kinds.tell(
                actor.value(ActorField.KIND), actor.value(ActorField.SPHERE), place(actor.place(), ActorField.SPHERE));
        told.put(actor, kind);
        String evidence = evidence(actor);
        WrittenYear founded = year(actor, ActorField.FOUNDED);
        WrittenYear dissolved = year(actor, ActorField.DISSOLVED);
        if (founded != null && dissolved != null && founded.year() > dissolved.year()) {
            isBefore(place(actor.place(), ActorField.DISSOLVED), dissolved, founded);
        }
        actorRows.row(
                actor.place(),
                actor.id(),
                kind.label(),
                cell(actor.name(), place(actor.place(), ActorField.NAME)),
                kind.sphere(),
                exact(founded),
                exact(dissolved),
                actor.value(ActorField.ROR).replaceFirst("^https?://ror\\.org/", ""),
                actor.value(ActorField.WIKIDATA).replaceFirst("^https?://www\\.wikidata\\.org/(wiki|entity)/", ""),
                actor.value(ActorField.LEI),
                cell(actor.value(ActorField.NOTE), place(actor.place(), ActorField.NOTE)),
                evidence);
        figure(actor, "founded", founded, evidence);
        figure(actor, "dissolved", dissolved, evidence);
        String chinese = actor.value(ActorField.NAME_ZH);
        if (!chinese.isEmpty()) {
            nameRows.row(actor.place(), "Name", actor.id(), chinese, "zh", "translation", "", "", evidence);
        } else if (Texts.isChinese(actor.name())) {
            nameRows.row(actor.place(), "Name", actor.id(), actor.name(), "zh", "official", "", "", evidence);
        }
    }

    private String evidence(Actor actor) {
        TieStatement first = actor.firstTie();
        if (first != null) {
            return evidences.of(first.place(), value(first, TieField.STATED_BY), value(first, TieField.PAGE));
        }
        return actor.statements().stream()
                .limit(50)
                .map(row -> evidences.of(
                        row.place(),
                        row.values().getOrDefault(ActorField.STATED_BY, ""),
                        row.values().getOrDefault(ActorField.PAGE, "")))
                .distinct()
                .reduce((a, b) -> a + ";" + b)
                .orElseThrow();
    }

    /** A year that is not exact is a figure about the actor, since its row has no room for how exact it is. */
    private void figure(Actor actor, String metric, @Nullable WrittenYear year, String evidence) {
        if (year != null && year.precision() != Precision.EXACT) {
            figureRows.row(
                    actor.place(),
                    "Observation",
                    actor.id(),
                    metric,
                    String.valueOf(year.year()),
                    "",
                    String.valueOf(year.precision().qualifier()),
                    "",
                    "",
                    "",
                    evidence);
        }
    }

    private static String exact(@Nullable WrittenYear year) {
        return year == null || year.precision() != Precision.EXACT ? "" : String.valueOf(year.year());
    }

    private @Nullable WrittenYear year(Actor actor, ActorField field) {
        return year(actor.value(field), place(actor.place(), field));
    }

    private @Nullable WrittenYear year(String text, Place place) {
        if (text.isEmpty()) {
            return null;
        }
        WrittenYear year = WrittenYear.of(text).orElse(null);
        if (year == null) {
            findings.add(Severity.ERROR, place, text, "is not a year; " + WrittenYear.RIGHT);
        } else if (year.ofDate()) {
            findings.add(Severity.NOTE, place, text, "is a date; its year alone is kept");
        }
        return year;
    }

    private void isBefore(Place place, WrittenYear last, WrittenYear first) {
        findings.add(
                Severity.ERROR,
                place,
                String.valueOf(last.year()),
                "the last year is before the first, " + first.year() + "; correct one of them",
                "years out of order");
    }

    private void tie(Ends ends, TypeWords.Told type) {
        TieStatement tie = ends.statement;
        WrittenYear from = year(value(tie, TieField.FROM), place(tie.place(), TieField.FROM));
        WrittenYear to = year(value(tie, TieField.TO), place(tie.place(), TieField.TO));
        if (from != null && to != null && from.year() > to.year()) {
            isBefore(place(tie.place(), TieField.TO), to, from);
        }
        String amount = amount(tie);
        String unit = value(tie, TieField.UNIT);
        TieRows.Substance substance = new TieRows.Substance(
                (type.exchanged() ? ends.target : ends.source).id(),
                type.name(),
                (type.exchanged() ? ends.source : ends.target).id(),
                from == null ? "" : String.valueOf(from.year()),
                precision(from),
                to == null ? "" : String.valueOf(to.year()),
                precision(to),
                amount,
                amount.isEmpty() ? "" : unit.isEmpty() ? "weight" : unit,
                cell(value(tie, TieField.NOTE), place(tie.place(), TieField.NOTE)));
        boolean directed = types.isDirected(type.name());
        if (ties.hasRoom(substance, directed, tie.place())) {
            ties.add(
                    substance,
                    directed,
                    tie.place(),
                    evidences.of(tie.place(), value(tie, TieField.STATED_BY), value(tie, TieField.PAGE)));
        }
    }

    private static String precision(@Nullable WrittenYear year) {
        return year == null || year.precision() == Precision.EXACT
                ? ""
                : year.precision().title();
    }

    private String amount(TieStatement tie) {
        String text = value(tie, TieField.AMOUNT);
        try {
            return text.isEmpty() ? "" : WrittenAmount.plain(text);
        } catch (IllegalArgumentException e) {
            findings.add(Severity.ERROR, place(tie.place(), TieField.AMOUNT), text, String.valueOf(e.getMessage()));
            return "";
        }
    }

    private String cell(String text, Place place) {
        if (text.length() > LONGEST_CELL) {
            findings.add(
                    Severity.ERROR,
                    place,
                    text,
                    "the text is longer than " + LONGEST_CELL + " characters; a quote may be missing, or shorten it");
            return "";
        }
        return text;
    }

    /** The files, by name; their origins are added to the map. */
    SortedMap<String, byte[]> files(Map<String, List<Place>> origins) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<CsvFile> written = new ArrayList<>(evidences.files());
        written.addAll(List.of(actorRows, ties.file()));
        written.addAll(words.files());
        List.of(nameRows, figureRows).stream().filter(f -> !f.isEmpty()).forEach(written::add);
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
