package org.helixatlas.foreign;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.foreign.Mapping.Condition;
import org.helixatlas.foreign.Mapping.Located;
import org.helixatlas.foreign.Mapping.Piece;
import org.helixatlas.foreign.Mapping.Value;
import org.helixatlas.foreign.Mapping.Way;
import org.helixatlas.model.SpellingSuggestion;

/** Makes values of records, and counts which paths of the mapping lead anywhere. */
final class MappedValues {

    /** Where a path leads nowhere, the names that stand there instead are kept of so many records, and so many of them. */
    private static final int LOOKED_AT = 100;

    private static final int KEPT_NAMES = 200;

    private final Mapping mapping;
    private final FindingList findings;
    private final long[] asked;
    private final long[] found;
    private final Map<Integer, Instead> instead = new TreeMap<>();

    /** A name that a path goes by and that was never there, and names that were. */
    private record Instead(String name, Set<String> names) {}

    /**
     * What values are made of.
     *
     * @param item what is read of the record: the record, or one of the items in it
     */
    record Source(Tree.Fields record, Place place, Effort effort, Tree item) {

        Source of(Tree other) {
            return new Source(record, place, effort, other);
        }
    }

    /**
     * A value that was made.
     *
     * @param text empty where there is none
     * @param skipped whether there is none because its word is to be left out
     */
    record Made(String text, boolean skipped) {

        static final Made NOTHING = new Made("", false);
        static final Made SKIPPED = new Made("", true);
    }

    MappedValues(Mapping mapping, FindingList findings) {
        this.mapping = mapping;
        this.findings = findings;
        this.asked = new long[mapping.paths().size()];
        this.found = new long[mapping.paths().size()];
    }

    /** What stands at a path: no more values than are wanted, the first ones. */
    List<Tree> at(Located path, Source source, int most) {
        int number = path.number();
        asked[number]++;
        List<Tree> there =
                path.path().find(path.path().fromRecord() ? source.record : source.item, most, source.effort);
        Effort.Lacking lacking = source.effort.takeLacking();
        if (!there.isEmpty()) {
            found[number]++;
        } else if (lacking != null && found[number] == 0 && asked[number] <= LOOKED_AT) {
            Set<String> kept = instead.computeIfAbsent(number, n -> new Instead(lacking.name(), new TreeSet<>())).names;
            lacking.names().stream()
                    .limit(Math.max(0, KEPT_NAMES - kept.size()))
                    .forEach(kept::add);
        }
        return there;
    }

    /** Whether all conditions hold. */
    boolean hold(List<Condition> conditions, Source source) {
        return conditions.stream().allMatch(condition -> holds(condition, source));
    }

    private boolean holds(Condition condition, Source source) {
        boolean empty = true;
        for (Tree value : at(condition.path(), source, Integer.MAX_VALUE)) {
            String text = value instanceof Tree.Text written ? Texts.clean(written.text()) : "";
            empty &= text.isEmpty() && !(value instanceof Tree.Fields) && !(value instanceof Tree.Items);
            if (!text.isEmpty() && condition.words().contains(text)) {
                return true;
            }
        }
        return empty && condition.words().contains("");
    }

    /** The value that the first way gives which gives one. */
    Made text(Value value, Source source) {
        for (Way way : value.ways()) {
            if (hold(way.conditions(), source)) {
                String text = pieces(way, value, source);
                if (!text.isEmpty()) {
                    return way.words() == null ? new Made(text, false) : meant(way, way.words(), text, value, source);
                }
            }
        }
        return Made.NOTHING;
    }

    private Made meant(Way way, Map<String, String> words, String text, Value value, Source source) {
        String meaning = words.get(MappingValues.folded(text));
        if (meaning != null) {
            return meaning.isBlank() ? Made.NOTHING : new Made(meaning, false);
        }
        String table = "the table of words for " + value.key() + " (line " + way.line() + " of " + mapping.file() + ")";
        switch (way.otherwise()) {
            case OWN -> {
                return new Made(text, false);
            }
            case SKIP -> {
                String left =
                        value.key().equals(MappingKeys.key(TieField.TYPE)) ? "the tie is left out" : "it is left out";
                findings.add(Severity.LOSS, place(way, source), text, "is not in " + table + ", so that " + left);
                return Made.SKIPPED;
            }
            default -> {
                findings.add(
                        Severity.ERROR,
                        place(way, source),
                        text,
                        "is not in " + table
                                + "; add it there, or tell otherwise: own to keep it, skip to leave it out");
                return Made.SKIPPED;
            }
        }
    }

    /** The place of the value in its record: by the path of its first piece that has one. */
    private static Place place(Way way, Source source) {
        for (Piece piece : way.pieces()) {
            if (piece instanceof Mapping.At at) {
                return source.place.at(at.path().path().text());
            }
        }
        return source.place;
    }

    private String pieces(Way way, Value value, Source source) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : way.pieces()) {
            String part = piece(piece, value, way, source);
            if (part.isEmpty()) {
                return "";
            }
            if (text.length() + part.length() > Cells.LONGEST) {
                findings.add(
                        Severity.ERROR,
                        place(way, source),
                        part,
                        "makes the " + value.key() + " longer than " + Cells.LONGEST
                                + " characters; map another value to it");
                return "";
            }
            text.append(part);
        }
        return Texts.clean(text.toString()).isEmpty() ? "" : text.toString();
    }

    private String piece(Piece piece, Value value, Way way, Source source) {
        if (piece instanceof Mapping.Fixed fixed) {
            return fixed.text();
        }
        if (piece instanceof Mapping.FileName) {
            String name = source.place.file();
            int dot = name.lastIndexOf('.');
            return dot < 1 ? name : name.substring(0, dot);
        }
        Located path = ((Mapping.At) piece).path();
        List<Tree> there = at(path, source, 2);
        if (there.isEmpty() || there.get(0) instanceof Tree.Nothing) {
            return "";
        }
        if (there.size() > 1) {
            findings.add(
                    Severity.LOSS,
                    place(way, source),
                    "",
                    "several values stand here, and " + value.key()
                            + " takes the first; choose one by [0] or [name=word], or" + " make a tie of each by each");
        }
        if (there.get(0) instanceof Tree.Text text) {
            String written = text.text();
            return Texts.clean(written).isEmpty() ? "" : written;
        }
        findings.add(
                Severity.WARNING,
                place(way, source),
                "",
                "here stands " + (there.get(0) instanceof Tree.Items ? "a list" : "an object")
                        + " and no text, so that there is no "
                        + value.key() + "; let its path go on with "
                        + (there.get(0) instanceof Tree.Items ? "[*], [0] or [name=word]" : "a point and a name"));
        return "";
    }

    /** Tells which paths led nowhere, as those do that are misspelt. */
    void judge() {
        List<Located> inOrder = mapping.paths().stream()
                .sorted(Comparator.comparingLong(Located::line))
                .toList();
        for (Located path : inOrder) {
            int number = path.number();
            if (asked[number] > 0 && found[number] == 0) {
                Instead other = instead.get(number);
                findings.add(
                        Severity.WARNING,
                        new Place(mapping.file(), path.line(), path.key()),
                        path.path().text(),
                        "nothing stands there in any of the " + asked[number] + " " + path.start()
                                + " that were looked at"
                                + (other == null || other.names.isEmpty()
                                        ? ""
                                        : "; " + SpellingSuggestion.hint(other.name, other.names)),
                        "nowhere " + number);
            }
        }
    }
}
