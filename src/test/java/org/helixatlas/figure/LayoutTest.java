package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.helixatlas.web.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutTest {

    @Test
    void requestsMayChooseThoseThatDrawAnyNetwork() {
        assertThat(Layout.ofAnyNetwork().keySet()).containsExactly("columns", "concentric", "layered", "network");
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
