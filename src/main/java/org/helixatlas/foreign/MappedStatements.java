package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.foreign.Mapping.ActorRule;
import org.helixatlas.foreign.Mapping.Occasion;
import org.helixatlas.foreign.Mapping.TieRule;
import org.helixatlas.foreign.Mapping.Value;

/** Makes statements of records, by the rules of a mapping. */
final class MappedStatements {

    private static final int MOST_STATEMENTS = 2_000_000;

    private final Mapping mapping;
    private final FindingList findings;
    private final MappedValues values;
    private final List<ActorStatement> actors = new ArrayList<>();
    private final List<TieStatement> ties = new ArrayList<>();
    private final Set<String> described = new HashSet<>();
    private final Map<String, ActorStatement> mentioned = new LinkedHashMap<>();
    private final Map<Place, Long> lacking = new LinkedHashMap<>();

    MappedStatements(Mapping mapping, FindingList findings) {
        this.mapping = mapping;
        this.findings = findings;
        this.values = new MappedValues(mapping, findings);
    }

    /** Takes one record. */
    void record(Mapping.Part part, Tree.Fields record, Place place) {
        MappedValues.Source source = new MappedValues.Source(record, place, new Effort(place), record);
        for (ActorRule rule : part.actors()) {
            each(rule.occasion(), source, item -> actor(rule, item));
        }
        for (TieRule rule : part.ties()) {
            each(rule.occasion(), source, item -> tie(rule, item));
        }
    }

    private void count(Place place) {
        if (actors.size() + mentioned.size() + ties.size() > MOST_STATEMENTS) {
            throw new Unreadable(
                    place, "so far there are more than " + MOST_STATEMENTS + " actors and ties; divide the files");
        }
    }

    private void each(Occasion occasion, MappedValues.Source record, Consumer<MappedValues.Source> rule) {
        if (occasion.each() == null) {
            if (values.hold(occasion.conditions(), record)) {
                rule.accept(record);
            }
            return;
        }
        for (Tree item : values.at(occasion.each(), record, Integer.MAX_VALUE)) {
            MappedValues.Source source = record.of(item);
            if (values.hold(occasion.conditions(), source)) {
                rule.accept(source);
            }
        }
    }

    private void actor(ActorRule rule, MappedValues.Source source) {
        String key = values.text(rule.key(), source).text();
        if (key.isEmpty()) {
            lacking.merge(new Place(mapping.file(), rule.occasion().line(), "actors"), 1L, Long::sum);
            return;
        }
        Map<ActorField, String> fields = new EnumMap<>(ActorField.class);
        rule.values().forEach((field, value) -> {
            String text = values.text(value, source).text();
            if (!text.isEmpty()) {
                fields.put(field, text);
            }
        });
        ActorStatement actor = new ActorStatement(source.place(), key, fields);
        String clean = Texts.clean(key);
        if (rule.mention()) {
            mentioned.putIfAbsent(clean, actor);
        } else {
            described.add(clean);
            actors.add(actor);
        }
        count(source.place());
    }

    private void tie(TieRule rule, MappedValues.Source source) {
        String from = values.text(rule.source(), source).text();
        String to = values.text(rule.target(), source).text();
        if (from.isEmpty() || to.isEmpty()) {
            lacking.merge(new Place(mapping.file(), rule.occasion().line(), "ties"), 1L, Long::sum);
            return;
        }
        Map<TieField, String> fields = new EnumMap<>(TieField.class);
        for (Map.Entry<TieField, Value> rules : rule.values().entrySet()) {
            MappedValues.Made made = values.text(rules.getValue(), source);
            if (made.skipped() && rules.getKey() == TieField.TYPE) {
                return;
            }
            if (!made.text().isEmpty()) {
                fields.put(rules.getKey(), made.text());
            }
        }
        ties.add(new TieStatement(source.place(), from, to, rule.directed(), fields));
        count(source.place());
    }

    /** All statements: actors that are described before those that are only mentioned. */
    ForeignNetwork network(Map<String, Map<Enum<?>, String>> headers) {
        mentioned.forEach((key, actor) -> {
            if (!described.contains(key)) {
                actors.add(actor);
            }
        });
        lacking.forEach((rule, times) -> findings.add(
                Severity.NOTE,
                rule,
                "",
                (rule.column().equals("ties") ? "no tie" : "no actor") + " is made by this rule " + times
                        + (times == 1 ? " time" : " times") + ", because nothing stands where "
                        + (rule.column().equals("ties") ? "one of its ends should" : "its key should")));
        values.judge();
        return new ForeignNetwork(mapping.title(), actors, ties, findings.inOrder(), headers, List.of());
    }
}
