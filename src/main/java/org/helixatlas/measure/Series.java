package org.helixatlas.measure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.helixatlas.network.About;
import org.helixatlas.network.View;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * A measure year by year.
 *
 * @param about the network of the last year, and the definition
 * @param years what the network was in each year
 * @param items values of the chosen actors, by actor and year; an actor that did not exist in a year has none
 */
record Series(String measure, MeasureAbout about, List<Year> years, List<Point> items) implements Table {

    /**
     * The network of a year.
     *
     * @param certainty how much of it is certain in the year, and how much only possible
     * @param undatedTies ties in it whose start the data does not give
     */
    record Year(int year, int actors, int ties, About.Certainties certainty, int undatedTies) {

        static Year of(int year, View view) {
            About about = About.of(view);
            return new Year(
                    year,
                    about.actors(),
                    about.ties(),
                    about.certainty(),
                    about.undatedTies().included());
        }
    }

    /** An actor's value in a year. */
    record Point(
            String actor,
            String name,
            int year,
            @Nullable Integer rank,
            @Nullable Double value,
            @Nullable Double normalised) {}

    @Override
    @JsonIgnore
    public List<String> header() {
        return List.of("actor", "name", "year", "rank", "value", "normalised");
    }

    @Override
    @JsonIgnore
    public List<List<@Nullable Object>> cells() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        items.forEach(p -> rows.add(Arrays.asList(p.actor, p.name, p.year, p.rank, p.value, p.normalised)));
        return rows;
    }
}
