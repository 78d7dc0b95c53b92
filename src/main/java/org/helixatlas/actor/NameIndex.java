package org.helixatlas.actor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * All names of one network, in a full-text index in memory: analysed and scored as Neo4j's index {@code actor_names} does, which is
 * made by the same library, so that both find the same.
 */
final class NameIndex {

    private static final String[] FIELDS = {"name", "text", "pinyin", "simplified"};

    private final Snapshot network;
    private final Analyzer analyzer = new StandardAnalyzer(CharArraySet.EMPTY_SET);
    private final List<Written> names = new ArrayList<>();
    private final IndexSearcher searcher;

    /**
     * A name of an actor.
     *
     * @param compared in lower case and simplified characters
     */
    private record Written(int actor, String name, String compared) {}

    /**
     * Weighs a word that is like the one asked for by how rare it is itself, as Neo4j does; Lucene alone would take all such words
     * for equally frequent.
     */
    private static final class RarerFirst extends IndexSearcher {

        RarerFirst(IndexReader reader) {
            super(reader);
        }

        @Override
        public TermStatistics termStatistics(Term term, int documents, long occurrences) throws IOException {
            return super.termStatistics(
                    term, getIndexReader().docFreq(term), getIndexReader().totalTermFreq(term));
        }
    }

    /** A name that a query found: 2 for one that is the same, 1 for one that starts so, otherwise 0. */
    private record Match(Written name, int exactness, float score) {

        /** The best first; of equals the shortest. */
        static final Comparator<Match> ORDER = Comparator.comparingInt((Match m) -> -m.exactness)
                .thenComparingDouble(m -> -m.score)
                .thenComparingInt(m -> m.name.name.codePointCount(0, m.name.name.length()))
                .thenComparing(m -> m.name.name);
    }

    NameIndex(Snapshot network) {
        this(network, new IndexWriterConfig().getMaxBufferedDocs());
    }

    /**
     * The same in parts that are put together.
     *
     * @param part how many names each has; Lucene's own constant for as many as it deems right
     */
    NameIndex(Snapshot network, int part) {
        this.network = network;
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        // It merges neighbours alone, so that documents stay in the order of the names; Lucene's usual policy goes by
        // size.
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
                .setMergePolicy(new LogDocMergePolicy())
                .setMaxBufferedDocs(part);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int a = 0; a < network.actorCount(); a++) {
                add(writer, a, network.name(a), null, Map.of("name", network.name(a)));
                for (Particulars.Name name : network.statements().particulars().names(network.id(a))) {
                    Map<String, String> fields = new TreeMap<>(Map.of("text", name.text()));
                    if (name.pinyin() != null) {
                        fields.put("pinyin", name.pinyin());
                    }
                    if (name.simplified() != null) {
                        fields.put("simplified", name.simplified());
                    }
                    add(writer, a, name.text(), name.simplified(), fields);
                }
            }
            writer.forceMerge(1);
            writer.commit();
            searcher = new RarerFirst(DirectoryReader.open(directory));
            searcher.setQueryCache(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(
            IndexWriter writer, int actor, String name, @Nullable String simplified, Map<String, String> fields)
            throws IOException {
        names.add(new Written(actor, name, (simplified == null ? name : simplified).toLowerCase(Locale.ROOT)));
        Document document = new Document();
        fields.forEach((field, text) -> document.add(new TextField(field, text, Field.Store.NO)));
        writer.addDocument(document);
    }

    /**
     * The actors that have a name which a query finds, best first.
     *
     * @param query in Lucene's syntax
     * @param text what was typed, in lower case and simplified characters
     */
    List<ActorSearch.Hit> search(String query, String text, Predicate<Snapshot.Actor> wanted) {
        return search(query, text, wanted, Math.max(1, names.size()));
    }

    /** Likewise, of no more than some names that the query finds. */
    List<ActorSearch.Hit> search(String query, String text, Predicate<Snapshot.Actor> wanted, int most) {
        Map<Integer, Match> best = new TreeMap<>();
        for (ScoreDoc found : found(query, most)) {
            Written name = names.get(found.doc);
            Match match = new Match(name, exactness(name, text), found.score);
            best.merge(name.actor, match, (a, b) -> Match.ORDER.compare(a, b) <= 0 ? a : b);
        }
        return best.values().stream()
                .filter(match -> wanted.test(network.actor(match.name.actor)))
                .sorted(Comparator.comparingInt((Match m) -> -m.exactness)
                        .thenComparingDouble(m -> -m.score)
                        .thenComparingInt(m -> m.name.actor))
                .map(match -> new ActorSearch.Hit(network.actor(match.name.actor), match.name.name))
                .toList();
    }

    private int exactness(Written name, String text) {
        if (name.compared.equals(text) || network.id(name.actor).equals(text)) {
            return 2;
        }
        return name.compared.startsWith(text) ? 1 : 0;
    }

    private ScoreDoc[] found(String query, int most) {
        try {
            Query parsed = new MultiFieldQueryParser(FIELDS, analyzer).parse(query);
            return searcher.search(parsed, most).scoreDocs;
        } catch (ParseException e) {
            throw new IllegalArgumentException("No query: " + query, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
