package org.helixatlas.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.evidence.Conflict.Rival;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.GraphCommits;
import org.helixatlas.graph.KeptAnswers;
import org.helixatlas.model.Basis;
import org.helixatlas.network.AnsweredAhead;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Snapshot;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.Relationship;
import org.springframework.stereotype.Service;

/** Finds conflicts by the rules in {@code cypher/conflicts}, one file each; once for each graph version that someone asks about. */
@Service
class Conflicts implements AnsweredAhead {

    /** The folder whose files are rules. */
    static final String FOLDER = "conflicts";

    private static final String OF_NO_VERSION = "";

    /** All that decides how a conflict is told, beside the rules. */
    private static final String CODE = KeptAnswers.code(
            Conflicts.class,
            Conflict.class,
            Conflict.ChineseRule.class,
            Rival.class,
            Evidence.class,
            Evidence.Source.class,
            RowValues.class,
            Subject.class);

    private static final Comparator<Rival> IN_ORDER = Comparator.comparing(
                    Rival::value, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Rival::from, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(r -> r.datasets().toString())
            .thenComparing(Rival::says)
            .thenComparing(r -> String.valueOf(r.tie()))
            .thenComparing(r -> r.evidence().stream().map(Evidence::id).toList().toString());

    private final EvidenceQueries queries;
    private final EvidenceNodes evidence;
    private final CurrentNetwork network;
    private final GraphCommits commits;
    private final KeptAnswers answers;
    private final CachedPerVersion<List<Conflict>> kept = new CachedPerVersion<>("the conflicts", 1);

    Conflicts(
            EvidenceQueries queries,
            EvidenceNodes evidence,
            CurrentNetwork network,
            GraphCommits commits,
            KeptAnswers answers) {
        this.queries = queries;
        this.evidence = evidence;
        this.network = network;
        this.commits = commits;
        this.answers = answers;
    }

    /** The rules, in the order of their names. */
    List<CypherFile> rules() {
        return queries.in(FOLDER);
    }

    /** The names of the rules, in order. */
    List<String> kinds() {
        return rules().stream().map(CypherFile::name).toList();
    }

    /** What the rules find in the graph of a snapshot: by subject, then by what it is about. */
    List<Conflict> in(Snapshot snapshot) {
        return kept.of(
                snapshot.version(),
                FOLDER,
                () -> answers.recall(FOLDER, origin(snapshot), Conflict[].class)
                        .map(found -> new CachedPerVersion.Read<>(snapshot.version(), List.of(found)))
                        .orElseGet(() -> read(snapshot)));
    }

    private CachedPerVersion.Read<List<Conflict>> read(Snapshot snapshot) {
        long begun = commits.now();
        List<Conflict> found = found(snapshot);
        if (!network.isOf(snapshot, begun)) {
            return new CachedPerVersion.Read<>(OF_NO_VERSION, found);
        }
        answers.keep(FOLDER, origin(snapshot), found);
        return new CachedPerVersion.Read<>(snapshot.version(), found);
    }

    private List<String> origin(Snapshot snapshot) {
        return Stream.concat(
                        Stream.of(snapshot.version(), CODE),
                        rules().stream().map(rule -> rule.name() + "\n" + rule.text()))
                .toList();
    }

    /** The database plans the rules for seconds; what they found in the last run is in a file. */
    @Override
    public void answerAhead(Snapshot network) {
        in(network);
    }

    private List<Conflict> found(Snapshot snapshot) {
        List<Finding> findings = new ArrayList<>();
        for (CypherFile rule : rules()) {
            queries.rows(rule, Map.of()).stream()
                    .map(row -> new Finding(rule, row))
                    .filter(f -> snapshot.indexOf(f.subject()).isPresent())
                    .forEach(findings::add);
        }
        Map<String, Evidence> known = evidence.byId(findings.stream()
                .flatMap(f -> f.statements().stream())
                .flatMap(s -> RowValues.texts(row(s), "evidence").stream())
                .collect(Collectors.toCollection(TreeSet::new)));
        return findings.stream()
                .map(f -> conflict(f, snapshot, known))
                .filter(c -> c.statements().size() > 1)
                .sorted(Comparator.comparing((Conflict c) -> c.subject().id())
                        .thenComparing(Conflict::about)
                        .thenComparing(Conflict::id))
                .toList();
    }

    /** A row that a rule returned. */
    private record Finding(CypherFile rule, Record row) {

        String subject() {
            return row.get("subject").asString();
        }

        String about() {
            return row.get("about").asString();
        }

        List<Value> statements() {
            return row.get("statements").asList(value -> value);
        }

        /** The rule, the subject and what it is about, joined as the parts of a tie's id are. */
        String id() {
            return Stream.of(rule.name(), subject(), about(), row.get("apart").asString())
                    .filter(part -> !part.isEmpty())
                    .map(part -> part.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
                    .collect(Collectors.joining("--"));
        }
    }

    private static Conflict conflict(Finding finding, Snapshot snapshot, Map<String, Evidence> known) {
        List<Rival> rivals = finding.statements().stream()
                .flatMap(s -> rival(s, snapshot, known).stream())
                .toList();
        Set<String> said = new HashSet<>();
        Set<String> ambiguous =
                rivals.stream().map(Rival::says).filter(says -> !said.add(says)).collect(Collectors.toSet());
        return new Conflict(
                finding.id(),
                finding.rule().name(),
                finding.rule().title(),
                finding.rule().chineseTitle().map(Conflict.ChineseRule::new).orElse(null),
                Subject.of(snapshot, finding.subject()),
                finding.about(),
                rivals.stream()
                        .map(r -> ambiguous.contains(r.says()) && r.note() != null ? r.withNoteSaid() : r)
                        .sorted(IN_ORDER)
                        .toList());
    }

    /** A tie as it stands in the graph, or a map that describes a figure; empty for a tie newer than the snapshot. */
    private static Optional<Rival> rival(Value statement, Snapshot snapshot, Map<String, Evidence> known) {
        Value row = row(statement);
        List<Evidence> evidence = RowValues.texts(row, "evidence").stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
        Double number = RowValues.number(row, "value");
        Optional<Snapshot.Tie> tie = Optional.ofNullable(number == null ? RowValues.text(row, "id") : null)
                .flatMap(snapshot::tie);
        if (number == null && tie.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Rival(
                tie.map(t -> told(t, snapshot)).orElseGet(() -> counted(row)) + years(row),
                tie.map(Snapshot.Tie::id).orElse(null),
                number,
                RowValues.text(row, "qualifier"),
                RowValues.number(row, "amount"),
                RowValues.text(row, "unit"),
                RowValues.text(row, "stake"),
                RowValues.year(row, "from"),
                RowValues.text(row, "fromPrecision"),
                RowValues.year(row, "to"),
                RowValues.text(row, "toPrecision"),
                RowValues.text(row, "note"),
                RowValues.texts(row, "datasets"),
                evidence.stream().anyMatch(e -> e.basis().equals(Basis.STATED.title()))
                        ? Basis.STATED.title()
                        : Basis.INFERRED.title(),
                evidence));
    }

    private static Value row(Value statement) {
        return statement.asObject() instanceof Relationship tie ? Values.value(tie.asMap()) : statement;
    }

    private static String told(Snapshot.Tie tie, Snapshot snapshot) {
        return String.join(
                " ",
                Subject.of(snapshot, tie.source()).name(),
                tie.type().verb(),
                Subject.of(snapshot, tie.target()).name());
    }

    private static String counted(Value row) {
        String unit = RowValues.text(row, "unit");
        return Stream.of(
                        RowValues.text(row, "qualifier"),
                        BigDecimal.valueOf(row.get("value").asDouble(0))
                                .stripTrailingZeros()
                                .toPlainString(),
                        "year".equals(unit) ? null : unit)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String years(Value row) {
        String from = year(RowValues.year(row, "from"), RowValues.text(row, "fromPrecision"));
        String to = year(RowValues.year(row, "to"), RowValues.text(row, "toPrecision"));
        if (from.isEmpty() && to.isEmpty()) {
            return "";
        }
        if (to.isEmpty() || to.equals(from)) {
            return " (" + from + ")";
        }
        return from.isEmpty() ? " (until " + to + ")" : " (" + from + " to " + to + ")";
    }

    private static String year(@Nullable Integer year, @Nullable String precision) {
        if (year == null) {
            return "";
        }
        return switch (precision == null ? "exact" : precision) {
            case "circa" -> "circa " + year;
            case "before" -> "in or before " + year;
            case "after" -> "in or after " + year;
            default -> year.toString();
        };
    }
}
