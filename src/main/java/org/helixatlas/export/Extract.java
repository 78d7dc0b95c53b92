package org.helixatlas.export;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.helixatlas.model.RelationType;
import org.helixatlas.network.About;
import org.helixatlas.network.KnownParticulars;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * What an export writes of a view: its nodes in id order, and its lines. A line is a tie, with all that the network knows of it,
 * unless the projection merges ties: a weighted or folded network has one line for each edge, with its weight.
 *
 * <p>In a directed network a tie of an undirected type is two lines, the second marked as mirrored: few tools read networks in
 * which some lines have a direction and some have none.
 */
final class Extract {

    private final View view;
    private final NodeParticulars particulars;
    private final boolean merged;

    Extract(View view) {
        this.view = view;
        particulars = new NodeParticulars(
                new KnownParticulars(view.snapshot(), view.filter().statedOnly()));
        merged = view.projection().weighted() || view.projection().folded();
    }

    /**
     * A node.
     *
     * @param number from 0, in id order
     * @param mode 2 for an event of a two-mode network, otherwise 1
     */
    record Node(int number, Snapshot.Actor actor, int mode) {

        String id() {
            return actor.id();
        }
    }

    /**
     * A line between two nodes.
     *
     * @param id unique in the extract
     * @param source the number of the node it starts from
     * @param target the number of the node it leads to
     * @param weight 1 for a tie
     * @param tie the tie that it is; null for an edge that ties were merged into
     * @param mirrored whether it is the way back of a tie of an undirected type
     */
    record Line(
            String id,
            int source,
            int target,
            double weight,
            @Nullable Tied tie,
            boolean mirrored) {

        /** The tie that it is. */
        Tied tied() {
            if (tie == null) {
                throw new IllegalStateException("An edge stands for several ties");
            }
            return tie;
        }
    }

    /** What is done with each row. */
    @FunctionalInterface
    interface Writing<T> {

        /** Writes a row. */
        void write(T row) throws IOException;
    }

    /** The view that is written. */
    View view() {
        return view;
    }

    /** What is known of actors beside what the network needs. */
    NodeParticulars particulars() {
        return particulars;
    }

    /** Whether lines are edges that ties were merged into. */
    boolean merged() {
        return merged;
    }

    /** Whether lines have a direction. */
    boolean directed() {
        return view.projection().directed();
    }

    /** Whether ties are written, whose direction is lost where a format has none. */
    boolean directionMatters() {
        return !merged && !directed() && !view.projection().twoMode();
    }

    /** The number of nodes. */
    int size() {
        return view.size();
    }

    /** The number of rows to be written, mirrored ones aside. */
    long rows() {
        return (long) view.size() + (merged ? view.edgeCount() : view.tieCount());
    }

    /** The node of a number. */
    Node node(int v) {
        return new Node(v, view.actor(v), view.isSecondMode(v) ? 2 : 1);
    }

    /** Hands over each node, in id order. */
    void nodes(Writing<Node> writing) throws IOException {
        for (int v = 0; v < view.size(); v++) {
            writing.write(node(v));
        }
    }

    /** Hands over each line, in order of source, type and target. */
    void lines(Writing<Line> writing) throws IOException {
        if (merged) {
            edges(writing);
            return;
        }
        for (Snapshot.Tie tie : view.ties()) {
            int source = view.nodeOf(tie.source()).orElseThrow();
            int target = view.nodeOf(tie.target()).orElseThrow();
            Tied tied = Tied.of(view, tie);
            writing.write(new Line(tie.id(), source, target, 1, tied, false));
            if (directed() && !tie.type().directed() && source != target) {
                writing.write(new Line(tie.id() + "/mirrored", target, source, 1, tied, true));
            }
        }
    }

