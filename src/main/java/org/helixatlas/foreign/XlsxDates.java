package org.helixatlas.foreign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which numbers of a workbook are dates, which its styles say, and which dates they are. */
final class XlsxDates {

    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    /** The first and the last day that Excel knows, 9999-12-31. */
    private static final double FIRST = 1;

    private static final double LAST = 2_958_466;

    /** Excel has a 29 February 1900; days from 1 March on are counted from one day before. */
    private static final int LEAP_DAY = 60;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Boolean> isDate = new ArrayList<>();
    private boolean since1904;

    void since1904(boolean told) {
        since1904 = told;
    }

    void styles(SheetXml xml) {
        boolean ofCells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                formats.put(xml.number("numFmtId", -1, Integer.MAX_VALUE), xml.attribute("formatCode"));
            } else if (xml.starts("cellXfs")) {
                ofCells = true;
            } else if (xml.ends("cellXfs")) {
                ofCells = false;
            } else if (ofCells && xml.starts("xf")) {
                isDate.add(isDate(xml.number("numFmtId", 0, Integer.MAX_VALUE)));
            }
        }
    }

    private boolean isDate(int format) {
        boolean built = (format >= 14 && format <= 17)
                || format == 22
                || (format >= 27 && format <= 36)
                || (format >= 50 && format <= 58);
        String shown = NOT_SHOWN
                .matcher(formats.getOrDefault(format, ""))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return built || shown.contains("y") || shown.contains("d") && !shown.contains("0") || shown.contains("mmm");
    }

    /** The number as a date where its style is one of dates; otherwise as it is. */
    String written(String number, int style) {
        if (style < 0 || style >= isDate.size() || !isDate.get(style)) {
            return number;
        }
        double serial;
        try {
            serial = Double.parseDouble(number);
        } catch (NumberFormatException e) {
            return number;
        }
        if (!(serial >= (since1904 ? 0 : FIRST)) || serial >= LAST) {
            return number;
        }
        long day = (long) serial;
        LocalDate start = since1904
                ? LocalDate.of(1904, 1, 1)
                : day < LEAP_DAY ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        return start.plusDays(day).toString();
    }
}
