package org.helixatlas.foreign;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.helixatlas.model.Precision;

/**
 * A year as people write it: {@code 1998}, {@code 1998.0}, {@code c. 1998}, {@code before 1990}, {@code 约1998年}, or a date.
 *
 * @param ofDate whether a date was given, of which the year alone is kept
 */
record WrittenYear(int year, Precision precision, boolean ofDate) {

    /** What would be right. */
    static final String RIGHT =
            "write a year from 1000 to 2999, such as 1998, about 1998, before 1998 or after 1998, or a date";

    private static final int LONGEST = 60;
    private static final String YEAR = "([12]\\d{3})";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String TIME = "(?:[T ]\\d{1,2}:\\d{2}.*)?";

    /** The words before and after a year that say how exactly it is known; what is meant by them is the name of the precision. */
    private static final List<Qualified> QUALIFIED = List.of(
            new Qualified(Precision.EXACT, "(?:in |im jahr |im jahre |en |in the year )?", "(?:\\.0+)? ?(?:年|年度)?"),
            new Qualified(
                    Precision.CIRCA,
                    "(?:circa|ca\\.?|c\\.?|about|around|approx\\.?|approximately|~|≈|um|etwa|ungefähr|vers|environ|hacia"
                            + "|alrededor de|约|約|大约|大約|約莫)",
                    "年?"),
            new Qualified(Precision.CIRCA, "", "(?:\\?| ?年?(?:左右|前后|前後|顷|頃))"),
            new Qualified(
                    Precision.BEFORE,
                    "(?:before|in or before|by|until|up to|<=?|≤|vor|bis|avant|avant le|antes de|hasta|早于|不晚于)",
                    "年?"),
            new Qualified(Precision.BEFORE, "", " ?年? ?(?:之前|以前|前)"),
            new Qualified(
                    Precision.AFTER,
                    "(?:after|in or after|>=?|≥|nach|ab|après|apres|después de|despues de|晚于|不早于)",
                    "年?"),
            new Qualified(Precision.AFTER, "", " ?年? ?(?:之后|之後|以后|以後|后|後|起)"));

    private static final List<Pattern> DATES = List.of(
            Pattern.compile(YEAR + "([-/.])" + MONTH + "\\2" + DAY + TIME),
            Pattern.compile(YEAR + "[-/]" + MONTH),
            Pattern.compile(DAY + "([-/.])" + MONTH + "\\1 ?" + YEAR + TIME),
            Pattern.compile(MONTH + "([-/.])" + DAY + "\\1 ?" + YEAR + TIME),
            Pattern.compile(YEAR + " ?年 ?" + MONTH + " ?月 ?(?:" + DAY + " ?[日号])?"));

    private record Qualified(Precision precision, Pattern pattern) {

        Qualified(Precision precision, String before, String after) {
            this(precision, Pattern.compile(before + " ?" + YEAR + after));
        }
    }

    /** The year that a text writes; empty where it writes none. */
    static Optional<WrittenYear> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Texts.caseless(Texts.clean(Normalizer.normalize(text, Normalizer.Form.NFKC)));
        for (Qualified qualified : QUALIFIED) {
            Matcher year = qualified.pattern.matcher(plain);
            if (year.matches()) {
                return Optional.of(new WrittenYear(Integer.parseInt(year.group(1)), qualified.precision, false));
            }
        }
        String date = Texts.clean(Normalizer.normalize(text, Normalizer.Form.NFKC));
        for (Pattern pattern : DATES) {
            Matcher year = pattern.matcher(date);
            if (year.matches()) {
                String digits = year.group(1).length() == 4 ? year.group(1) : year.group(2);
                return Optional.of(new WrittenYear(Integer.parseInt(digits), Precision.EXACT, true));
            }
        }
        return Optional.empty();
    }
}
