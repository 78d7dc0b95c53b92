package org.helixatlas.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.helixatlas.brokerage.EgoComposition.ByAttribute;
import org.helixatlas.brokerage.EgoComposition.Category;
import org.helixatlas.measure.Asked;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Kinds;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

/** Of whom ego networks are made, by hand; structural holes by printed values. */
class EgoCompositionTest {

    private static Kind kind(String id) {
        return switch (id.charAt(0)) {
            case 'f' -> Kinds.FIRM;
            case 'u' -> Kinds.UNIVERSITY;
            case 'g' -> Kinds.GOVERNMENT;
            default -> Kinds.PERSON;
        };
    }

    private static View view(String... edges) {
        return View.of(Topology.of(EgoCompositionTest::kind, edges), NetworkFilter.NONE, Projection.UNDIRECTED);
    }

    private static EgoComposition around(View view, String ego) {
        return EgoComposition.of(view, view.nodeOf(ego).orElseThrow());
    }

    /**
     * The firm f has four partners: a firm, two universities, which are tied, and a person, whose sphere is not known. Of the six others
     * three are firms, two are universities and one is a person.
     */
    @Test
    void partnersByKindAndSphere() {
        View view = view("f-f1", "u1-f", "f-u2", "f-u2", "f-p", "u1-u2", "f1-f2", "f3");
        EgoComposition found = around(view, "f");
        assertThat(found.alters()).isEqualTo(4);
        assertThat(found.alterTies()).isEqualTo(1);
        assertThat(found.density()).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(found.simmelianTies()).isEqualTo(2);

        ByAttribute kinds = found.attributes().get(0);
        assertThat(kinds.own()).isEqualTo("Firm");
        assertThat(kinds.categories())
                .containsExactly(
                        new Category("University", 2, 0.5, 2),
                        new Category("Firm", 1, 0.25, 3),
                        new Category("Person", 1, 0.25, 1));
        assertThat(kinds.unknown()).isZero();
        assertThat(kinds.blau()).isCloseTo(1 - (4 + 1 + 1) / 16.0, within(1e-12));
        assertThat(kinds.iqv()).isCloseTo(0.625 / (2 / 3.0), within(1e-12));
        assertThat(kinds.externalInternal()).isCloseTo(0.5, within(1e-12));
        assertThat(kinds.expected()).isEqualTo(0.5);
        assertThat(kinds.homophily()).isCloseTo(-0.5, within(1e-12));

        ByAttribute spheres = found.attributes().get(1);
        assertThat(spheres.own()).isEqualTo("industry");
        assertThat(spheres.categories())
                .containsExactly(new Category("academia", 2, 2 / 3.0, 2), new Category("industry", 1, 1 / 3.0, 3));
        assertThat(spheres.unknown()).isEqualTo(1);
        assertThat(spheres.blau()).isCloseTo(4 / 9.0, within(1e-12));
        assertThat(spheres.iqv()).isCloseTo(8 / 9.0, within(1e-12));
        assertThat(spheres.expected()).isEqualTo(0.6);
        assertThat(spheres.homophily()).isCloseTo((1 / 3.0 - 0.6) / 0.6, within(1e-12));
    }

    /** Of four ties of f two lead to u1, one to f1 and one to p, whose sphere is not known: shares of 1/2, 1/4 and 1/4. */
    @Test
    void weightIsSpreadOverContacts() {
        View view = View.of(
                Topology.of(EgoCompositionTest::kind, "f-u1", "u1-f", "f-f1", "p-f", "u1-u2"),
                NetworkFilter.NONE,
                new Projection(false, true));
        EgoWeights found = EgoWeights.of(view, view.nodeOf("f").orElseThrow());
        assertThat(found.total()).isEqualTo(4);
        assertThat(found.contacts()).isEqualTo(3);
        assertThat(found.evenContacts()).isCloseTo(8 / 3.0, within(1e-12));
        assertThat(found.items()).extracting(EgoWeights.WeighedContact::id).containsExactly("u1", "f1", "p");
        assertThat(found.items()).extracting(EgoWeights.WeighedContact::share).containsExactly(0.5, 0.25, 0.25);
        EgoWeights.WeightByAttribute kinds = found.attributes().get(0);
        assertThat(kinds.categories().get(0)).isEqualTo(new EgoWeights.WeighedCategory("University", 2, 0.5));
        assertThat(kinds.blau()).isCloseTo(0.625, within(1e-12));
        assertThat(kinds.externalInternal()).isCloseTo(0.5, within(1e-12));
        EgoWeights.WeightByAttribute spheres = found.attributes().get(1);
        assertThat(spheres.unknown()).isEqualTo(1);
        assertThat(spheres.externalInternal()).isCloseTo(1 / 3.0, within(1e-12));
        EgoWeights nobody = EgoWeights.of(view("f-f1", "f2"), 2);
        assertThat(nobody.total()).isZero();
        assertThat(nobody.evenContacts()).isNull();
        assertThat(nobody.attributes().get(0).blau()).isNull();
    }

    /** All partners alike, and half of the others. */
    @Test
    void allOfTheOwnKindIsOneAndNoneMinusOne() {
        View view = view("f-f1", "f-f2", "u1-f3", "u2");
        ByAttribute alike = around(view, "f").attributes().get(0);
        assertThat(alike.blau()).isZero();
        assertThat(alike.iqv()).isZero();
        assertThat(alike.externalInternal()).isEqualTo(-1);
        assertThat(alike.homophily()).isEqualTo(1);
        ByAttribute other = around(view, "u1").attributes().get(0);
        assertThat(other.externalInternal()).isEqualTo(1);
        assertThat(other.homophily()).isEqualTo(-1);
    }

