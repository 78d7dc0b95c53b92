package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptAnswersTest {

    private static final String NAME = "answers";

    private static final List<String> ORIGIN = List.of("graph 1", "RETURN 1");

    private static final Answer ANSWER =
            new Answer("联想 \"says\"\n", null, 0.1, -5, List.of(new Answer("", "b", 1e300, null, List.of())));

    @TempDir
    private Path folder;

    private record Answer(
            String text,
            @Nullable String maybe,
            double number,
            @Nullable Integer year,
            List<Answer> parts) {}

    @Test
    void whatIsKeptIsReadAsItWasByTheNextStart() {
        KeptInFolder.in(folder).keep(NAME, ORIGIN, ANSWER);
        assertThat(KeptInFolder.in(folder).recall(NAME, ORIGIN, Answer.class)).contains(ANSWER);
        KeptInFolder.in(folder).keep(NAME, ORIGIN, List.of());
        assertThat(KeptInFolder.in(folder).recall(NAME, ORIGIN, Answer[].class).orElseThrow())
                .isEmpty();
        assertThat(folder.toFile().list()).containsExactly(NAME);
    }

    @Test
    void whatWasFoundInAnotherGraphOrByOthersIsNotTaken() {
        KeptInFolder.in(folder).keep(NAME, ORIGIN, ANSWER);
        assertThat(KeptInFolder.in(folder).recall(NAME, List.of("graph 2", "RETURN 1"), Answer.class))
                .isEmpty();
        assertThat(KeptInFolder.in(folder).recall(NAME, List.of("graph 1"), Answer.class))
                .isEmpty();
        assertThat(KeptInFolder.in(folder).recall("others", ORIGIN, Answer.class))
                .isEmpty();
    }

    @Test
    void codeIsToldApartByWhatItIsCompiledTo() {
        String code = KeptAnswers.code(KeptAnswers.class, Answer.class);
        assertThat(KeptAnswers.code(KeptAnswers.class, Answer.class)).isEqualTo(code);
        assertThat(KeptAnswers.code(KeptAnswers.class)).isNotEqualTo(code);
        assertThat(KeptAnswers.code(KeptAnswers.class, KeptInFolder.class)).isNotEqualTo(code);
    }

    @Test
    void aDamagedFileIsNotTaken() throws IOException {
        KeptInFolder.in(folder).keep(NAME, ORIGIN, ANSWER);
        Path file = folder.resolve(NAME);
        byte[] whole = Files.readAllBytes(file);
        // The first ten bytes are a head that says no more than that it is compressed; the last bits of what follows
        // may mean nothing.
        for (int i = 10; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            Files.write(file, damaged);
            assertThat(KeptInFolder.in(folder).recall(NAME, ORIGIN, Answer.class))
                    .as("byte %d", i)
                    .isIn(Optional.empty(), Optional.of(ANSWER));
        }
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(KeptInFolder.in(folder).recall(NAME, ORIGIN, Answer.class))
                    .as("%d bytes", length)
                    .isEmpty();
        }
    }

    @Test
    void whatCannotBeWrittenChangesNothing() throws IOException {
        Path missing = folder.resolve("missing");
        KeptInFolder.in(missing).keep(NAME, ORIGIN, ANSWER);
        assertThat(missing).doesNotExist();
        assertThat(KeptInFolder.in(missing).recall(NAME, ORIGIN, Answer.class)).isEmpty();
    }
}
