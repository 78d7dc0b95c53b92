package org.helixatlas.evidence;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.model.Reliability;
import org.helixatlas.network.Particulars;

/**
 * What a piece of evidence is worth.
 *
 * <p>Sources are graded in words; whoever weighs ties against each other needs numbers. They are a convention, read as "how
 * likely what this kind of source says is so": {@link #SOURCES}, times {@link #INFERRED} for what is only inferred. Several
 * sources support each other as independent ones would (1 - the product of their doubts); two places in one source count once,
 * by the better. The order that follows matters, not the third digit.
 *
 * @param source id of the source
 * @param reliability the source's grade in words
 * @param basis {@code stated} or {@code inferred}
 * @param dataset id of the data set that it belongs to
 */
public record Grade(String source, String reliability, String basis, String dataset) {

    /** The grade of a source that states something, by its reliability in words, best first. */
    public static final Map<String, Double> SOURCES = sources();

    /** What remains of a grade when the source does not say it and it is only inferred. */
    public static final double INFERRED = 0.7;

    /** What is taken for a tie whose evidence is not known, as between two loads: as little as the least piece gives. */
    public static final double LEAST = 0.35;

    private static Map<String, Double> sources() {
        Map<String, Double> grades = new LinkedHashMap<>();
        for (Reliability reliability : Reliability.values()) {
            grades.put(reliability.title(), reliability.grade());
        }
        return Collections.unmodifiableMap(grades);
    }

    /** The grade of one piece of evidence. */
    public static Grade of(Evidence evidence) {
        return new Grade(evidence.source().id(), evidence.source().reliability(), evidence.basis(), evidence.dataset());
    }

    /** The same. */
    public static Grade of(Particulars.Citation citation) {
        return new Grade(citation.source().id(), citation.source().reliability(), citation.basis(), citation.dataset());
    }

    /** This piece's own reliability, over 0 and under 1. */
    public double value() {
        double stated = SOURCES.getOrDefault(reliability, Collections.min(SOURCES.values()));
        return basis.equals("inferred") ? stated * INFERRED : stated;
    }

    /** The reliability of what rests on these pieces together, over 0 and under 1; {@link #LEAST} for none. */
    public static double together(Collection<Grade> grades) {
        Map<String, Double> bySource = new TreeMap<>();
        grades.forEach(g -> bySource.merge(g.source, g.value(), Math::max));
        double doubt = 1;
        for (double value : bySource.values()) {
            doubt *= 1 - value;
        }
        return bySource.isEmpty() ? LEAST : Math.min(rounded(1 - doubt), 0.999999);
    }

    /** A reliability to nine digits: more would be noise of the arithmetic. */
    public static double rounded(double reliability) {
        return Math.round(reliability * 1e9) / 1e9;
    }
}
