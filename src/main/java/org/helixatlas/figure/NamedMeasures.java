package org.helixatlas.figure;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Measured;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/** Measures of actors by the name that a header or a request gives them: an id such as {@code degree}, or {@code id/column}. */
@Component
class NamedMeasures {

    private final Measured measured;

    NamedMeasures(Measured measured) {
        this.measured = measured;
    }

    /**
     * A measure's values by node, or those of one of its columns, with its options left as they are.
     *
     * @throws IllegalArgumentException when there is no such measure or column, or it is of ties; says which there are
     */
    double[] values(String named, View view) {
        String[] parts = named.split("/", 2);
        Measure measure = measured.byId().get(parts[0]);
        if (measure == null) {
            throw new IllegalArgumentException("there is no measure '" + parts[0] + "'; "
                    + SpellingSuggestion.hint(parts[0], measured.byId().keySet()));
        }
        Options options = Options.of(measure.definition(), Map.of());
        if (!(measured.of(measure, view, options) instanceof Scores scores)) {
            throw new IllegalArgumentException(
                    "the measure " + parts[0] + " is of ties, and this asks for one of actors");
        }
        if (parts.length == 1) {
            return scores.value();
        }
        return scores.columns().stream()
                .filter(c -> c.name().equals(parts[1]))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("the measure " + parts[0] + " has no column '" + parts[1]
                                + "'; "
                                + SpellingSuggestion.hint(
                                        parts[1],
                                        scores.columns().stream()
                                                .map(Scores.Column::name)
                                                .toList())))
                .values();
    }

    /** What the measure or its column is called in prose. */
    String title(String named) {
        String[] parts = named.split("/", 2);
        return parts.length == 1
                ? measured.byId().get(parts[0]).definition().title()
                : parts[1].substring(0, 1).toUpperCase(Locale.ROOT) + parts[1].substring(1);
    }

    /** The same in Chinese; a column's title is the figure's to translate. */
    String chineseTitle(String named) {
        String[] parts = named.split("/", 2);
        MeasureDefinition.Chinese chinese =
                measured.byId().get(parts[0]).definition().chinese();
        return parts.length > 1 || chinese == null ? title(named) : chinese.title();
    }

    /** The values of a view's actors, for signs of different sizes. */
    Picture.Sizes sizes(String named, View view) {
        double[] values = values(named, view);
        Map<String, Double> byActor = new TreeMap<>();
        for (int v = 0; v < view.size(); v++) {
            byActor.put(view.id(v), values[v]);
        }
        return new Picture.Sizes(title(named), byActor);
    }
}
