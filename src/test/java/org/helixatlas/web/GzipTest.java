package org.helixatlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** An answer that failed after it had begun is taken back whole, also when its beginning has been compressed. */
class GzipTest {

    private static final String BEGUN = "[\"a row that will not do\"],".repeat(1_000);

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000})
    void afterAResetTheAnswerIsTheNewOne(int times) throws Exception {
        String instead = "{\"title\":\"It failed\"}".repeat(times);
        assertThat(body(replaced(HttpServletResponse::reset, instead))).isEqualTo(instead);
        assertThat(body(replaced(HttpServletResponse::resetBuffer, instead))).isEqualTo(instead);
    }

    private static MockHttpServletResponse replaced(Consumer<HttpServletResponse> reset, String instead)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Encoding", "gzip");
        MockHttpServletResponse response = new MockHttpServletResponse();
        new Gzip().doFilter(request, response, (asked, answer) -> {
            answer.setContentType("application/json");
            answer.getOutputStream().write(BEGUN.getBytes(StandardCharsets.UTF_8));
            reset.accept((HttpServletResponse) answer);
            answer.setContentType("application/problem+json");
            answer.getOutputStream().write(instead.getBytes(StandardCharsets.UTF_8));
        });
        return response;
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        byte[] bytes = response.getContentAsByteArray();
        assertThat(response.getHeaders("Content-Encoding").size()).isEqualTo(bytes[0] == '{' ? 0 : 1);
        return new String(
                bytes[0] == '{' ? bytes : new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
