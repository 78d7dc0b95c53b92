package org.helixatlas.network;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the rows of ids say of actors beside the network, in columns: rows come in any order, and get their numbers by
 * {@link #inOrder}. Of one that says nothing but that an actor is declared, only that is held.
 */
final class DetailColumns {

    private final TextPool texts;
    private final IntColumn id;
    private final IntColumn actor;
    private final IntColumn ror;
    private final IntColumn wikidata;
    private final IntColumn lei;
    private final IntColumn note;
    private final IntColumn dataset;
    private final TextLists evidence;

    DetailColumns(TextPool texts) {
        this.texts = texts;
        id = new IntColumn();
        actor = new IntColumn();
        ror = new IntColumn();
        wikidata = new IntColumn();
        lei = new IntColumn();
        note = new IntColumn();
        dataset = new IntColumn();
        evidence = new TextLists(texts);
    }

    private DetailColumns(PooledInput in) {
        texts = in.texts;
        id = in.column();
        actor = in.column();
        ror = in.column();
        wikidata = in.column();
        lei = in.column();
        note = in.column();
        dataset = in.column();
        evidence = TextLists.read(in);
    }

    private void write(PooledOutput out) {
        Stream.of(id, actor, ror, wikidata, lei, note, dataset).forEach(out::places);
        evidence.write(out);
    }

    void add(Particulars.Details row) {
        id.add(texts.add(row.id()));
        actor.add(texts.add(row.actor()));
        ror.add(texts.add(row.ror()));
        wikidata.add(texts.add(row.wikidata()));
        lei.add(texts.add(row.lei()));
        note.add(texts.add(row.note()));
        dataset.add(texts.add(row.dataset()));
        evidence.add(row.evidence());
    }

    /**
     * Adds rows of another network, without making an object of each.
     *
     * @param datasets of these data sets only
     */
    void addAll(InOrder others, Set<String> datasets) {
        DetailColumns saying = others.saying;
        ActorColumns actors = others.actors;
        IntUnaryOperator here = texts.placesOf(saying.texts);
        BitSet wanted = saying.texts.placesOf(datasets);
        for (int place : others.places) {
            int a = -place - 1;
            int itsDataset = place < 0 ? actors.datasetPlace(a) : saying.dataset.get(place);
            if (!wanted.get(itsDataset)) {
                continue;
            }
            dataset.add(here.applyAsInt(itsDataset));
            if (place < 0) {
                int itsId = here.applyAsInt(actors.idPlace(a));
                id.add(itsId);
                actor.add(itsId);
                Stream.of(ror, wikidata, lei, note).forEach(column -> column.add(TextPool.NONE));
                evidence.add(actors.evidence(), a, here);
            } else {
                id.add(here.applyAsInt(saying.id.get(place)));
                actor.add(here.applyAsInt(saying.actor.get(place)));
                ror.add(here.applyAsInt(saying.ror.get(place)));
                wikidata.add(here.applyAsInt(saying.wikidata.get(place)));
                lei.add(here.applyAsInt(saying.lei.get(place)));
                note.add(here.applyAsInt(saying.note.get(place)));
                evidence.add(saying.evidence, place, here);
            }
        }
    }

    private Particulars.Details get(int row) {
        return new Particulars.Details(
                texts.get(id.get(row)),
                texts.get(actor.get(row)),
                texts.getOrNone(ror.get(row)),
                texts.getOrNone(wikidata.get(row)),
                texts.getOrNone(lei.get(row)),
                texts.getOrNone(note.get(row)),
                texts.get(dataset.get(row)),
                evidence.get(row));
    }

    private String actor(int row) {
        return texts.get(actor.get(row));
    }

    /** The rows by actor, then by id. */
    InOrder inOrder(ActorColumns actors) {
        Comparator<Integer> order = Comparator.<Integer, String>comparing(this::actor)
                .thenComparing(row -> texts.get(id.get(row)))
                .thenComparing(row -> texts.get(dataset.get(row)))
                .thenComparing(row -> String.join(" ", evidence.get(row)));
        DetailColumns saying = new DetailColumns(texts);
        IntColumn places = new IntColumn();
        IntStream.range(0, id.size()).boxed().sorted(order).forEach(row -> {
            int declared = actors.numberAt(id.get(row));
            Particulars.Details said = get(row);
            if (declared >= 0 && said.equals(plain(actors, declared))) {
                places.add(-declared - 1);
            } else {
                places.add(saying.id.size());
                saying.add(said);
            }
        });
        return new InOrder(saying, actors, places.array());
    }

    /** What a row says that says nothing beside the network. */
    private static Particulars.Details plain(ActorColumns actors, int a) {
        String id = actors.id(a);
        return new Particulars.Details(id, id, null, null, null, null, actors.dataset(a), actors.evidence(a));
    }

    /**
     * Rows in order.
     *
     * @param places by row, where it is among those that say something, or below 0 the actor of whom it says nothing
     */
    record InOrder(DetailColumns saying, ActorColumns actors, int[] places) {

        private Particulars.Details get(int row) {
            return places[row] < 0 ? plain(actors, -places[row] - 1) : saying.get(places[row]);
        }

        private String actor(int row) {
            return places[row] < 0 ? actors.id(-places[row] - 1) : saying.actor(places[row]);
        }

        /** The rows that {@link #write} wrote. */
        static InOrder read(PooledInput in, ActorColumns actors) {
            return new InOrder(new DetailColumns(in), actors, in.ints());
        }

        /** Writes all rows. */
        void write(PooledOutput out) {
            saying.write(out);
            out.ints(places.length, row -> places[row]);
        }

        /** All of them. */
        List<Particulars.Details> all() {
            return new OnDemand<>(places.length, this::get);
        }

        /** Those of an actor. */
        List<Particulars.Details> of(String wanted) {
            int low = 0;
            int high = places.length;
            while (low < high) {
                int middle = low + high >>> 1;
                if (actor(middle).compareTo(wanted) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            int first = low;
            return IntStream.range(first, places.length)
                    .takeWhile(row -> actor(row).equals(wanted))
                    .mapToObj(this::get)
                    .toList();
        }
    }
}
