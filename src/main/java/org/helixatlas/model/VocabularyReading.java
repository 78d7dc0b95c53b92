package org.helixatlas.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.helixatlas.model.Definition.Fault;
import org.helixatlas.model.Definition.Table;
import org.helixatlas.model.RelationType.Flow;
import org.helixatlas.model.RelationType.Meaning;
import org.helixatlas.model.RelationType.Parent;
import org.helixatlas.model.RelationType.Subject;
import org.jspecify.annotations.Nullable;

/** Makes a vocabulary of the rows that declare it; a row that cannot stand is reported and left out. */
final class VocabularyReading {

    /** Sets of families are kept as the bits of one number. */
    private static final int MOST_FAMILIES = 60;

    private static final int SHOWN = 40;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final Consumer<Fault> faults;
    private final List<Definition> sound = new ArrayList<>();
    private final Map<String, Sphere> spheres = new LinkedHashMap<>();
    private final Map<String, Family> families = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final List<RelationType> types = new ArrayList<>();

    VocabularyReading(List<Definition> rows, Consumer<Fault> faults) {
        this.faults = faults;
        Map<Table, List<Definition>> byTable = new HashMap<>();
        Map<String, Definition> first = new HashMap<>();
        for (Definition row : rows) {
            if (isNameable(row) && isNew(row, first)) {
                byTable.computeIfAbsent(row.table(), t -> new ArrayList<>()).add(row);
            }
        }
        each(byTable, Table.SPHERES, row -> {
            spheres.put(row.name(), new Sphere(row.name(), languages(row, "names")));
            return true;
        });
        each(byTable, Table.FAMILIES, this::family);
        kinds(byTable.getOrDefault(Table.KINDS, List.of()));
        each(byTable, Table.RELATION_TYPES, this::type);
    }

    Vocabulary vocabulary() {
        return new Vocabulary(
                sound,
                List.copyOf(spheres.values()),
                List.copyOf(families.values()),
                List.copyOf(kinds.values()),
                types);
    }

    private void each(Map<Table, List<Definition>> byTable, Table table, Predicate<Definition> reading) {
        byTable.getOrDefault(table, List.of()).stream().filter(reading).forEach(sound::add);
    }

    private boolean fault(Definition row, String column, String message) {
        faults.accept(new Fault(row, column, message));
        return false;
    }

    private boolean isNameable(Definition row) {
        String wrong = WordNames.wrong(row.table(), row.name());
        return wrong == null || fault(row, row.table().key(), wrong);
    }

    /** Whether no other row declares the name, in any case of its letters; the same row once more is passed over silently. */
    private boolean isNew(Definition row, Map<String, Definition> first) {
        Definition earlier = first.putIfAbsent(row.table() + " " + row.name().toLowerCase(Locale.ROOT), row);
        if (earlier != null && !row.isLike(earlier)) {
            fault(row, row.table().key(), row.clashWith(earlier));
        }
        return earlier == null;
    }

    private boolean family(Definition row) {
        String meaning = row.cell("meaning");
        if (!meaning.isEmpty() && !meaning.equals("home")) {
            return fault(row, "meaning", "there is no meaning '" + meaning + "'; write home, or leave it empty");
        }
        if (families.size() == MOST_FAMILIES) {
            return fault(row, "family", "there are " + MOST_FAMILIES + " families already; more cannot be told apart");
        }
        families.put(row.name(), new Family(row.name(), meaning.equals("home"), languages(row, "names")));
        return true;
    }

    /** Kinds name broader ones, which may stand below them. */
    private void kinds(List<Definition> rows) {
        Map<String, Definition> byLabel = new LinkedHashMap<>();
        rows.forEach(row -> byLabel.put(row.name(), row));
        Map<String, @Nullable Kind> read = new HashMap<>();
        for (Definition row : rows) {
            Kind kind = kind(row, byLabel, read, new LinkedHashSet<>());
            if (kind != null) {
                kinds.put(row.name(), kind);
                sound.add(row);
            }
        }
    }

