package org.helixatlas.claim;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;

/**
 * Something without which a claim cannot be tested.
 *
 * @param text what is missing
 * @param chinese the same for readers of Chinese
 */
@Schema(name = "MissingForClaim")
record Missing(String text, MissingInChinese chinese) {

    /** What is missing, in Chinese. */
    record MissingInChinese(String text) {}

    static Missing of(String text, String chinese) {
        return new Missing(text, new MissingInChinese(chinese));
    }

    /** That so many actors of a kind are needed. */
    static Missing actors(String kind, int least) {
        return of(
                "The network has fewer than " + least + " actors of the kind " + kind + ".",
                "网络中类别为 " + kind + " 的行动者不足 " + least + " 个。");
    }

    /** The types of some families that a filter leaves. */
    static Set<RelationType> types(NetworkFilter asked, Vocabulary vocabulary, List<String> families) {
        return vocabulary.types().stream()
                .filter(t -> families.contains(t.family().title()))
                .filter(t -> asked.types().isEmpty() || asked.types().contains(t))
                .collect(Collectors.toSet());
    }

    /** That the filter leaves no type of some families. */
    static Missing families(List<String> families) {
        return of(
                "The filter leaves no relation type of the families " + String.join(", ", families) + ".",
                "过滤后没有以下各族的关系类型：" + String.join("、", families) + "。");
    }

    /** Whether an actor is of a kind of this label, or a narrower one. */
    static boolean isA(Vocabulary vocabulary, Kind kind, String label) {
        Optional<Kind> wanted = vocabulary.kind(label);
        return wanted.isPresent() && kind.isA(wanted.get());
    }
}
