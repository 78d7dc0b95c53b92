package org.helixatlas.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.RelationType.Meaning;
import org.helixatlas.model.RelationType.Parent;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * Who is whose parent in the network that a filter leaves.
 *
 * <p>Through persons, a firm comes from each organisation where one of its founders worked, led or studied, unless that is known
 * to have begun after the founding: the tie's first year, or else the founding of that organisation, is then the later one.
 */
final class Descent {

    private static final Comparator<Step> ORDER = Comparator.comparing(Step::parent)
            .thenComparing(Step::child)
            .thenComparing(s -> s.through() == null ? "" : s.through());

    private final View view;
    private final Map<String, List<Step>> parents = new HashMap<>();
    private final Map<String, List<Step>> children = new HashMap<>();

    private Descent(View view) {
        this.view = view;
    }

    /**
     * The descent in a part of a snapshot.
     *
     * @param filter of its types only those that descent is traced by count, and all of these when it names none
     */
    static Descent of(Snapshot snapshot, NetworkFilter filter, Through through) {
        Vocabulary vocabulary = snapshot.vocabulary();
        Set<RelationType> wanted = vocabulary.types().stream()
                .filter(t -> (through == Through.PERSONS ? isFounding(t) : carriesDescent(t))
                        || (through != Through.ORGANISATIONS && makesHome(t)))
                .collect(Collectors.toSet());
        Set<RelationType> types = filter.types().isEmpty()
                ? wanted
                : filter.types().stream().filter(wanted::contains).collect(Collectors.toSet());
        // A filter without any type of descent leaves actors alone; an empty set would mean all types.
        NetworkFilter some = filter.withTypes(types.isEmpty() ? wanted : types);
        View view = View.of(
                snapshot, through == Through.ORGANISATIONS ? some : some.withPersons(vocabulary), Projection.DIRECTED);
        Descent descent = new Descent(view);
        List<Snapshot.Tie> ties = types.isEmpty() ? List.of() : view.ties();
        Stream.concat(
                        through == Through.PERSONS ? Stream.of() : descent.direct(ties),
                        through == Through.ORGANISATIONS ? Stream.of() : descent.byFounders(ties))
                .sorted(ORDER)
                .forEach(step -> {
                    descent.parents
                            .computeIfAbsent(step.child(), k -> new ArrayList<>())
                            .add(step);
                    descent.children
                            .computeIfAbsent(step.parent(), k -> new ArrayList<>())
                            .add(step);
                });
        return descent;
    }

    /** Whether ties of a type carry descent by themselves. */
    static boolean carriesDescent(RelationType type) {
        return type.parent() != Parent.NONE;
    }

    /** Whether ties of a type make an organisation the home of a person. */
    static boolean makesHome(RelationType type) {
        return type.family().makesHome()
                && startsFromPersons(type)
                && type.sources().stream().noneMatch(Kind::isOrganization);
    }

    /** Whether ties of a type may say that a person brought about an organisation. */
    private static boolean isFounding(RelationType type) {
        return type.meaning() == Meaning.BIRTH && type.parent() == Parent.SOURCE && startsFromPersons(type);
    }

    private static boolean startsFromPersons(RelationType type) {
        return type.sources().stream().anyMatch(Kind::isPerson);
    }

    private Stream<Step> direct(List<Snapshot.Tie> ties) {
        Map<List<String>, List<Snapshot.Tie>> between = new HashMap<>();
        for (Snapshot.Tie tie : ties) {
            if (carriesDescent(tie.type())) {
                boolean sourceIsParent = tie.type().parent() == Parent.SOURCE;
                between.computeIfAbsent(
                                sourceIsParent
                                        ? List.of(tie.source(), tie.target())
                                        : List.of(tie.target(), tie.source()),
                                k -> new ArrayList<>())
                        .add(tie);
            }
        }
        return between.entrySet().stream()
                .map(e -> new Step(e.getKey().get(0), e.getKey().get(1), null, e.getValue()));
    }

    private Stream<Step> byFounders(List<Snapshot.Tie> ties) {
        Map<String, List<Snapshot.Tie>> homes = new HashMap<>();
        for (Snapshot.Tie tie : ties) {
            if (makesHome(tie.type()) && actor(tie.source()).kind().isPerson() && isOrganization(tie.target())) {
                homes.computeIfAbsent(tie.source(), k -> new ArrayList<>()).add(tie);
            }
        }
        Map<List<String>, Set<Snapshot.Tie>> steps = new HashMap<>();
        for (Snapshot.Tie founding : ties) {
            if (!isFounding(founding.type())) {
                continue;
            }
            for (Snapshot.Tie home : homes.getOrDefault(founding.source(), List.of())) {
                if (!home.target().equals(founding.target()) && !beganLater(home, founding)) {
                    Set<Snapshot.Tie> step = steps.computeIfAbsent(
                            List.of(home.target(), founding.target(), founding.source()),
                            k -> new java.util.LinkedHashSet<>());
                    step.add(founding);
                    step.add(home);
                }
            }
        }
        return steps.entrySet().stream()
                .map(e -> new Step(
                        e.getKey().get(0),
                        e.getKey().get(1),
                        e.getKey().get(2),
                        e.getValue().stream()
                                .sorted(Comparator.comparing((Snapshot.Tie t) -> makesHome(t.type()))
                                        .thenComparing(Snapshot.Tie::id))
                                .toList()));
    }

