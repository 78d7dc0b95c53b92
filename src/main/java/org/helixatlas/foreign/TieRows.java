package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.helixatlas.foreign.Finding.Severity;

/** The rows of {@code ties.csv}: statements of one tie joined, and ties of one type between the same two told apart. */
final class TieRows {

    /** Of a cell; the loader takes a longer one for a lost quote. */
    private static final int LONGEST_LIST = 9_900;

    private final Map<Substance, Tie> ties = new LinkedHashMap<>();
    private final FindingList findings;

    /** What makes two statements say the same. */
    record Substance(
            String source,
            String type,
            String target,
            String from,
            String fromPrecision,
            String to,
            String toPrecision,
            String stake,
            String channel,
            String amount,
            String unit,
            String qualifier,
            String note) {

        private String ends() {
            return source + " " + type + " " + target;
        }

        private Substance turned() {
            return new Substance(
                    target,
                    type,
                    source,
                    from,
                    fromPrecision,
                    to,
                    toPrecision,
                    stake,
                    channel,
                    amount,
                    unit,
                    qualifier,
                    note);
        }
    }

    private static final class Tie {
        private final Place place;
        private final List<String> evidence = new ArrayList<>();
        private final Set<String> known = new HashSet<>();
        private int length;

        Tie(Place place) {
            this.place = place;
        }
    }

    TieRows(FindingList findings) {
        this.findings = findings;
    }

    /** Whether a statement of this has room for another piece of evidence; told where it has not. */
    boolean hasRoom(Substance substance, boolean directed, Place place) {
        Tie tie = ties.get(known(substance, directed));
        if (tie == null || tie.length < LONGEST_LIST) {
            return true;
        }
        findings.add(
                Severity.LOSS,
                place,
                "",
                "the tie is stated in more rows than one tie can name as its evidence; this row says nothing more and is left out",
                "no room");
        return false;
    }

    void add(Substance substance, boolean directed, Place place, String evidence) {
        Tie tie = ties.computeIfAbsent(known(substance, directed), s -> new Tie(place));
        if (tie.known.add(evidence)) {
            tie.evidence.add(evidence);
            tie.length += evidence.length() + 1;
        }
    }

    /** Of a tie without direction, the way round in which it came first. */
    private Substance known(Substance substance, boolean directed) {
        return !directed && !ties.containsKey(substance) && ties.containsKey(substance.turned())
                ? substance.turned()
                : substance;
    }

    CsvFile file() {
        CsvFile file = new CsvFile(
                "ties.csv",
                ":START_ID,:TYPE,:END_ID,discriminator,from:int,fromPrecision,to:int,toPrecision,stake,channel,amount:double,"
                        + "unit,qualifier,note,evidence:string[]");
        Map<String, Set<String>> taken = new HashMap<>();
        ties.forEach((s, tie) -> {
            Set<String> discriminators = taken.computeIfAbsent(s.ends(), ends -> new LinkedHashSet<>());
            String discriminator = discriminator(s, discriminators);
            discriminators.add(discriminator);
            file.row(
                    tie.place,
                    s.source,
                    s.type,
                    s.target,
                    discriminator,
                    s.from,
                    s.fromPrecision,
                    s.to,
                    s.toPrecision,
                    s.stake,
                    s.channel,
                    s.amount,
                    s.unit,
                    s.qualifier,
                    s.note,
                    String.join(";", tie.evidence));
        });
        return file;
    }

    /** The year where that tells them apart, else a number. */
    private static String discriminator(Substance substance, Set<String> taken) {
        if (taken.isEmpty()) {
            return "";
        }
        String year = substance.from.isEmpty() ? "" : substance.from;
        if (!year.isEmpty() && !taken.contains(year)) {
            return year;
        }
        String base = year.isEmpty() ? "" : year + "-";
        int number = 2;
        while (taken.contains(base + number)) {
            number++;
        }
        return base + number;
    }
}
