package org.helixatlas.foreign;

import java.util.List;

/** The formats that are read, in the order in which they are tried. */
final class Readers {

    private static final List<NetworkReader> ALL = List.of(
            new GraphMlReader(),
            new GexfReader(),
            new GmlReader(),
            new PajekReader(),
            new DlReader(),
            new CytoscapeReader(),
            new JsonLdReader(),
            new JsonReader(),
            new LglReader(),
            new EdgeListReader());

    private Readers() {}

    static List<NetworkReader> all() {
        return ALL;
    }
}
