package org.helixatlas.figure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.Certainty;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * What is to be drawn: actors and ties that a question found, or the rows of a table, with what the caption says of them.
 *
 * @param vocabulary the words of the network that it is of: they have colours, shapes and lines by their order
 * @param name the name of the file
 * @param number the figure's number in a text, or empty
 * @param title what it is called
 * @param caption what is shown, in a sentence or two
 * @param actors each once
 * @param ties each with both ends among the actors
 * @param roles the part that an actor or tie plays, by id; may be empty
 * @param filter what the client narrowed, in words; empty for nothing
 * @param times how much of it is certain in the time asked for
 * @param statedOnly whether what is only inferred counts for nothing
 * @param extras what some layouts need besides, such as the rows of a table; empty otherwise
 */
public record Picture(
        Vocabulary vocabulary,
        String name,
        String number,
        String title,
        String caption,
        Layout layout,
        Encoding encoding,
        List<Snapshot.Actor> actors,
        List<Snapshot.Tie> ties,
        Map<String, String> roles,
        String filter,
        Times times,
        boolean statedOnly,
        List<Snapshot.Dataset> datasets,
        Extras extras) {

    /**
     * How much is certain in the time asked for, or at any time where none is asked for.
     *
     * @param asked whether a time is asked for
     * @param possible ties in the picture that are only possible
     * @param leftOut ties that are only possible, and left out for that
     */
    public record Times(boolean asked, int possible, int leftOut) {

        /** Of some ties of a view, and of those that it leaves out. */
        static Times of(View view, List<Snapshot.Tie> ties, int leftOut) {
            int possible = (int) ties.stream()
                    .filter(t -> view.certainty(t) == Certainty.POSSIBLE)
                    .count();
            return new Times(view.filter().isTimed(), possible, leftOut);
        }

        /** Of ties that no filter chose. */
        static Times of(List<Snapshot.Tie> ties) {
            return new Times(
                    false,
                    (int) ties.stream().filter(t -> t.certain().isEmpty()).count(),
                    0);
        }
    }

    /**
     * What single layouts need beside actors and ties.
     *
     * @param roleOrder roles in the order in which legends and columns name them
     * @param from first year of the scale, or null for the data's
     * @param to last year of the scale, or null for the data's
     * @param periods of a history
     * @param rows of a table or ranking, each a label and one number per series
     * @param series of a table or ranking
     * @param evidence of a table's rows
     * @param sizes by which signs differ in size where the encoding says measure
     * @param chinese what the picture's own words are in Chinese: its title and caption, roles, series and periods
     * @param places where actors are to stand
     */
    record Extras(
            List<String> roleOrder,
            @Nullable Integer from,
            @Nullable Integer to,
            List<Period> periods,
            List<Row> rows,
            List<String> series,
            List<String> evidence,
            Sizes sizes,
            Map<String, String> chinese,
            GivenPlaces places) {

        Extras(
                List<String> roleOrder,
                @Nullable Integer from,
                @Nullable Integer to,
                List<Period> periods,
                List<Row> rows,
                List<String> series,
                List<String> evidence,
                Sizes sizes) {
            this(roleOrder, from, to, periods, rows, series, evidence, sizes, Map.of(), GivenPlaces.NONE);
        }

        Extras with(Sizes other) {
            return new Extras(roleOrder, from, to, periods, rows, series, evidence, other, chinese, places);
        }

        Extras inChinese(Map<String, String> more) {
            Map<String, String> all = new TreeMap<>(chinese);
            all.putAll(more);
            return new Extras(roleOrder, from, to, periods, rows, series, evidence, sizes, all, places);
        }

        private Extras placed(GivenPlaces given) {
            return new Extras(roleOrder, from, to, periods, rows, series, evidence, sizes, chinese, given);
        }

        static final Extras NONE =
                new Extras(List.of(), null, null, List.of(), List.of(), List.of(), List.of(), Sizes.NONE);
    }

    /**
     * Numbers by which signs differ in size.
     *
     * @param title what they are called
     * @param values by the actor's id; not a number where undefined
     */
    record Sizes(String title, Map<String, Double> values) {

        static final Sizes NONE = new Sizes("", Map.of());
    }

    /** A span of a history. */
    record Period(String title, int from, int to) {}

    /** A row of a table; a number that the data does not give is not a number. */
    record Row(String id, String label, List<Double> values) {}

    /**
     * A picture of all that a view holds.
     *
     * @param title what it is called
     * @param caption what is shown
     */
    public static Picture of(View view, String name, String title, String caption, Layout layout, Encoding encoding) {
        return of(
                view,
                java.util.stream.IntStream.range(0, view.size())
                        .mapToObj(view::actor)
                        .toList(),
                view.ties(),
                name,
                title,
                caption,
                layout,
                encoding);
    }

    /** A picture of some actors and ties of a view. */
    public static Picture of(
            View view,
            List<Snapshot.Actor> actors,
            List<Snapshot.Tie> ties,
            String name,
            String title,
            String caption,
            Layout layout,
            Encoding encoding) {
        Times times = Times.of(view, ties, view.leftOut().size());
        String filter = FilterInWords.english(view.filter(), view.snapshot().vocabulary());
        return of(view.snapshot(), actors, ties, filter, name, title, caption, layout, encoding)
                .known(times, view.filter().statedOnly())
                .inChinese(Map.of(
                        filter,
                        FilterInWords.chinese(view.filter(), view.snapshot().vocabulary())));
    }

    private Picture known(Times when, boolean stated) {
        return new Picture(
                vocabulary,
                name,
                number,
                title,
                caption,
                layout,
                encoding,
                actors,
                ties,
                roles,
                filter,
                when,
                stated,
                datasets,
                extras);
    }

    /**
     * A picture of some actors and ties of a snapshot.
     *
     * @param filter what the client narrowed, in words; empty for nothing
     */
    public static Picture of(
            Snapshot snapshot,
            List<Snapshot.Actor> actors,
            List<Snapshot.Tie> ties,
            String filter,
            String name,
            String title,
            String caption,
            Layout layout,
            Encoding encoding) {
        return new Picture(
                snapshot.vocabulary(),
                name,
                "",
                title,
                caption,
                layout,
                encoding,
                List.copyOf(actors),
                List.copyOf(ties),
                Map.of(),
                filter,
                Times.of(ties),
                false,
                snapshot.datasets(),
                Extras.NONE);
    }

    /** The same, told apart otherwise. */
    Picture by(Encoding other) {
        return new Picture(
                vocabulary,
                name,
                number,
                title,
                caption,
                layout,
                other,
                actors,
                ties,
                roles,
                filter,
                times,
                statedOnly,
                datasets,
                extras);
    }

    /** The same, with what else the layout needs. */
    Picture with(Extras more, Map<String, String> parts) {
        return new Picture(
                vocabulary,
                name,
                number,
                title,
                caption,
                layout,
                encoding,
                actors,
                ties,
                parts,
                filter,
                times,
                statedOnly,
                datasets,
                more);
    }

    /** The same, with actors where a client wants them. */
    Picture placed(GivenPlaces places) {
        return with(extras.placed(places), roles);
    }

    /** What its own words are in Chinese. */
    Map<String, String> chinese() {
        return extras.chinese;
    }

    /**
     * The same, with its title and caption in Chinese too. Where these name an actor, they hold its id in braces.
     *
     * @param chineseTitle what it is called
     * @param chineseCaption what is shown
     */
    public Picture inChinese(String chineseTitle, String chineseCaption) {
        return inChinese(Map.of(title, chineseTitle, caption, chineseCaption));
    }

    private Picture inChinese(Map<String, String> more) {
        return with(extras.inChinese(more), roles);
    }

    /** Some of its actors, and the ties among them; years stay those of the whole. */
    Picture only(java.util.Set<String> ids) {
        return showing(
                actors.stream().filter(a -> ids.contains(a.id())).toList(),
                ties.stream()
                        .filter(t -> ids.contains(t.source()) && ids.contains(t.target()))
                        .toList());
    }

    /** The same of some of its actors and ties. */
    Picture showing(List<Snapshot.Actor> some, List<Snapshot.Tie> among) {
        return new Picture(
                vocabulary,
                name,
                number,
                title,
                caption,
                layout,
                encoding,
                some,
                among,
                roles,
                filter,
                times,
                statedOnly,
                datasets,
                extras);
    }

    /** The part that an actor or tie plays; empty when none is given. */
    String role(String id) {
        return roles.getOrDefault(id, "");
    }

    /** How many ties each actor has in the picture, by id. */
    Map<String, Integer> degrees() {
        Map<String, Integer> degrees = new TreeMap<>();
        actors.forEach(a -> degrees.put(a.id(), 0));
        for (Snapshot.Tie tie : ties) {
            degrees.merge(tie.source(), 1, Integer::sum);
            if (!tie.target().equals(tie.source())) {
                degrees.merge(tie.target(), 1, Integer::sum);
            }
        }
        return degrees;
    }
}
