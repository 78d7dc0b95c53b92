package org.helixatlas.foreign;

import java.util.List;
import java.util.stream.Collectors;

/** The formats that are read, in the order in which they are tried. */
final class Readers {

    private static final List<NetworkReader> ALL = List.of(
            new XlsxReader(),
            new OdsReader(),
            new GraphMlReader(),
            new GexfReader(),
            new GmlReader(),
            new PajekReader(),
            new DlReader(),
            new CytoscapeReader(),
            new JsonLdReader(),
            new JsonReader(),
            new LglReader(),
            new EdgeListReader(),
            new DelimitedReader());

    private Readers() {}

    static List<NetworkReader> all() {
        return ALL;
    }

    /**
     * The reader of a file: that of the format that was told, else the first that recognises it.
     *
     * @throws Unreadable when there is none, with the formats that there are
     */
    static NetworkReader of(ForeignFile file, ReadingOptions options) {
        Place place = new Place(file.name(), 0, "");
        if (file.bytes().length == 0) {
            throw new Unreadable(place, "the file is empty; send one that holds ties");
        }
        String told = options.option("fileFormat").orElse("");
        return ALL.stream()
                .filter(reader -> told.isEmpty()
                        ? reader.recognises(file)
                        : reader.format().equalsIgnoreCase(told))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        place,
                        (told.isEmpty()
                                        ? "this is none of the formats that are read; tell which it is by fileFormat="
                                        : "there is no format '" + Texts.clean(told) + "'")
                                + "; valid are "
                                + ALL.stream().map(NetworkReader::format).collect(Collectors.joining(", "))));
    }
}
