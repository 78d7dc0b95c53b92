package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

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
}
