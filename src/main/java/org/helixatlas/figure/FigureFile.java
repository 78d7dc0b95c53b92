package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.helixatlas.figure.Encoding.By;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFile.Field;
import org.helixatlas.model.Family;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code cypher/figures}: its header says how the result of its one statement is drawn.
 *
 * <pre>
 * // title: Who governs what
 * // answers: Which bodies govern the park?
 * // number: 5-7                    the figure's number in a text
 * // caption: Bodies and …          what is shown
 * // titleZh: 谁管理什么            the title in Chinese
 * // captionZh: …                  the caption in Chinese
 * // wordsZh: first = 甲; second = 乙   its other words in Chinese: roles, columns, periods and units
 * // layout: layered                a {@link Layout} in lower case
 * // mark: role                     nothing or role: what stands within a sign, where its shape does not tell the role
 * // size: degree                   nothing or degree
 * // line: family                   family or type; in two periods also change: kept, lost or gained
 * // width: amount                  nothing or amount
 * // kinds: Firm, University        whose actors it may show, Organization for all bodies; those that can act when left out
 * // families: research             of which ties measures are taken; all when left out
 * // years: 1949-2009               the time that it shows unless asked for another
 * // roles: first; second           roles in the order of legend, columns and lanes; of groups, their names
 * // groups: positions 5            a {@link Grouping} by which actors are in blocks, and how many of them
 * // measures: degree, betweenness  ids of measures, with /column where one of theirs is meant
 * // top: 15                        how many actors a ranking shows
 * // periods: zhongguancun-science-park   whose periods a timeline shows; or 1985-1989; 2005-2009, those that panels show
 * </pre>
 *
 * The statement of a network returns {@code actor} or {@code tie}, which are ids, and may return {@code role}, which is a text, and
 * {@code given}, the id of a tie without which the row does not count. What the data sets of the filter do not know is left out
 * afterwards; where a role depends on them, the statement takes {@code datasets} and {@code stated}.
 * That of bars returns {@code label}, which is an actor's id or a text, then one number per panel, and {@code evidence}, the ids of
 * what a row rests on; the description of a column is its panel's title.
 */
