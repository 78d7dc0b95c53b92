package org.helixatlas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.web.firewall.StrictHttpFirewall;

class PlainHeadersTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void judgesAsTheFirewallDoes(boolean names) {
        Predicate<String> whole =
                names ? StrictHttpFirewall.ALLOWED_HEADER_NAMES : StrictHttpFirewall.ALLOWED_HEADER_VALUES;
        Predicate<String> ours = PlainHeaders.plainOr(whole);
        assertThat(ours.test("")).isEqualTo(whole.test(""));
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String text = "a" + c + "b";
            assertThat(ours.test(text)).as("character %d", (int) c).isEqualTo(whole.test(text));
        }
    }
}
