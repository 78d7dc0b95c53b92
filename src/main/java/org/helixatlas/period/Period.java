package org.helixatlas.period;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.helixatlas.model.Excerpt;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.web.InvalidRequest.Wrong;

/**
 * Some years in a row.
 *
 * @param from the first
 * @param to the last, itself in it
 */
record Period(int from, int to) {

    private static final int LEAST = 2;
    private static final int MOST = 30;
    private static final Pattern FORM = Pattern.compile("([1-2]\\d{3})(?:\\s*-\\s*([1-2]\\d{3}))?");

    /** As it is written in requests. */
    String title() {
        return from == to ? String.valueOf(from) : from + "-" + to;
    }

    NetworkFilter of(NetworkFilter filter) {
        return filter.between(from, to);
    }

    /**
     * Reads periods: {@code 1980-1989,1990-1999}, one year by itself, one after another without overlap.
     *
     * @param filter which leaves the time to the periods
     * @param wrong to which everything that is wrong is added
     */
    static List<Period> read(String text, NetworkFilter filter, List<Wrong> wrong) {
        int before = wrong.size();
        List<Period> periods = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher years = FORM.matcher(part.strip());
            if (!years.matches()) {
                wrong.add(new Wrong(
                        "periods",
                        "'" + Excerpt.of(part.strip())
                                + "' is no period; write years from 1000 to 2999, such as 1980-1989"));
                continue;
            }
            int from = Integer.parseInt(years.group(1));
            Period period = new Period(from, years.group(2) == null ? from : Integer.parseInt(years.group(2)));
            if (period.to < period.from) {
                wrong.add(new Wrong("periods", "the period " + part.strip() + " ends before it starts"));
            } else if (!periods.isEmpty() && period.from <= periods.get(periods.size() - 1).to) {
                wrong.add(new Wrong(
                        "periods",
                        "the period " + period.title() + " begins before "
                                + periods.get(periods.size() - 1).title() + " has ended"));
            }
            periods.add(period);
        }
        if (wrong.size() == before && (periods.size() < LEAST || periods.size() > MOST)) {
            wrong.add(new Wrong("periods", "there are " + LEAST + " to " + MOST + " periods, not " + periods.size()));
        }
        if (filter.isTimed()) {
            wrong.add(new Wrong("periods", "periods say the time; leave asOf, from and to out"));
        }
        return periods;
    }
}
