package org.helixatlas.figure;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The language of what figures say themselves: titles, legends, captions and scales.
 *
 * @param labels which one, or both
 * @param chinese what a figure's own words, such as roles and titles of columns, are in Chinese
 */
record Wording(Naming.Labels labels, Map<String, String> chinese) {

    /** A number of things. */
    private static final Pattern COUNTED = Pattern.compile("(\\d+) \\w+");

    /** A word, and behind its last comma in what it is measured. */
    private static final Pattern ENDS_ALIKE = Pattern.compile("(.+), ([^,\\d]+)");

    private static final Pattern ENDS_WITH_YEAR = Pattern.compile(".*\\d");

    private static final Pattern BEGINS_WITH_YEAR = Pattern.compile("\\d.*");

    static final Wording ENGLISH = new Wording(Naming.Labels.EN, Map.of());

    static final Wording CHINESE = new Wording(Naming.Labels.ZH, Map.of());

    /** A word or short phrase: in one language, or the Chinese after the English. */
    String say(String english, String inChinese) {
        return switch (labels) {
            case EN -> english;
            case ZH -> inChinese;
            case BOTH -> english.equals(inChinese) ? english : joined(english, inChinese);
        };
    }

    /** The Chinese after the English; a count or a unit that both share stands there once, and years in each. */
    private static String joined(String english, String inChinese) {
        Matcher counted = COUNTED.matcher(english);
        if (counted.matches() && inChinese.startsWith(counted.group(1) + " ")) {
            return english + inChinese.substring(counted.group(1).length());
        }
        Matcher ends = ENDS_ALIKE.matcher(english);
        if (ends.matches() && inChinese.endsWith("，" + ends.group(2))) {
            return ends.group(1) + " " + inChinese;
        }
        boolean years = ENDS_WITH_YEAR.matcher(english).matches()
                && BEGINS_WITH_YEAR.matcher(inChinese).matches();
        return english + (years ? " · " : " ") + inChinese;
    }

    /** A meaning after what it looks like, which in two languages the sign alone shows. */
    String brief(String look, String meaning, String chineseLook, String chineseMeaning) {
        return labels == Naming.Labels.BOTH
                ? say(meaning, chineseMeaning)
                : say(look + meaning, chineseLook + chineseMeaning);
    }

    /** A sentence, for which there is no room twice: in Chinese only where nothing else is. */
    String sentence(String english, String inChinese) {
        return labels == Naming.Labels.ZH ? inChinese : english;
    }

    /** A word of the figure's own; in English where nobody has written its Chinese. */
    String own(String english) {
        return say(english, chinese.getOrDefault(english, english));
    }

    /** The same where each language stands by itself. */
    List<String> ownWhole(String english) {
        String inChinese = chinese.getOrDefault(english, english);
        return labels != Naming.Labels.BOTH || english.equals(inChinese)
                ? List.of(ownSentence(english))
                : List.of(english, inChinese);
    }

    /** The same where there is no room twice. */
    String ownSentence(String english) {
        return sentence(english, chinese.getOrDefault(english, english));
    }

    /** What stands between a word and what it introduces. */
    String colon() {
        return labels == Naming.Labels.ZH ? "：" : ": ";
    }

    /** What stands between the parts of a list. */
    String comma() {
        return labels == Naming.Labels.ZH ? "、" : ", ";
    }
}
