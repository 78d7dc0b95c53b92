package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.helixatlas.graph.HangDetection.Bolt;
import org.helixatlas.graph.HangDetection.Look;
import org.helixatlas.graph.HangDetection.Verdict;
import org.junit.jupiter.api.Test;

/** Which processes are ended, told by made-up beats. */
class HangDetectionTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final HangDetection signs = new HangDetection();
    private long beats;
    private Duration processor = Duration.ZERO;

    @Test
    void oneThatAnswersWorks() {
        assertThat(look(3_600, 1, 20, Bolt.ANSWERS)).isEqualTo(Verdict.WORKS);
    }

    @Test
    void oneThatBeatsAndWorksIsBusyHoweverLongItDoesNotAnswer() {
        assertThat(look(5, 1, 500, Bolt.WAITING)).isEqualTo(Verdict.WORKS);
        assertThat(look(1, 1, 500, Bolt.WAITING)).isEqualTo(Verdict.BUSY);
        assertThat(look(24 * 3_600, 1, 500, Bolt.WAITING)).isEqualTo(Verdict.BUSY);
        assertThat(look(1, 1, 500, Bolt.ANSWERS)).isEqualTo(Verdict.WORKS);
    }

    @Test
    void oneThatGetsATwentiethOfAProcessorIsBusy() {
        assertThat(look(3_600, 1, 50, Bolt.WAITING)).isEqualTo(Verdict.BUSY);
    }

    /** A garbage collection lets no thread run, the heartbeat's neither. */
    @Test
    void oneThatCollectsGarbageForMinutesIsBusy() {
        assertThat(look(9 * 60, 0, 900, Bolt.WAITING)).isEqualTo(Verdict.BUSY);
        assertThat(look(1, 1, 900, Bolt.WAITING)).isEqualTo(Verdict.BUSY);
        assertThat(look(9 * 60, 0, 900, Bolt.WAITING)).isEqualTo(Verdict.BUSY);
        assertThat(look(2 * 60, 0, 900, Bolt.WAITING)).isEqualTo(Verdict.STUCK);
    }

    @Test
    void oneThatIsStoppedHangs() {
        look(60, 1, 20, Bolt.ANSWERS);

        assertThat(look(19, 0, 0, Bolt.WAITING)).isEqualTo(Verdict.BUSY);
        assertThat(look(1, 0, 0, Bolt.WAITING)).isEqualTo(Verdict.HANGS);
    }

    @Test
    void oneThatIsStoppedForLessGoesOn() {
        for (int i = 0; i < 100; i++) {
            assertThat(look(15, 0, 0, Bolt.WAITING)).isEqualTo(Verdict.BUSY);
            assertThat(look(1, 1, 1, Bolt.ANSWERS)).isEqualTo(Verdict.WORKS);
        }
    }

    /** Both were stopped, or the whole machine slept: the time says nothing of the database. */
    @Test
    void aServiceThatWasHeldUpItselfDoesNotBlameTheDatabase() {
        look(60, 1, 20, Bolt.ANSWERS);

        assertThat(signs.after(new Look(Duration.ofHours(8), beats, processor, Bolt.WAITING)))
                .isEqualTo(Verdict.WORKS);
        assertThat(look(1, 1, 20, Bolt.ANSWERS)).isEqualTo(Verdict.WORKS);
    }

    @Test
    void oneWhoseListenerIsGoneIsDeafAfterAMinuteAlthoughItBeats() {
        look(60, 1, 20, Bolt.ANSWERS);

        assertThat(look(59, 1, 20, Bolt.REFUSES)).isEqualTo(Verdict.BUSY);
        assertThat(look(1, 1, 20, Bolt.REFUSES)).isEqualTo(Verdict.DEAF);
    }

    @Test
    void oneThatBeatsAndDoesNothingElseHasStalledAfterMinutes() {
        look(60, 1, 20, Bolt.ANSWERS);

        assertThat(look(299, 1, 10, Bolt.WAITING)).isEqualTo(Verdict.BUSY);
        assertThat(look(1, 1, 10, Bolt.WAITING)).isEqualTo(Verdict.STALLED);
    }

    @Test
    void aMinuteOfWorkDisprovesAStandstill() {
        for (int i = 0; i < 20; i++) {
            assertThat(look(240, 1, 10, Bolt.WAITING)).isEqualTo(Verdict.BUSY);
            assertThat(look(120, 1, 100, Bolt.WAITING)).isEqualTo(Verdict.BUSY);
        }
    }

    /** However starved: a beat within twenty seconds, a twentieth of a processor, whatever Bolt says but for refusals. */
    @Property(tries = 50)
    boolean noneThatWorksIsEnded(
            @ForAll @IntRange(min = 1, max = 19) int secondsBetweenBeats,
            @ForAll @IntRange(min = 40, max = 2_000) int millisOfProcessor) {
        HangDetection law = new HangDetection();
        Duration used = Duration.ZERO;
        for (int second = 1; second < 1_200; second++) {
            used = used.plusMillis(millisOfProcessor);
            if (law.after(new Look(SECOND, second / secondsBetweenBeats, used, Bolt.WAITING))
                    .isEnd()) {
                return false;
            }
        }
        return true;
    }

    /** Looks each second, and says what came of the last one. */
    private Verdict look(int seconds, int beatsASecond, int millisASecond, Bolt bolt) {
        Verdict verdict = Verdict.WORKS;
        for (int i = 0; i < seconds && !verdict.isEnd(); i++) {
            beats += beatsASecond;
            processor = processor.plusMillis(millisASecond);
            verdict = signs.after(new Look(SECOND, beats, processor, bolt));
        }
        return verdict;
    }
}
