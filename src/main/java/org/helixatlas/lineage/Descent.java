package org.helixatlas.lineage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.RelationType.Meaning;
import org.helixatlas.model.RelationType.Parent;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.About;
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

    /** In a founder's step the foundings come first. */
    private static final Comparator<Snapshot.Tie> FOUNDINGS_FIRST =
            Comparator.comparing((Snapshot.Tie t) -> makesHome(t.type())).thenComparing(Snapshot.Tie::id);

    private static final byte BIRTH = 1;
    private static final byte CONTINUATION = 2;
    private static final byte RENAMING = 4;
    private static final byte STATED = 8;

    private final View view;
    private final About about;

    /** The numbers of all that have a parent or a child, in order; elsewhere here they are numbered by their places in it. */
    private final int[] members;

    /** The first year of each, or else of what brought it about. */
    private final int[] years;

    /** By step, in the order of parents, children and founders: its ends, its founder's number in the network, its ties, its nature. */
    private final int[] parent;

    private final int[] child;
    private final int[] through;
    private final int[] firstTie;
    private final int[] ties;
    private final byte[] nature;

    /** By member, the first step to a child. */
    private final int[] below;

    /** By member, the first of the steps from its parents, which are told one after the other. */
    private final int[] above;

    private final int[] toParents;

    /** By member, as which one it goes on in the end. */
    private final int[] lastNames;

    /** What counts the progeny of one member after another; whoever counts takes it, and nobody has it twice. */
    private final AtomicReference<Progeny.@Nullable Count> counting = new AtomicReference<>();

    private Descent(View view, Links links) {
        this.view = view;
        about = About.of(view);
        Snapshot snapshot = view.snapshot();
        int[] order = links.inOrder(snapshot.actorCount());
        ties = Arrays.stream(order).map(links::tie).toArray();
        int[] firsts = IntStream.range(0, order.length)
                .filter(i -> i == 0 || !links.isSameStep(order[i - 1], order[i]))
                .toArray();
        firstTie = Arrays.copyOf(firsts, firsts.length + 1);
        firstTie[firsts.length] = order.length;
        members = IntStream.range(0, links.size())
                .flatMap(l -> IntStream.of(links.parent(l), links.child(l)))
                .sorted()
                .distinct()
                .toArray();
        parent = Arrays.stream(firsts).map(i -> place(links.parent(order[i]))).toArray();
        child = Arrays.stream(firsts).map(i -> place(links.child(order[i]))).toArray();
        through = Arrays.stream(firsts).map(i -> links.through(order[i])).toArray();
        below = starts(parent);
        above = starts(child);
        toParents = Links.sorted(IntStream.range(0, child.length).toArray(), s -> child[s], members.length);
        nature = new byte[child.length];
        years = Arrays.stream(members).map(a -> snapshot.actor(a).founded()).toArray();
        int[] brought = new int[members.length];
        Arrays.fill(brought, Snapshot.UNKNOWN);
        for (int s = 0; s < child.length; s++) {
            Step step = step(s);
            nature[s] = (byte) ((step.isBirth() ? BIRTH : 0)
                    | (step.isContinuation() ? CONTINUATION : 0)
                    | (step.isRenaming() ? RENAMING : 0)
                    | (step.isStated() ? STATED : 0));
            int from = step.from();
            int before = brought[child[s]];
            if (before == Snapshot.UNKNOWN || (from != Snapshot.UNKNOWN && from < before)) {
                brought[child[s]] = from;
            }
        }
        for (int m = 0; m < years.length; m++) {
            years[m] = years[m] == Snapshot.UNKNOWN ? brought[m] : years[m];
        }
        lastNames = LastNames.of(this);
    }

    private int[] starts(int[] member) {
        int[] starts = new int[members.length + 1];
        for (int m : member) {
            starts[m + 1]++;
        }
        for (int m = 0; m < members.length; m++) {
            starts[m + 1] += starts[m];
        }
        return starts;
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
        Links links = new Links();
        if (!types.isEmpty() && through != Through.PERSONS) {
            links.addDirect(view);
        }
        if (!types.isEmpty() && through != Through.ORGANISATIONS) {
            links.addByFounders(view);
        }
        return new Descent(view, links);
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
    static boolean isFounding(RelationType type) {
        return type.meaning() == Meaning.BIRTH && type.parent() == Parent.SOURCE && startsFromPersons(type);
    }

    private static boolean startsFromPersons(RelationType type) {
        return type.sources().stream().anyMatch(Kind::isPerson);
    }

    View view() {
        return view;
    }

    About about() {
        return about;
    }

    /** About how much memory it takes. */
    int bytes() {
        long columns = 4L * (11 * members.length + 5 * child.length + ties.length) + nature.length;
        return (int) Math.min(Integer.MAX_VALUE, view.bytes() + columns);
    }

    /** The actor of this id, which the snapshot must have. */
    Snapshot.Actor actor(String id) {
        return Lineage.actor(view.snapshot(), id);
    }

    /** The number among those that have a parent or a child; below 0 for who has neither. */
    int member(String id) {
        OptionalInt actor = view.snapshot().indexOf(id);
        return actor.isEmpty() ? -1 : place(actor.getAsInt());
    }

    private int place(int actor) {
        return Arrays.binarySearch(members, actor);
    }

    /** How many have a parent or a child. */
    int memberCount() {
        return members.length;
    }

    /** The first step from a member to a child; those to its others come after it, before the next member's first. */
    int firstBelow(int member) {
        return below[member];
    }

    int child(int step) {
        return child[step];
    }

    /** See {@link Step#isBirth}. */
    boolean isBirth(int step) {
        return (nature[step] & BIRTH) != 0;
    }

    /** See {@link Step#isRenaming}. */
    boolean isRenaming(int step) {
        return (nature[step] & RENAMING) != 0;
    }

    /** See {@link Step#isStated}. */
    boolean isStated(int step) {
        return (nature[step] & STATED) != 0;
    }

    /** See {@link Step#generations}. */
    int generations(int step) {
        return (nature[step] & CONTINUATION) != 0 ? 0 : 1;
    }

    /** The year of {@link #year(String)}, or {@link Snapshot#UNKNOWN}. */
    int year(int member) {
        return years[member];
    }

    private String id(int member) {
        return view.snapshot().id(members[member]);
    }

    private Step step(int s) {
        Snapshot snapshot = view.snapshot();
        Stream<Snapshot.Tie> rests =
                Arrays.stream(ties, firstTie[s], firstTie[s + 1]).distinct().mapToObj(snapshot::tie);
        return through[s] == Links.NOBODY
                ? new Step(id(parent[s]), id(child[s]), null, rests.toList())
                : new Step(
                        id(parent[s]),
                        id(child[s]),
                        snapshot.id(through[s]),
                        rests.sorted(FOUNDINGS_FIRST).toList());
    }

    /** The steps that lead up from a child, by parent. */
    List<Step> parents(String id) {
        int m = member(id);
        return m < 0
                ? List.of()
                : Arrays.stream(toParents, above[m], above[m + 1])
                        .mapToObj(this::step)
                        .toList();
    }

    /** The steps that lead down from a parent, by child. */
    List<Step> children(String id) {
        int m = member(id);
        return m < 0
                ? List.of()
                : IntStream.range(below[m], below[m + 1]).mapToObj(this::step).toList();
    }

    /** The progeny of a member. */
    Progeny progeny(int member, Progeny.Effort effort) {
        Progeny.Count kept = counting.getAndSet(null);
        Progeny.Count count = kept == null ? new Progeny.Count(this) : kept;
        Progeny progeny = count.of(member, effort);
        counting.set(count);
        return progeny;
    }

    /** The member as which one goes on in the end: itself, or its last name. */
    int lastName(int member) {
        return lastNames[member];
    }

    /** All that have a child, in order. */
    List<String> allParents() {
        return IntStream.range(0, members.length)
                .filter(m -> below[m] < below[m + 1])
                .mapToObj(this::id)
                .toList();
    }

    /** The year an actor was founded, or else the first year of what brought it about; null where neither is known. */
    @Nullable
    Integer year(String id) {
        int m = member(id);
        return Tied.year(m < 0 ? actor(id).founded() : years[m]);
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
        for (int s = 0; s < child.length; s++) {
            up.computeIfAbsent(id(child[s]), k -> new TreeSet<>()).add(id(parent[s]));
        }
        return Cycles.cut(List.copyOf(up.keySet()), up);
    }
}
