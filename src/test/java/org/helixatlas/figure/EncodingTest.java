package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.figure.EncodingController.Encodings;
import org.helixatlas.figure.EncodingController.FamilyLine;
import org.helixatlas.figure.EncodingController.KindSign;
import org.helixatlas.figure.EncodingController.SphereColour;
import org.helixatlas.model.Family;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Sphere;
import org.junit.jupiter.api.Test;

/** What the service tells of its signs is what its figures are drawn with. */
class EncodingTest {

    private final Encodings told = new EncodingController().encoding();

    @Test
    void everyFamilyKindAndSphereIsTold() {
        assertThat(told.families()).extracting(FamilyLine::family).hasSameSizeAs(Family.values());
        assertThat(told.kinds()).extracting(KindSign::kind).hasSameSizeAs(Kind.values());
        assertThat(told.spheres()).extracting(SphereColour::sphere).hasSameSizeAs(Sphere.values());
    }

    @Test
    void noTwoFamiliesHaveTheSameLineAndNoTwoKindsTheSameSign() {
        assertThat(told.families())
                .extracting(f -> f.colour() + f.dash())
                .doesNotHaveDuplicates()
                .contains("#000000[]");
        assertThat(told.kinds()).extracting(KindSign::symbol).doesNotHaveDuplicates();
        assertThat(told.spheres()).extracting(SphereColour::colour).doesNotHaveDuplicates();
    }

    @Test
    void angularSignsTellTheirCornersAndRoundOnesNone() {
        assertThat(sign(Kind.UNIVERSITY).corners()).hasSize(8).contains(0.89, -0.89);
        assertThat(sign(Kind.ASSOCIATION).corners()).hasSize(12);
        assertThat(sign(Kind.FIRM).corners()).isNull();
        assertThat(sign(Kind.POPULATION).corners()).isNull();
        assertThat(sign(Kind.POPULATION).symbol()).isEqualTo("pill");
    }

    private KindSign sign(Kind kind) {
        return told.kinds().get(kind.ordinal());
    }
}