    private void edges(Writing<Line> writing) throws IOException {
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                int w = view.outTarget(e);
                if (directed() || v < w) {
                    String id = view.id(v) + "--" + view.id(w);
                    writing.write(new Line(id, v, w, view.outWeight(e), null, false));
                }
            }
        }
    }

    /** What is known of nodes. */
    List<Attribute<Node>> nodeAttributes() {
        List<Attribute<Node>> all = new ArrayList<>(List.of(
                Attribute.text("name", n -> n.actor.name()),
                Attribute.text("kind", n -> n.actor.kind().label()),
                Attribute.text(
                        "sphere",
                        n -> n.actor.sphere() == null ? null : n.actor.sphere().title()),
                Attribute.whole("founded", n -> Tied.year(n.actor.founded())),
                Attribute.whole("dissolved", n -> Tied.year(n.actor.dissolved())),
                Attribute.text("dataset", n -> n.actor.dataset()),
                Attribute.text("certainty", n -> view.certainty(n.actor).title()),
                Attribute.whole("certainFrom", n -> n.actor.certain().first()),
                Attribute.whole("certainTo", n -> n.actor.certain().last()),
                Attribute.whole("possibleFrom", n -> n.actor.possible().first()),
                Attribute.whole("possibleTo", n -> n.actor.possible().last())));
        all.addAll(particulars.attributes());
        if (view.projection().twoMode()) {
            all.add(Attribute.whole("mode", Node::mode));
        }
        return all;
    }

    /** What is known of lines, weight aside. */
    List<Attribute<Line>> lineAttributes() {
        if (merged) {
            return List.of();
        }
        List<Attribute<Line>> all = new ArrayList<>(List.of(
                Attribute.text("type", of(Tied::type)),
                Attribute.text("family", of(Tied::family)),
                Attribute.text("verb", of(Tied::verb)),
                Attribute.whole("from", of(Tied::from)),
                Attribute.text("fromPrecision", of(Tied::fromPrecision)),
                Attribute.whole("to", of(Tied::to)),
                Attribute.text("toPrecision", of(Tied::toPrecision)),
                Attribute.text("certainty", of(Tied::certainty)),
                Attribute.whole("certainFrom", of(Tied::certainFrom)),
                Attribute.whole("certainTo", of(Tied::certainTo)),
                Attribute.whole("possibleFrom", of(Tied::possibleFrom)),
                Attribute.whole("possibleTo", of(Tied::possibleTo)),
                Attribute.number("amount", of(Tied::amount)),
                Attribute.text("unit", of(Tied::unit)),
                Attribute.text("qualifier", of(Tied::qualifier)),
                Attribute.text("stake", of(Tied::stake)),
                Attribute.text("channel", of(Tied::channel)),
                Attribute.text("note", of(Tied::note)),
                Attribute.text("basis", of(Tied::basis)),
                Attribute.list("datasets", of(Tied::datasets)),
                Attribute.list("evidence", of(Tied::evidence))));
        if (directed()) {
            all.add(Attribute.truth("mirrored", Line::mirrored));
        }
        return all;
    }

    private static Function<Line, @Nullable Object> of(Function<Tied, @Nullable Object> value) {
        return line -> value.apply(line.tied());
    }

    /** What no format carries of this extract. */
    List<Loss> losses() {
        if (merged) {
            return List.of(
                    new Loss(
                            "ties",
                            "Ties are merged into edges, as asked: their types, years, substance and evidence are left"
                                    + " out."),
                    new Loss(
                            Loss.STATEMENTS,
                            "Rival years of actors, the languages and years of their names, and figures are left out;"
                                    + " /api/datasets/{id}.zip has them."));
        }
        return List.of(
                new Loss(Loss.EVIDENCE, "Evidence is named by id only; /api/ties/{id} gives it whole."),
                new Loss(
                        Loss.STATEMENTS,
                        "Rival years, the languages and years of names, figures and judgements are left out;"
                                + " /api/datasets/{id}.zip has them."));
    }

    /** Where the network comes from, in a few lines of text. */
    List<String> origin() {
        About about = About.of(view);
        return List.of(
                "Helix Atlas, graph " + about.graphVersion(),
                "Data sets: "
                        + about.datasets().stream()
                                .map(d -> d.id() + " " + d.version() + " (" + d.title() + ")")
                                .collect(Collectors.joining("; ")),
                "Asked for: " + asked(view.filter(), view.projection()),
                about.actors() + " actors, " + about.ties() + " ties, "
                        + about.certainty().ties().possible() + " of them only possible in that time; "
                        + about.certainty().ties().leftOut() + " more are only possible, and left out"
                        + weightless(about));
    }

    private static String asked(NetworkFilter filter, Projection projection) {
        List<String> all = new ArrayList<>();
        add(all, "types", filter.types().stream().map(RelationType::name).toList());
        add(all, "kinds", filter.kinds().stream().map(k -> k.label()).toList());
        add(all, "spheres", filter.spheres().stream().map(s -> s.title()).toList());
        add(all, "datasets", List.copyOf(filter.datasets()));
        if (filter.statedOnly()) {
            all.add("evidence=stated");
        }
        if (filter.from() != null) {
            all.add("from=" + filter.from());
        }
        if (filter.to() != null) {
            all.add("to=" + filter.to());
        }
        if (filter.possible()) {
            all.add("certainty=possible");
        }
        if (filter.populations()) {
            all.add("populations=true");
        }
        if (filter.park() != null) {
            all.add("park=" + filter.park());
        }
        all.add("directed=" + projection.directed());
        all.add("weighted=" + URLEncoder.encode(projection.weight().title(), StandardCharsets.UTF_8));
        add(all, "events", projection.events().stream().map(k -> k.label()).toList());
        if (projection.folded()) {
            all.add("folded=true");
        }
        return String.join("&", all);
    }

    private static String weightless(About about) {
        return about.unweightedTies() == 0
                ? ""
                : "; " + about.unweightedTies() + " ties are no edge, since they have no such amount"
                        + (about.otherUnits().isEmpty()
                                ? ""
                                : "; amounts of other units are not converted: "
                                        + about.otherUnits().entrySet().stream()
                                                .map(e -> e.getKey() + " " + e.getValue())
                                                .collect(Collectors.joining(", ")));
    }

    private static void add(List<String> all, String name, List<String> values) {
        if (!values.isEmpty()) {
            all.add(name + "=" + String.join(",", new TreeSet<>(values)));
        }
    }
}
