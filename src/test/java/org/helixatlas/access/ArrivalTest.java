package org.helixatlas.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.helixatlas.access.Arrival.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** How the arrival of a body ends, by what its room says. */
class ArrivalTest {

    @Test
    void aBodyThatFitsIsWhole() throws IOException {
        assertThat(outcome(100, new Room(true, null))).isEqualTo(Outcome.WHOLE);
    }

    @Test
    void aBodyOfMoreBytesThanItMayHaveIsTooLarge() throws IOException {
        assertThat(outcome(9, new Room(true, null))).isEqualTo(Outcome.TOO_LARGE);
    }

    @Test
    void thereIsNoRoomWhereOtherBodiesTakeIt() throws IOException {
        assertThat(outcome(100, new Room(false, null))).isEqualTo(Outcome.NO_ROOM);
    }

    @Test
    void aFullDiskIsToldFromWhatElseMayBreak() throws IOException {
        assertThat(outcome(100, new Room(true, "No space left on device"))).isEqualTo(Outcome.DISK_FULL);
        assertThatThrownBy(() -> outcome(100, new Room(true, "Stream closed"))).hasMessage("Stream closed");
    }

    private static Outcome outcome(long most, Room room) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(new byte[10]);
        Arrival arrival = new Arrival(request, room, most, Duration.ofSeconds(1));
        assertThat(arrival.hasCome()).isTrue();
        return arrival.outcome();
    }

    private static final class Room implements Storage.Space {

        private final boolean room;
        private final String failure;
        private long size;

        Room(boolean room, String failure) {
            this.room = room;
            this.failure = failure;
        }

        @Override
        public boolean add(byte[] bytes, int count) throws IOException {
            if (failure != null) {
                throw new IOException(failure);
            }
            size += room ? count : 0;
            return room;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void end() {
            // Nothing was opened.
        }

        @Override
        public byte[] bytes() {
            return new byte[0];
        }

        @Override
        public Path file() {
            throw new IllegalStateException("There is no file");
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