    private boolean beganLater(Snapshot.Tie home, Snapshot.Tie founding) {
        int began = home.from() == Snapshot.UNKNOWN ? actor(home.target()).founded() : home.from();
        int founded =
                founding.from() == Snapshot.UNKNOWN ? actor(founding.target()).founded() : founding.from();
        return began != Snapshot.UNKNOWN && founded != Snapshot.UNKNOWN && began > founded;
    }

    private boolean isOrganization(String id) {
        return actor(id).kind().isOrganization();
    }

    View view() {
        return view;
    }

    /** The actor of this id, which the snapshot must have. */
    Snapshot.Actor actor(String id) {
        return view.snapshot().actor(view.snapshot().indexOf(id).orElseThrow());
    }

    /** The steps that lead up from a child, by parent. */
    List<Step> parents(String child) {
        return parents.getOrDefault(child, List.of());
    }

    /** The steps that lead down from a parent, by child. */
    List<Step> children(String parent) {
        return children.getOrDefault(parent, List.of());
    }

    /** The id under which an actor goes on in the end: its own, or that of its last name. */
    String lastName(String id) {
        Set<String> last = new TreeSet<>();
        Set<String> seen = new HashSet<>(Set.of(id));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String at = open.poll();
            List<String> later = children(at).stream()
                    .filter(Step::isRenaming)
                    .map(Step::child)
                    .toList();
            if (later.isEmpty()) {
                last.add(at);
            }
            later.stream().filter(seen::add).forEach(open::add);
        }
        return last.isEmpty() ? id : last.iterator().next();
    }

    /** All that have a child. */
    Set<String> allParents() {
        return new TreeSet<>(children.keySet());
    }

    /** The year an actor was founded, or else the first year of what brought it about; null where neither is known. */
    @Nullable
    Integer year(String id) {
        int founded = actor(id).founded();
        return Tied.year(
                founded != Snapshot.UNKNOWN
                        ? founded
                        : parents(id).stream()
                                .mapToInt(Step::from)
                                .filter(year -> year != Snapshot.UNKNOWN)
                                .min()
                                .orElse(Snapshot.UNKNOWN));
    }

    /** The time from parent to child; negative where the child is older, as one that was merged or became a part. */
    @Nullable
    Integer years(Step step) {
        return years(step.parent(), step.child());
    }

    /** The time from one actor to another; null where a year is not known. */
    @Nullable
    Integer years(String earlier, String later) {
        Integer first = year(earlier);
        Integer last = year(later);
        return first == null || last == null ? null : last - first;
    }

    /** The ways round, from child to parent, over all actors; empty in sound data. */
    List<List<String>> cycles() {
        Map<String, Set<String>> up = new TreeMap<>();
        parents.forEach((child, steps) ->
                up.put(child, steps.stream().map(Step::parent).collect(Collectors.toCollection(TreeSet::new))));
        return cutCycles(List.copyOf(up.keySet()), up);
    }

    /**
     * Takes out each step that leads back into the way to it, by depth-first search from the roots, which still reaches everything
     * without them; returns the ways round.
     */
    static List<List<String>> cutCycles(Collection<String> roots, Map<String, Set<String>> steps) {
        List<List<String>> cycles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String root : roots) {
            if (done.contains(root)) {
                continue;
            }
            List<String> way = new ArrayList<>(List.of(root));
            Set<String> onWay = new HashSet<>(way);
            Deque<Deque<String>> open = new ArrayDeque<>(List.of(ahead(steps, root)));
            while (!way.isEmpty()) {
                String at = way.get(way.size() - 1);
                String next = open.getLast().poll();
                if (next == null) {
                    done.add(at);
                    way.remove(way.size() - 1);
                    onWay.remove(at);
                    open.removeLast();
                } else if (onWay.contains(next)) {
                    List<String> cycle = new ArrayList<>(way.subList(way.indexOf(next), way.size()));
                    cycle.add(next);
                    cycles.add(cycle);
                    steps.get(at).remove(next);
                } else if (!done.contains(next)) {
                    way.add(next);
                    onWay.add(next);
                    open.addLast(ahead(steps, next));
                }
            }
        }
        return cycles;
    }

    private static Deque<String> ahead(Map<String, Set<String>> steps, String id) {
        return new ArrayDeque<>(steps.getOrDefault(id, Set.of()));
    }
}
