package org.helixatlas.figure.layered;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pieces are numbered as the ties are, where none passes a layer. */
class PortsTest {

    @Test
    void linesLeaveInTheOrderInWhichTheyArrive() {
        Order order = Graphs.order(new int[] {0, 1, 1, 1}, 0, 3, 0, 1, 0, 2);
        assertThat(new Ports(order).after(0)).containsExactly(1, 2, 0);
    }

    @Test
    void parallelTiesDoNotChangePlaces() {
        Ports ports = new Ports(Graphs.order(new int[] {0, 1}, 0, 1, 1, 0));
        assertThat(ports.after(0)).isEqualTo(ports.before(1)).containsExactly(0, 1);
    }

    @Test
    void bowsUpLeaveFirstTheNearestAboveAndBowsDownLastTheNearestBelow() {
        // 2 is the middle of five in a column, tied to the four others and to 5 in the next column.
        Order order = Graphs.order(new int[] {0, 0, 0, 0, 0, 1}, 2, 0, 2, 1, 2, 3, 2, 4, 2, 5);
        assertThat(new Ports(order).after(2)).containsExactly(1, 0, 4, 3, 2);
    }

    @Test
    void placesAreSpreadOverTheSide() {
        Order order = Graphs.order(new int[] {0, 1, 1, 1}, 0, 1, 0, 2, 0, 3);
        Ports.Offsets offsets = new Ports(order).spread(new int[] {40, 20, 20, 20}, new int[3]);
        assertThat(offsets.from()).containsExactly(10, 20, 30);
        assertThat(offsets.to()).containsExactly(10, 10, 10);
    }

    @Test
    void whatIsNearlyStraightBecomesSo() {
        // Boxes 20 high, the second 3 lower: both ends of the line have room to move.
        Order order = Graphs.order(new int[] {0, 1}, 0, 1);
        Ports ports = new Ports(order);
        int[] breadth = {20, 20};
        Ports.Offsets offsets = ports.spread(breadth, new int[1]);
        Straightening.of(order, ports, breadth, new int[] {0, 3}, offsets, new int[1], 5);
        assertThat(offsets.from()[0]).isEqualTo(3 + offsets.to()[0]);
    }

    @Test
    void whatCannotBecomeStraightStaysWhereItIs() {
        Order order = Graphs.order(new int[] {0, 1}, 0, 1);
        Ports ports = new Ports(order);
        int[] breadth = {20, 20};
        Ports.Offsets offsets = ports.spread(breadth, new int[1]);
        Straightening.of(order, ports, breadth, new int[] {0, 30}, offsets, new int[1], 5);
        assertThat(offsets.from()[0]).isEqualTo(10);
        assertThat(offsets.to()[0]).isEqualTo(10);
    }
}
