package org.helixatlas.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a figure arranges what it shows, and what it can; whoever needs to know asks it. A new layout is a class that makes a {@link
 * Plot} of a picture, and a value here, whose name in lower case is what files of figures and requests call it.
 */
public enum Layout {
    /** By distance in the network: stress majorisation, and beyond some hundreds of actors forces. */
    NETWORK(
            "by distance in the network",
            NetworkPlot::draw,
            Pictures.MAX_ACTORS,
            Trait.ANY_NETWORK,
            Trait.UPRIGHT,
            Trait.POINTS),
    /** On rings, the best connected actors in the middle. */
    CONCENTRIC(
            "the most important actors in the middle",
            NetworkPlot::drawOnRings,
            DrawnNetwork.LARGE,
            Trait.ANY_NETWORK,
            Trait.UPRIGHT,
            Trait.POINTS),
    /** In layers along the direction of ties, as boxes. */
    LAYERED(
            "boxes along the direction of ties",
            BoxPlot::drawInLayers,
            BoxPlot.MOST,
            Trait.ANY_NETWORK,
            Trait.UPRIGHT,
            Trait.BOXES),
    /** From where that comes which ties carry to where it arrives, in proportion to how much it is. */
    FLOWS("flows from left to right, as wide as their amounts", FlowPlot::draw, Layout.MOST_LINES, Trait.UPRIGHT),
    /** In columns by role, as boxes. */
    COLUMNS("boxes by sphere", BoxPlot::drawInColumns, BoxPlot.MOST, Trait.ANY_NETWORK, Trait.UPRIGHT, Trait.BOXES),
    /** A panel for each period, actors at the same places in all. */
    PERIODS(
            "a panel for each period, with actors at the same places",
            PeriodPanels::draw,
            DrawnNetwork.LARGE,
            Trait.UPRIGHT,
            Trait.PANELS),
    /** Groups, which are the roles of actors, in hulls with their names. */
    GROUPS("groups in hulls", GroupPlot::draw, DrawnNetwork.LARGE, Trait.UPRIGHT),
    /** Descent along a scale of years. */
    GENEALOGY("descent along a scale of years", GenealogyPlot::draw, Layout.MOST_LINES, Trait.FOUNDINGS),
    /** Foundings, spin-offs and moves along a scale of years. */
    TIMELINE(
            "what happened when, along a scale of years",
            TimelinePlot::draw,
            Layout.MOST_LINES,
            Trait.FOUNDINGS,
            Trait.EVENTS),
    /** Academia across, the others down, a sign for each way of working together. */
    MATRIX("academia across, the others down", MatrixPlot::draw, Pictures.MAX_ACTORS),
    /** Who is tied to whom as a matrix in the order of blocks, which are the roles of actors. */
    BLOCKS("a matrix of ties in the order of blocks", BlockMatrix::draw, BlockMatrix.MOST, Trait.BLOCKS),
    /** A row of bars for each number of a table. */
    BARS("bars for the numbers of a table", TablePlot::drawTable, Pictures.MAX_ACTORS, Trait.TABLE),
    /** The same where all numbers count one thing, so that their bars can be compared. */
    COUNTS("bars of one scale for the counts of a table", TablePlot::drawCounts, Pictures.MAX_ACTORS, Trait.TABLE),
    /** Actors by measures. */
    RANKING("actors by measures", TablePlot::drawRanking, Pictures.MAX_ACTORS, Trait.RANKED);

    /** More lines of text than this are not legible on a page. */
    private static final int MOST_LINES = 400;

    /** What makes a plot of a picture. */
    @FunctionalInterface
    private interface Plotter {
        Plot draw(Picture picture, Style style, Naming naming, Plot.Frame frame);
    }

    /** What not every layout can. */
    private enum Trait {
        /** Draws the network that any filter leaves, so that requests may choose it. */
        ANY_NETWORK,
        /** Is about as high as wide, so that a slide has room beside it. */
        UPRIGHT,
        /** Draws actors as points, which may stand anywhere. */
        POINTS,
        /** Draws actors as boxes around their names; otherwise as points. */
        BOXES,
        /** Shows when actors were founded, so that the sources of that are cited. */
        FOUNDINGS,
        /** Shows what happened when; an actor is there for its founding or a dated tie. */
        EVENTS,
        /** Shows a network as it was in each of some periods. */
        PANELS,
        /** Shows actors in blocks that follow from their ties. */
        BLOCKS,
        /** Shows rows of numbers that a statement returns, which no filter narrows. */
        TABLE,
        /** Shows actors by measures of the network, the highest first. */
        RANKED
    }

    private final String tells;
    private final Plotter plotter;
    private final int most;
    private final Set<Trait> traits;

    /**
     * A layout.
     *
     * @param tells how it arranges, in a few words for the description of the interface
     * @param plotter what draws it
     * @param most the most actors that it shows
     * @param traits what else it can
     */
    Layout(String tells, Plotter plotter, int most, Trait... traits) {
        this.tells = tells;
        this.plotter = plotter;
        this.most = most;
        this.traits = Set.of(traits);
    }

    /** The layouts in which the network that a filter leaves can be drawn, by what requests call them. */
    static Map<String, Layout> ofAnyNetwork() {
        Map<String, Layout> layouts = new TreeMap<>();
        Arrays.stream(values()).filter(Layout::drawsAnyNetwork).forEach(l -> layouts.put(l.title(), l));
        return layouts;
    }

    /** What files of figures and requests call it. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it arranges what it shows, in a few words. */
    String tells() {
        return tells;
    }

    Plot draw(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        return plotter.draw(picture, style, naming, frame);
    }

    /** The most actors that it shows. */
    int most() {
        return most;
    }

    /** What helps where there are more, in words. */
    String insteadOfMore() {
        return drawsAnyNetwork() ? "take the layout " + NETWORK.title() : "by fewer steps or generations";
    }

    private boolean drawsAnyNetwork() {
        return traits.contains(Trait.ANY_NETWORK);
    }

    /** Whether it is about as high as wide, rather than made of long lines. */
    boolean isUpright() {
        return traits.contains(Trait.UPRIGHT);
    }

    /** Whether actors are boxes around their names, which differ by nothing in size; otherwise points. */
    boolean hasBoxes() {
        return traits.contains(Trait.BOXES);
    }

    /** Whether actors stand where a client wants them. */
    boolean takesPlaces() {
        return traits.contains(Trait.POINTS);
    }

    /** The layouts in which they do, in words. */
    static String takingPlaces() {
        return Arrays.stream(values())
                .filter(Layout::takesPlaces)
                .map(Layout::title)
                .collect(Collectors.joining(" and "));
    }

    boolean showsFoundings() {
        return traits.contains(Trait.FOUNDINGS);
    }

    /** Whether it shows what happened when, rather than who is tied to whom. */
    boolean showsEvents() {
        return traits.contains(Trait.EVENTS);
    }

    /** Whether it shows a network as it was in each of some periods. */
    boolean showsPeriods() {
        return traits.contains(Trait.PANELS);
    }

    /** Whether it shows actors in blocks that follow from their ties. */
    boolean showsBlocks() {
        return traits.contains(Trait.BLOCKS);
    }

    /** Whether it shows some actors by measures of the whole network. */
    boolean isRanking() {
        return traits.contains(Trait.RANKED);
    }

    /** Whether it shows ties and actors, which the network filter can narrow; otherwise rows of a table. */
    boolean isNetwork() {
        return !traits.contains(Trait.TABLE);
    }
}