    @Test
    void whoHasNoPartnerOrNoSphereHasNoIndex() {
        View view = view("f-p", "f1");
        EgoComposition isolate = around(view, "f1");
        assertThat(isolate.alters()).isZero();
        assertThat(isolate.density()).isNull();
        assertThat(isolate.attributes().get(0).blau()).isNull();
        assertThat(isolate.attributes().get(0).homophily()).isNull();
        ByAttribute spheres = around(view, "p").attributes().get(1);
        assertThat(spheres.own()).isNull();
        assertThat(spheres.blau()).isZero();
        assertThat(spheres.externalInternal()).isNull();
        assertThat(spheres.expected()).isNull();
        // All are of one sphere: chance leaves no room.
        assertThat(around(view("f-f1"), "f").attributes().get(1).homophily()).isNull();
    }

    /** Borgatti, Connections 20(1), 1997; the same as the measures give. */
    @Test
    void holesAreThoseThatBorgattiPrints() {
        View view = Topology.undirected("A-B", "A-E", "A-F", "A-G", "B-D", "B-G", "C-G", "D-G", "E-G", "F-G");
        EgoHoles g = holes(view, "G", false);
        assertThat(g.contacts()).isEqualTo(6);
        assertThat(g.effectiveSize()).isCloseTo(4.67, within(0.005));
        assertThat(g.efficiency()).isCloseTo(0.78, within(0.005));
        assertThat(g.constraint()).isCloseTo(0.400, within(0.0005));
        EgoHoles a = holes(view, "A", false);
        assertThat(a.effectiveSize()).isCloseTo(2.50, within(0.005));
        assertThat(a.constraint()).isCloseTo(0.595, within(0.0005));
        assertThat(a.hierarchy()).isEqualTo(Asked.raw(new Hierarchy(), view).get("A"));
        assertThat(holes(view, "A", true).constraint())
                .isEqualTo(Asked.raw(new Constraint(), view, "within=ego").get("A"));
    }

    @Test
    void whoHasNoTiesHasNoHoles() {
        assertThat(holes(Topology.undirected("a-b", "c"), "c", false))
                .isEqualTo(new EgoHoles("ties", List.of(), 0, null, null, null, null));
    }

    @Test
    void aMediciIsTiedIntoOneClosedCircle() {
        // Ridolfi and Tornabuoni married each other.
        EgoComposition medici = around(PublishedNetworks.florence(), "Medici");
        assertThat(medici.alters()).isEqualTo(6);
        assertThat(medici.alterTies()).isEqualTo(1);
        assertThat(medici.simmelianTies()).isEqualTo(2);
    }

    /** f1 by two families and three ties, whichever way they run; u by one of each; the Florentine Medici bound to two by both. */
    @Test
    void strengthCountsFamiliesAndTies() {
        EgoStrength.Count count = new EgoStrength.Count();
        add(
                count,
                "investment",
                View.of(
                        Topology.of(EgoCompositionTest::kind, "f-f1", "f1-f", "f1-u"),
                        NetworkFilter.NONE,
                        new Projection(false, true)),
                "f");
        add(
                count,
                "research",
                View.of(
                        Topology.of(EgoCompositionTest::kind, "f-f1", "u-f", "u-f2"),
                        NetworkFilter.NONE,
                        new Projection(false, true)),
                "f");
        EgoStrength found = count.strength();
        assertThat(found.contacts()).isEqualTo(2);
        assertThat(found.multiplex()).isEqualTo(1);
        assertThat(found.multiplexShare()).isEqualTo(0.5);
        assertThat(found.byFamilies())
                .containsExactly(new EgoStrength.InFamilies(2, 1), new EgoStrength.InFamilies(1, 1));
        assertThat(found.items().get(0).id()).isEqualTo("f1");
        assertThat(found.items().get(0).families()).containsExactly("investment", "research");
        assertThat(found.items().get(0).ties()).isEqualTo(3);
        assertThat(found.items().get(1).families()).containsExactly("research");
        assertThat(found.leftOut()).isZero();

        EgoStrength.Count medici = new EgoStrength.Count();
        add(medici, "marriage", PublishedNetworks.florence(), "Medici");
        add(medici, "business", PublishedNetworks.florentineBusiness(), "Medici");
        // Both: Barbadori, Salviati, Tornabuoni. Marriage alone: Acciaiuoli, Albizzi, Ridolfi; business alone: Ginori,
        // Pazzi.
        assertThat(medici.strength().byFamilies())
                .containsExactly(new EgoStrength.InFamilies(2, 3), new EgoStrength.InFamilies(1, 5));
        assertThat(medici.strength().items().stream().limit(3).map(EgoStrength.Contact::id))
                .containsExactly("Barbadori", "Salviati", "Tornabuoni");
        assertThat(EgoStrength.NONE.multiplexShare()).isNull();
    }

    private static void add(EgoStrength.Count count, String family, View view, String ego) {
        count.add(family, view, view.nodeOf(ego).orElseThrow());
    }

    private static EgoHoles holes(View view, String ego, boolean within) {
        return EgoHoles.of("ties", List.of(), view, view.nodeOf(ego).orElseThrow(), within);
    }
}
