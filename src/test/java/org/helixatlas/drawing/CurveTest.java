package org.helixatlas.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CurveTest {

    private static final Rectangle2D BOX = new Rectangle2D.Double(40, -5, 20, 10);

    @Test
    void aLineIsLookedAtEveryTwoPoints() {
        Curve straight = Curve.between(0, 0, 100, 0, 0);
        // At 40, 42 and so on to 60.
        assertThat(straight.pointsIn(BOX)).isEqualTo(11);
    }

    @Test
    void aLineThatTouchesABoxRunsThroughIt() {
        Curve straight = Curve.between(0, 0, 100, 0, 0);
        assertThat(straight.pointsIn(new Rectangle2D.Double(40, 0.5, 20, 10))).isPositive();
        assertThat(straight.pointsIn(new Rectangle2D.Double(40, 1.5, 20, 10))).isZero();
        assertThat(straight.pointsIn(new Rectangle2D.Double(50, 0, 0, 0)))
                .as("nothing is written there")
                .isZero();
    }

    @Test
    void aBentLinePassesByOnItsLeft() {
        Curve bent = Curve.between(0, 0, 100, 0, 10);
        assertThat(bent.y(0.5)).isCloseTo(-10, within(1e-9));
        assertThat(bent.pointsIn(BOX)).isZero();
        assertThat(bent.pointsIn(new Rectangle2D.Double(40, -12, 20, 4))).isPositive();
    }

    /** The quick look may say that a line comes near although it does not, but never the other way round. */
    @Test
    void whatCannotMeetDoesNot() {
        SplittableRandom random = new SplittableRandom(1);
        int excluded = 0;
        for (int run = 0; run < 5_000; run++) {
            Curve line = Curve.between(
                    random.nextDouble(100),
                    random.nextDouble(100),
                    random.nextDouble(100),
                    random.nextDouble(100),
                    random.nextDouble(-40, 40));
            Rectangle2D box = new Rectangle2D.Double(
                    random.nextDouble(100), random.nextDouble(100), random.nextDouble(1, 30), random.nextDouble(1, 30));
            boolean meets = false;
            for (int k = 0; k <= 200; k++) {
                meets |= box.contains(line.x(k / 200.0), line.y(k / 200.0));
            }
            if (!line.mayMeet(box)) {
                excluded++;
                assertThat(meets).as("%s and %s", line, box).isFalse();
            }
        }
        assertThat(excluded).as("lines that need no further look").isGreaterThan(1_000);
    }
}
