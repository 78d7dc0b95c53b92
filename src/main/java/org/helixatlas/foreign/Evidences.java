package org.helixatlas.foreign;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Slug;

/**
 * The sources and evidence of a data set in the making. Each file is a source, and each of its rows a piece of evidence; where a row
 * says which source states it, that one is a source of its own, and the row still stands in the locus.
 */
final class Evidences {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private final String dataset;
    private final String reliability;
    private final boolean inRows;
    private final CsvFile sources = new CsvFile("sources.csv", "id,:LABEL,title,authors,year:int,url,reliability");
    private final CsvFile evidence =
            new CsvFile("evidence.csv", "id,:LABEL,source,locus,page,basis,rule,paraphrase,year:int,citedStudy");
    private final Map<String, String> sourceOfFile = new LinkedHashMap<>();
    private final Map<String, String> sourceOfText = new HashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<List<Object>, String> known = new HashMap<>();

    /**
     * @param titles of the files, by name, in order
     * @param reliability of all sources, as a title of {@link org.helixatlas.model.Reliability}
     * @param inRows whether the files are tables, so that lines are called rows
     */
    Evidences(String dataset, Map<String, String> titles, String reliability, boolean inRows) {
        this.dataset = dataset;
        this.reliability = reliability;
        this.inRows = inRows;
        titles.forEach((file, title) -> {
            String id = free(dataset + "-source");
            sourceOfFile.put(file, id);
            sources.row(new Place(file, 0, ""), id, "Source", title, "", "", "", reliability);
        });
    }

    private String free(String wanted) {
        String fit = Texts.fit(wanted, Slug.MAX_LENGTH - 8);
        int times = taken.merge(fit, 1, Integer::sum);
        return times == 1 ? fit : free(fit + "-" + times);
    }

    /** The id of the evidence that the row of a tie is. */
    String of(TieStatement tie) {
        return of(
                tie.place(),
                Cells.value(tie, TieField.STATED_BY),
                Cells.value(tie, TieField.PAGE),
                Cells.value(tie, TieField.BASIS).equalsIgnoreCase(Basis.INFERRED.title()));
    }

    /** The id of the evidence that the row of an actor is. */
    String of(ActorStatement actor) {
        return of(
                actor.place(),
                Texts.clean(actor.values().getOrDefault(ActorField.STATED_BY, "")),
                Texts.clean(actor.values().getOrDefault(ActorField.PAGE, "")),
                false);
    }

    private String of(Place place, String statedBy, String page, boolean inferred) {
        return known.computeIfAbsent(
                List.of(place, statedBy, page, inferred), key -> write(place, statedBy, page, inferred));
    }

    private String write(Place place, String statedBy, String page, boolean inferred) {
        String file = file(place);
        String sheet = place.file().equals(file) ? "" : place.file().substring(file.length() + 1);
        String unit = inRows ? "row" : "line";
        String where = place.line() == 0 ? "" : unit + " " + place.line();
        String locus = List.of(
                        sheet.isEmpty() ? "" : "sheet " + sheet,
                        where,
                        place.column().isEmpty() ? "" : (inRows ? "column " : "") + place.column())
                .stream()
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("the file as a whole");
        String id = free(List.of(
                        dataset,
                        sourceOfFile.size() == 1 ? "" : Texts.hyphenated(ForeignFiles.stem(file)),
                        Texts.hyphenated(sheet),
                        place.line() == 0 ? "statement" : unit + "-" + place.line(),
                        Texts.hyphenated(place.column()))
                .stream()
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + "-" + b)
                .orElseThrow());
        if (statedBy.isEmpty()) {
            row(place, id, String.valueOf(sourceOfFile.get(file)), locus, page, inferred);
        } else {
            row(place, id, source(statedBy, place), locus + " of " + Texts.clean(file), page, inferred);
        }
        return id;
    }

    /** The file of a place, which may be a sheet of it. */
    private String file(Place place) {
        return sourceOfFile.containsKey(place.file())
                ? place.file()
                : sourceOfFile.keySet().stream()
                        .filter(file -> place.file().startsWith(file + "#"))
                        .findFirst()
                        .orElseThrow();
    }

    private void row(Place place, String id, String source, String locus, String page, boolean inferred) {
        Basis basis = inferred ? Basis.INFERRED : Basis.STATED;
        String rule = inferred ? "The file calls it inferred and gives no rule." : "";
        evidence.row(place, id, "Evidence", source, Texts.clean(locus), page, basis.title(), rule, "", "", "");
    }

    private String source(String title, Place place) {
        return sourceOfText.computeIfAbsent(title.toLowerCase(Locale.ROOT), key -> {
            String id = free(dataset + "-" + Texts.slug(title, "source"));
            String url = LINK.matcher(title).matches() ? title : "";
            sources.row(place, id, "Source", title, "", "", url, reliability);
            return id;
        });
    }

    List<CsvFile> files() {
        return List.of(sources, evidence);
    }
}