    private @Nullable Kind kind(
            Definition row, Map<String, Definition> rows, Map<String, @Nullable Kind> read, Set<String> narrower) {
        if (narrower.contains(row.name())) {
            fault(
                    row,
                    "broader",
                    "the kinds " + String.join(", ", narrower) + " are each broader than the one before in a circle");
            return null;
        }
        if (read.containsKey(row.name())) {
            return read.get(row.name());
        }
        Kind kind = null;
        String broader = row.cell("broader");
        if (broader.isEmpty()) {
            kind = kind(row, null);
        } else if (!rows.containsKey(broader)) {
            fault(row, "broader", unknown("kind", broader, rows.keySet()));
        } else {
            narrower.add(row.name());
            Kind above = kind(Objects.requireNonNull(rows.get(broader)), rows, read, narrower);
            narrower.remove(row.name());
            kind = above == null ? null : kind(row, above);
        }
        read.put(row.name(), kind);
        return kind;
    }

    private @Nullable Kind kind(Definition row, @Nullable Kind broader) {
        Kind.Standing standing =
                oneOf(row, "standing", Kind.Standing.values(), broader == null ? null : broader.standing());
        Kind.Meaning meaning =
                oneOf(row, "meaning", Kind.Meaning.values(), broader == null ? Kind.Meaning.NONE : broader.meaning());
        if (standing == null || meaning == null) {
            return null;
        }
        if (broader != null && standing != broader.standing()) {
            fault(
                    row,
                    "standing",
                    "a kind stands as its broader one does, " + title(broader.standing()) + "; leave it empty");
            return null;
        }
        if ((meaning == Kind.Meaning.PERSON) != (standing == Kind.Standing.INDIVIDUAL)
                || (meaning == Kind.Meaning.POPULATION && standing != Kind.Standing.CONTEXT)
                || (meaning == Kind.Meaning.UNSPECIFIED && standing != Kind.Standing.ORGANIZATION)) {
            fault(
                    row,
                    "meaning",
                    "who stands as individual is a person and the reverse, a population stands as context, and what is unspecified"
                            + " as organization");
            return null;
        }
        String sphere = row.cell("sphere");
        if (!sphere.isEmpty() && !sphere.equals(WordNames.OWN) && !spheres.containsKey(sphere)) {
            fault(
                    row,
                    "sphere",
                    unknown("sphere", sphere, spheres.keySet()) + " (or own: each member names its sphere)");
            return null;
        }
        boolean inherits = sphere.isEmpty() && broader != null;
        return new Kind(
                row.name(),
                broader,
                standing,
                inherits ? broader.impliedSphere() : spheres.get(sphere),
                inherits ? broader.namesItsSphere() : sphere.equals(WordNames.OWN),
                meaning,
                row.cell("name").isEmpty() ? words(row.name()) : row.cell("name"),
                languages(row, "names"));
    }

    private boolean type(Definition row) {
        Family family = families.get(row.cell("family"));
        if (family == null) {
            return fault(row, "family", unknown("family", row.cell("family"), families.keySet()));
        }
        if (!isTrueOrFalse(row, "directed")) {
            return false;
        }
        boolean directed = Boolean.parseBoolean(row.cell("directed"));
        Parent parent = oneOf(row, "parent", Parent.values(), Parent.NONE);
        Meaning meaning = oneOf(row, "meaning", Meaning.values(), Meaning.NONE);
        if (parent == null || meaning == null) {
            return false;
        }
        if (!meaning.parents().contains(parent) || (meaning != Meaning.NONE && !directed)) {
            return fault(
                    row,
                    "meaning",
                    "a meaning takes a directed type; the column parent says source or target for birth, source for"
                            + " renaming and merger, target for part, and is empty otherwise");
        }
        String once = row.cell("once");
        if (!once.isEmpty() && !isTrueOrFalse(row, "once")) {
            return false;
        }
        if (once.equals("false") && meaning.happensOnce()) {
            return fault(row, "once", "a " + meaning.title() + " happens once; write true, or leave it empty");
        }
        boolean bornOfSource = meaning == Meaning.BIRTH && parent == Parent.SOURCE;
        Subject subject = oneOf(row, "subject", Subject.values(), bornOfSource ? Subject.TARGET : Subject.SOURCE);
        Flow flow = oneOf(row, "flow", Flow.values(), parent == Parent.TARGET ? Flow.BACK : Flow.FORTH);
        if (subject == null || flow == null) {
            return false;
        }
        if (!row.cell("flow").isEmpty() && (parent != Parent.NONE || !directed)) {
            return fault(
                    row,
                    "flow",
                    "a flow takes a directed type without a parent, since descent goes from parent to child");
        }
        Set<Kind> sources = ends(row, "sources");
        Set<Kind> targets = ends(row, "targets");
        if (sources.isEmpty() || targets.isEmpty()) {
            return false;
        }
        Map<String, String> verbs = languages(row, "verbs");
        Map<String, String> inverses = languages(row, "inverses");
        addChinese(row, "verbZh", verbs);
        addChinese(row, "inverseZh", inverses);
        for (String column : List.of("verb", "inverse")) {
            if (row.cell(column).isEmpty()) {
                return fault(row, column, "the cell is empty; write the phrase between the two ends");
            }
        }
        types.add(new RelationType(
                row.name(),
                family,
                directed,
                sources,
                targets,
                parent,
                meaning,
                meaning.happensOnce() || Boolean.parseBoolean(once),
                subject,
                flow,
                row.cell("verb"),
                row.cell("inverse"),
                Collections.unmodifiableMap(verbs),
                Collections.unmodifiableMap(inverses)));
        return true;
    }

