package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PinyinTest {

    @Test
    void syllablesStandAloneAndInRuns() {
        assertThat(Pinyin.of("清华")).isEqualTo("qing qinghua hua");
    }

    @Test
    void latinLettersWithinAChineseNameStay() {
        assertThat(Pinyin.of("红旗Linux").split(" ")).contains("hongqi", "linux");
    }

    @Test
    void aNameWithoutCharactersHasNone() {
        assertThat(Pinyin.of("……")).isEmpty();
    }

    /** Also after more names than are kept, and of one that is too long for that. */
    @Test
    void whoAsksAgainIsToldTheSame() {
        List<String> names = List.of("清华", "红旗Linux", "清华".repeat(50));
        List<String> found = names.stream().map(Pinyin::of).toList();
        assertThat(found.get(0)).isEqualTo("qing qinghua hua");
        assertThat(found.get(2)).startsWith("qing qinghua qinghuaqing ").endsWith(" hua");
        assertThat(names.stream().map(Pinyin::of)).containsExactlyElementsOf(found);
        assertThat(IntStream.range(0, 2_100).mapToObj(Integer::toString))
                .allMatch(name -> Pinyin.of(name).equals(name));
        assertThat(names.stream().map(Pinyin::of)).containsExactlyElementsOf(found);
    }
}