record FigureFile(
        CypherFile file,
        String number,
        String caption,
        Layout layout,
        Encoding encoding,
        Set<String> labels,
        Set<Family> families,
        @Nullable Integer from,
        @Nullable Integer to,
        List<String> roles,
        @Nullable Groups groups,
        List<String> measures,
        int top,
        @Nullable String periods,
        List<Picture.Period> panels) {

    private static final String WORDS_ZH = "wordsZh";
    private static final String GROUPS = "groups";
    private static final int MAX_GROUPS = 50;
    private static final String CAPTION_ZH = "captionZh";
    private static final List<String> FIELDS = List.of(
            CypherFile.TITLE_ZH,
            "number",
            "caption",
            CAPTION_ZH,
            WORDS_ZH,
            "layout",
            "mark",
            "size",
            "line",
            "width",
            "kinds",
            "families",
            "years",
            "roles",
            GROUPS,
            "measures",
            "top",
            "periods");
    private static final int MAX_TOP = 100;

    /**
     * How actors are in blocks.
     *
     * @param name what the grouping is called
     * @param count how many blocks it makes
     */
    record Groups(String name, int count) {}

    /**
     * Reads the header.
     *
     * @throws IllegalArgumentException for an unknown or wrong field, with the file, the line and what would be right
     */
    static FigureFile of(CypherFile file) {
        return new Reading(file).figure();
    }

    /** The kinds whose actors it may show, in a vocabulary; empty for those that can act. */
    Set<Kind> kinds(Vocabulary vocabulary) {
        return vocabulary.kinds().stream()
                .filter(kind -> kind.labels().stream().anyMatch(labels::contains))
                .collect(Collectors.toSet());
    }

    /** The types of tie that it takes measures of, in a vocabulary; empty for all. */
    Set<RelationType> types(Vocabulary vocabulary) {
        return families.stream()
                .flatMap(family -> vocabulary.types(family).stream())
                .collect(Collectors.toSet());
    }

    String name() {
        return file.name();
    }

    /** The caption in Chinese; empty where nobody has written it yet. */
    Optional<String> chineseCaption() {
        return file.field(CAPTION_ZH);
    }

    /** Title, caption and other words in Chinese, by the English ones, as far as somebody has written them. */
    Map<String, String> chinese() {
        Map<String, String> chinese = new TreeMap<>(wordsInChinese());
        file.chineseTitle().ifPresent(title -> chinese.put(file.title(), title));
        chineseCaption().ifPresent(text -> chinese.put(caption, text));
        return chinese;
    }

    private Map<String, String> wordsInChinese() {
        Map<String, String> words = new TreeMap<>();
        file.field(WORDS_ZH).ifPresent(all -> {
            for (String pair : all.split(";")) {
                String[] sides = pair.split("=", 2);
                if (sides.length < 2 || sides[0].isBlank() || sides[1].isBlank()) {
                    throw file.malformed(
                            file.fields().get(WORDS_ZH).line(),
                            "words are pairs, as in first = 甲; second = 乙, not '" + pair.strip() + "'");
                }
                words.put(sides[0].strip(), sides[1].strip());
            }
        });
        return words;
    }

    private record Reading(CypherFile file) {

        FigureFile figure() {
            file.fields().forEach((name, field) -> {
                if (!FIELDS.contains(name)) {
                    throw file.malformed(
                            field.line(),
                            "a figure has no field '" + name + "'; " + SpellingSuggestion.hint(name, FIELDS));
                }
            });
            if (file.statements().size() != 1) {
                throw file.malformed(
                        1,
                        "a figure has one statement, not " + file.statements().size());
            }
            Layout layout = choice("layout", List.of(Layout.values()), null);
            boolean ranking = layout.isRanking();
            if (ranking != file.fields().containsKey("measures")) {
                throw file.malformed(
                        ranking ? 1 : line("measures"),
                        ranking ? "a ranking needs the field 'measures'" : "only a ranking has the field 'measures'");
            }
            if (layout.showsBlocks() != file.fields().containsKey(GROUPS)) {
                throw file.malformed(
                        layout.showsBlocks() ? 1 : line(GROUPS),
                        layout.showsBlocks()
                                ? "blocks need the field 'groups'"
                                : "only blocks have the field 'groups'");
            }
            if (text("mark").orElse("").equals("role") && list("roles", ";").size() > Signs.MOST_ROLES) {
                throw file.malformed(
                        line("roles"),
                        "at most " + Signs.MOST_ROLES + " roles can be told apart within signs, not "
                                + list("roles", ";").size());
            }
            List<Picture.Period> panels = layout.showsPeriods() ? panels() : List.of();
            boolean changes = text("line").orElse("").equals("change");
            if (changes && panels.size() != 2) {
                throw file.malformed(line("line"), "lines tell a change between two periods, not " + panels.size());
            }
            int[] years = years();
            FigureFile figure = new FigureFile(
                    file,
                    text("number").orElse(""),
                    text("caption").orElseThrow(() -> file.malformed(1, "a figure needs the field 'caption'")),
                    layout,
                    new Encoding(
                            choice("mark", List.of(By.NOTHING, By.ROLE), By.NOTHING),
                            choice("size", List.of(By.NOTHING, By.DEGREE), By.NOTHING),
                            choice("line", List.of(By.FAMILY, By.TYPE, By.CHANGE), By.FAMILY),
                            choice("width", List.of(By.NOTHING, By.AMOUNT), By.NOTHING)),
                    labels(),
                    families(),
                    years.length == 0 ? null : years[0],
                    years.length == 0 ? null : years[1],
                    list("roles", ";"),
                    groups(),
                    list("measures", ","),
                    top(),
                    panels.isEmpty() ? text("periods").orElse(null) : null,
                    panels);
            figure.wordsInChinese();
            return figure;
        }

        private Optional<String> text(String name) {
            return file.field(name);
        }

        private int line(String name) {
            return Optional.ofNullable(file.fields().get(name)).map(Field::line).orElse(1);
        }

        private List<String> list(String name, String separator) {
            return text(name)
                    .map(t ->
                            Arrays.stream(t.split(separator)).map(String::strip).toList())
                    .orElse(List.of());
        }

        private <E extends Enum<E>> E choice(String name, List<E> valid, @Nullable E fallback) {
            Map<String, E> byTitle = new LinkedHashMap<>();
            valid.forEach(v -> byTitle.put(v.name().toLowerCase(Locale.ROOT), v));
            String given = text(name).orElse(null);
            if (given == null) {
                if (fallback == null) {
                    throw file.malformed(1, "a figure needs the field '" + name + "': " + titles(byTitle));
                }
                return fallback;
            }
            E chosen = byTitle.get(given);
            if (chosen == null) {
                throw file.malformed(line(name), "the " + name + " is " + titles(byTitle) + ", not '" + given + "'");
            }
            return chosen;
        }

        private static String titles(Map<String, ?> byTitle) {
            return "one of " + String.join(", ", byTitle.keySet());
        }

        private Set<String> labels() {
            Set<String> valid = new LinkedHashSet<>(Vocabulary.shipped().kindLabels());
            valid.add(Kind.ORGANIZATION_LABEL);
            Set<String> labels = new LinkedHashSet<>();
            for (String label : list("kinds", ",")) {
                labels.add(each("kinds", label, l -> Optional.of(l).filter(valid::contains), List.copyOf(valid)));
            }
            return labels;
        }

        private Set<Family> families() {
            Set<Family> families = new LinkedHashSet<>();
            for (String title : list("families", ",")) {
                families.add(each(
                        "families",
                        title,
                        Vocabulary.shipped()::family,
                        Vocabulary.shipped().familyTitles()));
            }
            return families;
        }

        private <T> T each(String field, String value, Function<String, Optional<T>> reader, List<String> valid) {
            return reader.apply(value)
                    .orElseThrow(() -> file.malformed(
                            line(field),
                            "there is no '" + value + "' among the " + field + "; "
                                    + SpellingSuggestion.hint(value, valid)));
        }

        private List<Picture.Period> panels() {
            List<Picture.Period> panels = new ArrayList<>();
            for (String span : list("periods", ";")) {
                int[] years = span("periods", span);
                panels.add(new Picture.Period(years[0] + "–" + years[1], years[0], years[1]));
            }
            if (panels.isEmpty() || panels.size() > PeriodPanels.MOST) {
                throw file.malformed(
                        line("periods"),
                        "panels need 1 to " + PeriodPanels.MOST + " periods, as in periods: 1985-1989; 2005-2009, not "
                                + panels.size());
            }
            return panels;
        }

        private int[] years() {
            String given = text("years").orElse(null);
            return given == null ? new int[0] : span("years", given);
        }

        private int[] span(String field, String given) {
            if (!given.matches("\\d{4}-\\d{4}")) {
                throw file.malformed(line(field), field + " are two, as in 1949-2009, not '" + given + "'");
            }
            int[] years = {Integer.parseInt(given.substring(0, 4)), Integer.parseInt(given.substring(5))};
            if (years[0] > years[1]) {
                throw file.malformed(line(field), "the years " + given + " end before they start");
            }
            return years;
        }

        private @Nullable Groups groups() {
            String given = text(GROUPS).orElse(null);
            if (given == null) {
                return null;
            }
            String[] parts = given.split(" +");
            if (parts.length != 2 || !parts[1].matches("[1-9]\\d?") || Integer.parseInt(parts[1]) > MAX_GROUPS) {
                throw file.malformed(
                        line(GROUPS),
                        "groups are a name and a number from 1 to " + MAX_GROUPS + ", as in groups: positions 5, not '"
                                + given + "'");
            }
            return new Groups(parts[0], Integer.parseInt(parts[1]));
        }

        private int top() {
            String given = text("top").orElse("20");
            if (!given.matches("\\d{1,3}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > MAX_TOP) {
                throw file.malformed(line("top"), "top is a number from 1 to " + MAX_TOP + ", not '" + given + "'");
            }
            return Integer.parseInt(given);
        }
    }
}