    private boolean isTrueOrFalse(Definition row, String column) {
        String cell = row.cell(column);
        return cell.equals("true")
                || cell.equals("false")
                || fault(row, column, "'" + Excerpt.of(cell, SHOWN) + "' is neither true nor false");
    }

    private static void addChinese(Definition row, String column, Map<String, String> phrases) {
        if (!row.cell(column).isEmpty()) {
            phrases.put("zh", row.cell(column));
        }
    }

    /** The kinds that a cell permits: those that it names, all narrower ones, and all of a label that stands for several. */
    private Set<Kind> ends(Definition row, String column) {
        Set<Kind> ends = new LinkedHashSet<>();
        List<String> labels = List.of(row.cell(column).split(";"));
        Set<String> valid = new LinkedHashSet<>(List.of(Kind.ENTITY, Kind.ACTOR, Kind.ORGANIZATION_LABEL));
        valid.addAll(kinds.keySet());
        for (String label : labels) {
            if (!valid.contains(label)) {
                fault(row, column, unknown("label", label, valid));
                return Set.of();
            }
        }
        kinds.values().stream()
                .filter(kind -> labels.stream().anyMatch(kind.labels()::contains))
                .forEach(ends::add);
        return Collections.unmodifiableSet(ends);
    }

    /** TransferOffice is a transfer office. */
    private static String words(String label) {
        return label.replaceAll("(?<=[a-z])(?=[A-Z])|_", " ").toLowerCase(Locale.ROOT);
    }

    /** Texts by language, from a list of {@code language=text}. */
    private Map<String, String> languages(Definition row, String column) {
        Map<String, String> texts = new TreeMap<>();
        for (String item :
                row.cell(column).isEmpty() ? new String[0] : row.cell(column).split(";", -1)) {
            int at = item.indexOf('=');
            String language = at < 0 ? "" : item.substring(0, at);
            if (!LANGUAGE.matcher(language).matches() || at == item.length() - 1) {
                fault(row, column, "'" + Excerpt.of(item, SHOWN) + "' is not language=text, as in fr=brevet");
            } else if (texts.put(language, item.substring(at + 1)) != null) {
                fault(row, column, "there are two texts in the language " + language + "; one is enough");
            }
        }
        return texts;
    }

    /** The value that a cell names; null, and told, where it names none. */
    private <E extends Enum<E>> @Nullable E oneOf(Definition row, String column, E[] values, @Nullable E empty) {
        String cell = row.cell(column);
        List<E> valid =
                Arrays.stream(values).filter(v -> !v.name().equals("NONE")).toList();
        if (cell.isEmpty() && empty != null) {
            return empty;
        }
        for (E value : valid) {
            if (title(value).equals(cell)) {
                return value;
            }
        }
        fault(
                row,
                column,
                "there is no " + column + " '" + Excerpt.of(cell, SHOWN) + "'; valid are "
                        + valid.stream().map(VocabularyReading::title).collect(Collectors.joining(", ")));
        return null;
    }

    private static String title(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String unknown(String what, String name, Collection<String> valid) {
        return "there is no " + what + " '" + Excerpt.of(name, SHOWN) + "'; " + SpellingSuggestion.hint(name, valid);
    }
}
