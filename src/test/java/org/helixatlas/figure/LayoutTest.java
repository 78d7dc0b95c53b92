package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Collection;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.web.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutTest {

    static Collection<Layout> anyNetwork() {
        return Layout.ofAnyNetwork().values();
    }

    @ParameterizedTest
    @MethodSource("anyNetwork")
    void aLayoutThatRequestsMayChooseDrawsEachActor(Layout layout) {
        Drawing drawing = Networks.draw(Networks.random(30, 45, layout, 1), Sheet.Size.PAGE);
        assertThat(drawing.marks().stream().filter(m -> m.role() == Role.NODE))
                .as("a sign for each actor, the legend's beside them")
                .hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void requestsMayChooseThoseThatDrawAnyNetwork() {
        assertThat(Layout.ofAnyNetwork())
                .contains(entry("network", Layout.NETWORK))
                .doesNotContainKey("matrix");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void aLayoutDrawsAsManyActorsAsItSaysAndRefusesMore(Layout layout) {
        int most = layout.most();
        assertThatCode(() -> Pictures.requireDrawable(Networks.random(most, most, layout, 1)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Pictures.requireDrawable(Networks.random(most + 1, most, layout, 1)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("at most ")
                .hasMessageContaining("narrow it by");
    }
}
