package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.helixatlas.model.Vocabulary;

/** Settles what only the whole of a file tells: directions, whether weights say anything, types by labels, and modes. */
final class WholeNetwork {

    private static final Set<String> TRUTH = Set.of("true", "false");
    private static final Set<String> PAIRS = Set.of("0 1", "1 2", "false true");

    private final String file;
    private final Findings findings;
    private final Map<String, GatheredActor> actors;
    private final List<GatheredTie> ties;

    WholeNetwork(String file, Findings findings, Map<String, GatheredActor> actors, List<GatheredTie> ties) {
        this.file = file;
        this.findings = findings;
        this.actors = actors;
        this.ties = ties;
    }

    /**
     * The network.
     *
     * @param directed what holds for ties that say nothing of it
     * @param declared whether in this format every actor must be described
     */
    ForeignNetwork build(String title, boolean directed, boolean declared) {
        boolean weighed = ties.stream().anyMatch(t -> t.weight != null && Double.parseDouble(t.weight) != 1);
        if (!weighed && ties.stream().anyMatch(t -> t.weight != null)) {
            findings.note(0, "All weights are 1: they say that there is a tie, and are no amounts");
        }
        ties.forEach(tie -> settle(tie, directed, weighed));
        if (!settleModes()) {
            actors.values().forEach(this::loseMode);
        }
        if (declared) {
            ties.forEach(this::checkEnds);
        }
        List<ActorStatement> said = new ArrayList<>(actors.size());
        for (GatheredActor actor : actors.values()) {
            said.add(new ActorStatement(new Place(file, actor.line, ""), actor.key, actor.values));
        }
        return new ForeignNetwork(title, said, statements(), findings.all());
    }

    private static void settle(GatheredTie tie, boolean directed, boolean weighed) {
        if (tie.directed == null) {
            tie.directed = directed;
        }
        if (weighed && tie.weight != null && !tie.says(TieField.AMOUNT)) {
            tie.put(TieField.AMOUNT, tie.weight);
        }
        if (tie.label != null && !tie.says(TieField.TYPE)) {
            tie.put(TieField.TYPE, tie.label);
        }
    }

    private void checkEnds(GatheredTie tie) {
        for (String end : List.of(tie.source, tie.target)) {
            if (!actors.containsKey(end)) {
                findings.warning(tie.line, "", end, "A tie names an actor that the file does not describe");
            }
        }
    }

    /**
     * The ties, where in a directed network a tie of an undirected type is two lines, as our exports write it, made one again: the way
     * back follows the tie itself.
     */
    private List<TieStatement> statements() {
        List<TieStatement> said = new ArrayList<>(ties.size());
        GatheredTie open = null;
        for (GatheredTie tie : ties) {
            boolean oneWay = Boolean.TRUE.equals(tie.directed);
            if (open != null && oneWay && isWayBack(open, tie)) {
                said.set(said.size() - 1, statement(open, false));
                open = null;
            } else {
                said.add(statement(tie, oneWay && !undirectedType(tie)));
                open = oneWay && !tie.source.equals(tie.target) ? tie : null;
            }
        }
        return said;
    }

    private TieStatement statement(GatheredTie tie, boolean oneWay) {
        return new TieStatement(new Place(file, tie.line, ""), tie.source, tie.target, oneWay, tie.values());
    }

    private static boolean isWayBack(GatheredTie tie, GatheredTie back) {
        return (back.mirrored || undirectedType(back))
                && tie.source.equals(back.target)
                && tie.target.equals(back.source)
                && tie.values().equals(back.values());
    }

    private static boolean undirectedType(GatheredTie tie) {
        String type = tie.values().get(TieField.TYPE);
        return type != null
                && Vocabulary.shipped().type(type).filter(t -> !t.directed()).isPresent();
    }

    /**
     * Names the modes where every actor has one and none a kind: two modes are 0 and 1, 1 and 2, or false and true, and ties lead from
     * the first to the second.
     */
    private boolean settleModes() {
        TreeSet<String> modes = new TreeSet<>();
        for (GatheredActor actor : actors.values()) {
            String kind = actor.values.get(ActorField.KIND);
            if (actor.mode == null && kind != null && TRUTH.contains(kind)) {
                actor.mode = kind;
            } else if (kind != null) {
                return false;
            }
            if (actor.mode == null) {
                return false;
            }
            modes.add(actor.mode);
        }
        if (modes.size() != 2 || !PAIRS.contains(String.join(" ", modes))) {
            return false;
        }
        for (GatheredActor actor : actors.values()) {
            actor.second = modes.last().equals(actor.mode);
            actor.values.put(ActorField.KIND, actor.second ? "Event" : "Participant");
        }
        findings.note(0, "The network has two modes: actors of the first are participants, of the second events");
        ties.forEach(this::settleModes);
        return true;
    }

    private void loseMode(GatheredActor actor) {
        if (actor.mode != null && !actor.says(ActorField.KIND)) {
            findings.loss(
                    actor.line, "mode", actor.mode, "Modes that are not two, or not said of every actor, have no room");
        }
    }

    private void settleModes(GatheredTie tie) {
        GatheredActor from = actors.get(tie.source);
        GatheredActor to = actors.get(tie.target);
        if (from == null || to == null || from.second == to.second) {
            return;
        }
        if (from.second) {
            tie.source = to.key;
            tie.target = from.key;
        }
        tie.directed = true;
        if (!tie.says(TieField.TYPE)) {
            tie.put(TieField.TYPE, "TAKES_PART_IN");
            tie.put(TieField.FAMILY, "affiliation");
        }
    }
}
