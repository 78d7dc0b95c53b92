package org.helixatlas.foreign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.workbook.Workbook;

/** An empty workbook to fill in: a sheet for ties, one for actors, how to fill them in, and the words to choose from. */
public final class Templates {

    static final List<String> TIES = List.of(
            "source", "target", "type", "start year", "end year", "weight", "unit", "note", "stated by", "page");
    static final List<String> ACTORS = List.of(
            "name",
            "kind",
            "sphere",
            "founded",
            "dissolved",
            "ror",
            "wikidata",
            "lei",
            "chinese name",
            "note",
            "stated by",
            "page");

    private static final List<List<String>> HOW = List.of(
            List.of("Sheet", "Column", "What to write"),
            List.of("ties", "source, target", "The two actors, by name; the tie is read from source to target."),
            List.of("ties", "type", "A type from the list, or a word of your own."),
            List.of(
                    "ties",
                    "start year, end year",
                    "1998, about 1998, before 1998, after 1998, or a date. Empty: unknown."),
            List.of("ties", "weight, unit", "A number over zero, and what it counts, such as people or CNY."),
            List.of("ties, actors", "stated by, page", "Which source says so, and where. Empty: this workbook."),
            List.of("actors", "name", "As the ties write it. Actors that ties name need no row here."),
            List.of("actors", "kind, sphere", "From the lists, or words of your own."));

    private Templates() {}

    /** The workbook as {@code .xlsx}, with the words of a vocabulary; the same bytes each time. */
    public static byte[] workbook(Vocabulary vocabulary) {
        List<List<String>> words = List.of(
                with("types", vocabulary.typeNames()),
                with("kinds", vocabulary.kinds().stream().map(Kind::label).toList()),
                with("spheres", vocabulary.spheres().stream().map(Sphere::title).toList()));
        SortedMap<Integer, String> ofTies = new TreeMap<>(Map.of(TIES.indexOf("type"), range("A", words.get(0))));
        SortedMap<Integer, String> ofActors = new TreeMap<>(Map.of(
                ACTORS.indexOf("kind"), range("B", words.get(1)),
                ACTORS.indexOf("sphere"), range("C", words.get(2))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Workbook.write(
                    List.of(
                            new Workbook.Sheet("ties", List.of(TIES), ofTies),
                            new Workbook.Sheet("actors", List.of(ACTORS), ofActors),
                            new Workbook.Sheet("how to fill this in", HOW, new TreeMap<>()),
                            new Workbook.Sheet("words", turned(words), new TreeMap<>())),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written", e);
        }
        return out.toByteArray();
    }

    private static String range(String column, List<String> words) {
        return "words!$" + column + "$2:$" + column + "$" + words.size();
    }

    private static List<String> with(String heading, List<String> words) {
        List<String> column = new ArrayList<>(List.of(heading));
        column.addAll(words);
        return column;
    }

    private static List<List<String>> turned(List<List<String>> columns) {
        List<List<String>> rows = new ArrayList<>();
        int longest = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < longest; row++) {
            List<String> cells = new ArrayList<>();
            for (List<String> column : columns) {
                cells.add(row < column.size() ? column.get(row) : "");
            }
            rows.add(cells);
        }
        return rows;
    }
}
