package org.helixatlas.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which answers are kept. */
class RecordedResponseTest {

    private static final byte[] TEN = new byte[10];

    /** A client that takes some bytes and goes away. */
    private static MockHttpServletResponse toOneWhoTakes(int most) {
        return new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return new ServletOutputStream() {
                    private int taken;

                    @Override
                    public void write(int one) throws IOException {
                        if (taken++ >= most) {
                            throw new IOException("Connection reset by peer");
                        }
                    }

                    @Override
                    public boolean isReady() {
                        return true;
                    }

                    @Override
                    public void setWriteListener(WriteListener listener) {}
                };
            }
        };
    }

    private static RecordedResponse recorded(int most, int largest) {
        RecordedResponse response = new RecordedResponse(toOneWhoTakes(most), largest);
        response.setContentType("application/json");
        return response;
    }

    private static boolean isKept(RecordedResponse response) {
        return response.answer(new MockHttpServletRequest()).isPresent();
    }

    @Test
    void oneThatWasTakenToItsEndIs() throws IOException {
        RecordedResponse response = recorded(20, 20);
        response.getOutputStream().write(TEN);
        response.getOutputStream().write(TEN);
        assertThat(isKept(response)).isTrue();
    }

    @Test
    void oneWhoseClientWentAwayIsNot() throws IOException {
        RecordedResponse response = recorded(15, 20);
        response.getOutputStream().write(TEN);
        assertThatThrownBy(() -> response.getOutputStream().write(TEN)).isInstanceOf(IOException.class);
        assertThat(isKept(response)).isFalse();
    }

    @Test
    void oneThatIsTooLargeIsNot() throws IOException {
        RecordedResponse response = recorded(20, 19);
        response.getOutputStream().write(TEN);
        response.getOutputStream().write(TEN);
        assertThat(isKept(response)).isFalse();
    }
}
