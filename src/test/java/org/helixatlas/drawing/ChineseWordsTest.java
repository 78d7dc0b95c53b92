package org.helixatlas.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChineseWordsTest {

    @Test
    void aCharacterThatEndsAWordIsNotBrokenOff() {
        assertThat(parts("北京商务中心区")).containsExactly("北京", "商务", "中心区");
        assertThat(parts("国家自主创新示范区")).containsExactly("国家", "自主", "创新", "示范区");
        assertThat(parts("中国工程院")).containsExactly("中国", "工程院");
        assertThat(parts("泰山产业研究会")).containsExactly("泰山", "产业", "研究会");
        assertThat(parts("自动化所")).containsExactly("自动化所");
        assertThat(parts("计算所新技术发展公司")).containsExactly("计算所", "新技术", "发展", "公司");
    }

    @Test
    void namesOfOrganisationsAreDividedByTheirWords() {
        assertThat(parts("中国企业家俱乐部")).containsExactly("中国", "企业家", "俱乐部");
        assertThat(parts("中国民营科技实业家协会")).containsExactly("中国", "民营", "科技", "实业家", "协会");
        assertThat(parts("北京高新技术企业协会")).containsExactly("北京", "高新技术", "企业", "协会");
        assertThat(parts("中关村管委会")).containsExactly("中关村", "管委会");
        assertThat(parts("中国科学院计算技术研究所")).containsExactly("中国科学院", "计算", "技术", "研究所");
    }

    @Test
    void aNameThatBeginsLikeAnEndingStaysWhole() {
        assertThat(parts("北京家乐福公司")).containsExactly("北京", "家乐福", "公司");
    }

    @Test
    void aSmallWordWithinANameJoinsNothing() {
        assertThat(parts("雍和园")).containsExactly("雍和园");
        assertThat(parts("王树和")).containsExactly("王树和");
        assertThat(parts("北京等离子体学会")).containsExactly("北京", "等离子体", "学会");
        assertThat(parts("企业与大学的合作")).containsExactly("企业", "与大学的", "合作");
    }

    @Test
    void noSingleCharacterIsLeftOverAtTheEnd() {
        assertThat(parts("联想之星")).containsExactly("联想之星");
    }

    /** A text divided where a reader sees a word end. */
    private static List<String> parts(String text) {
        BitSet clear = ChineseWords.clearStarts(text, ChineseWords.starts(text));
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            if (at == text.length() || clear.get(at)) {
                parts.add(text.substring(from, at));
                from = at;
            }
        }
        return parts;
    }
}
