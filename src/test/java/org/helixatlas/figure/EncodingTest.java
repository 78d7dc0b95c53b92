package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.figure.EncodingController.Encodings;
import org.helixatlas.figure.EncodingController.FamilyLine;
import org.helixatlas.figure.EncodingController.KindSign;
import org.helixatlas.figure.EncodingController.SphereColour;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** What the service tells of its signs is what its figures are drawn with. */
class EncodingTest {

    private final Encodings told = Encodings.of(Vocabulary.shipped());

    @Test
    void everyFamilyKindAndSphereIsTold() {
        assertThat(told.families())
                .extracting(FamilyLine::family)
                .hasSameSizeAs(Vocabulary.shipped().families());
        assertThat(told.kinds())
                .extracting(KindSign::kind)
                .hasSameSizeAs(Vocabulary.shipped().kinds());
        assertThat(told.spheres())
                .extracting(SphereColour::sphere)
                .hasSameSizeAs(Vocabulary.shipped().spheres());
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
        assertThat(sign(Kinds.UNIVERSITY).corners()).hasSize(8).contains(0.89, -0.89);
        assertThat(sign(Kinds.ASSOCIATION).corners()).hasSize(12);
        assertThat(sign(Kinds.FIRM).corners()).isNull();
        assertThat(sign(Kinds.POPULATION).corners()).isNull();
        assertThat(sign(Kinds.POPULATION).symbol()).isEqualTo("pill");
    }

    private KindSign sign(Kind kind) {
        return told.kinds().get(Vocabulary.shipped().index(kind));
    }
}
