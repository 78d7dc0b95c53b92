package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.helixatlas.figure.EncodingController.Encodings;
import org.helixatlas.figure.EncodingController.FamilyLine;
import org.helixatlas.figure.EncodingController.KindSign;
import org.helixatlas.figure.EncodingController.SphereColour;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Definition.Table;
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
    void arrowsGoTheWayOfWhatTiesCarry() {
        assertThat(told.types())
                .contains(
                        new EncodingController.TypeArrow("SPUN_OFF_FROM", "source"),
                        new EncodingController.TypeArrow("FOUNDED", "target"),
                        new EncodingController.TypeArrow("RECRUITS_GRADUATES_OF", "source"))
                .extracting(EncodingController.TypeArrow::type)
                .doesNotContain("RESEARCHES_JOINTLY_WITH");
    }

    @Test
    void angularSignsTellTheirCornersAndRoundOnesNone() {
        assertThat(sign(Kinds.UNIVERSITY).corners()).hasSize(8).contains(0.89, -0.89);
        assertThat(sign(Kinds.ASSOCIATION).corners()).hasSize(12);
        assertThat(sign(Kinds.FIRM).corners()).isNull();
        assertThat(sign(Kinds.POPULATION).corners()).isNull();
        assertThat(sign(Kinds.POPULATION).symbol()).isEqualTo("pill");
    }

    @Test
    void ownWordsLookLikeNoOtherWithAndWithoutColour() {
        List<Definition> own = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            own.add(word(Table.FAMILIES, Map.of("family", "family " + i)));
            own.add(word(Table.KINDS, Map.of("kind", "Kind" + i, "standing", "context")));
        }
        for (int i = 0; i < 6; i++) {
            own.add(word(Table.SPHERES, Map.of("sphere", "sphere " + i)));
        }
        Encodings all = Encodings.of(Vocabulary.shipped().with(own));
        assertThat(all.families())
                .startsWith(told.families().toArray(FamilyLine[]::new))
                .hasSize(16);
        assertThat(all.families()).extracting(FamilyLine::dash).doesNotHaveDuplicates();
        assertThat(all.families()).extracting(FamilyLine::colour).doesNotHaveDuplicates();
        assertThat(all.kinds())
                .extracting(KindSign::symbol)
                .doesNotHaveDuplicates()
                .hasSize(20);
        assertThat(all.kinds()).startsWith(told.kinds().toArray(KindSign[]::new));
        assertThat(all.spheres())
                .extracting(SphereColour::colour)
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    private static Definition word(Table table, Map<String, String> cells) {
        return new Definition(table, "own", cells);
    }

    private KindSign sign(Kind kind) {
        return told.kinds().get(Vocabulary.shipped().index(kind));
    }
}
