package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.About;
import org.helixatlas.network.NetworkFilter;

/** What a filter narrows, in the terms of the interface; empty when it narrows nothing. */
final class FilterInWords {

    private final NetworkFilter filter;
    private final Vocabulary vocabulary;
    private final Wording words;

    private FilterInWords(NetworkFilter filter, Vocabulary vocabulary, Wording words) {
        this.filter = filter;
        this.vocabulary = vocabulary;
        this.words = words;
    }

    static String english(NetworkFilter filter, Vocabulary vocabulary) {
        return new FilterInWords(filter, vocabulary, Wording.ENGLISH).text();
    }

    static String chinese(NetworkFilter filter, Vocabulary vocabulary) {
        return new FilterInWords(filter, vocabulary, Wording.CHINESE).text();
    }

    private String text() {
        About.Filter f = About.filter(filter, vocabulary);
        List<String> parts = new ArrayList<>();
        if (!filter.types().isEmpty()) {
            List<String> whole = f.families();
            String single = filter.types().stream()
                    .filter(t -> !whole.contains(t.family().title()))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .map(this::type)
                    .collect(Collectors.joining(words.comma()));
            if (!whole.isEmpty()) {
                parts.add(words.say("families ", "关系族：")
                        + names(
                                whole,
                                name -> vocabulary
                                        .family(name)
                                        .map(x -> x.names().getOrDefault("zh", name))));
            }
            if (!single.isEmpty()) {
                parts.add(words.say("types ", "关系类型：") + single);
            }
        }
        if (!filter.kinds().isEmpty()) {
            parts.add(words.say("kinds ", "种类：")
                    + names(
                            f.kinds(),
                            name -> vocabulary.kind(name).map(x -> x.names().getOrDefault("zh", name))));
        }
        if (!f.spheres().isEmpty()) {
            parts.add(words.say("spheres ", "领域：")
                    + names(
                            f.spheres(),
                            name -> vocabulary.sphere(name).map(x -> x.names().getOrDefault("zh", name))));
        }
        if (!f.datasets().isEmpty()) {
            parts.add(words.say("data sets ", "数据集：") + String.join(words.comma(), f.datasets()));
        }
        if (filter.statedOnly()) {
            parts.add(words.say("stated evidence only", "仅限明述的证据"));
        }
        years(parts);
        if (filter.populations()) {
            parts.add(words.say("with populations", "含群体"));
        }
        if (filter.park() != null) {
            parts.add(words.say("in park " + filter.park(), "园区：" + filter.park()));
        }
        return String.join(words.say("; ", "；"), parts);
    }

    private void years(List<String> parts) {
        String force =
                filter.possible() ? words.say("possibly in force", "可能有效") : words.say("certainly in force", "确定有效");
        if (filter.from() != null && filter.from().equals(filter.to())) {
            parts.add(words.say(force + " in " + filter.from(), filter.from() + " 年" + force));
        } else if (filter.from() != null && filter.to() != null) {
            parts.add(words.say(
                    force + " between " + filter.from() + " and " + filter.to(),
                    filter.from() + "–" + filter.to() + " 年间" + force));
        } else if (filter.from() != null) {
            parts.add(words.say(force + " from " + filter.from(), filter.from() + " 年起" + force));
        } else if (filter.to() != null) {
            parts.add(words.say(force + " up to " + filter.to(), "至 " + filter.to() + " 年" + force));
        }
    }

    private String type(RelationType type) {
        return words.say(type.name(), type.chineseVerb());
    }

    private String names(List<String> names, Function<String, Optional<String>> chinese) {
        return names.stream()
                .map(name -> words.say(name, chinese.apply(name).orElse(name)))
                .collect(Collectors.joining(words.comma()));
    }
}
