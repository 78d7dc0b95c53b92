package org.helixatlas.foreign;

import java.util.List;

/** The format of LGL (Large Graph Layout), as igraph writes it: after {@code #} a name, then a line for each of its neighbours. */
final class LglReader implements NetworkReader {

    @Override
    public String format() {
        return "LGL";
    }

    @Override
    public boolean recognises(ForeignFile file) {
        return file.extension().equals("lgl");
    }

    @Override
    public ForeignNetwork read(ForeignFile file, ReadingOptions options) {
        NetworkBuilder network = new NetworkBuilder(file, options);
        TextLines lines = TextLines.of(file, options, network.findings());
        String source = "";
        while (lines.next()) {
            String line = lines.line().strip();
            long number = lines.number();
            if (line.startsWith("#")) {
                source = line.substring(1).strip();
                if (source.isEmpty()) {
                    network.findings().error(number, "", line, "After # must stand a name");
                } else if (!network.knows(source)) {
                    network.actor(number, source);
                }
            } else if (!line.isEmpty()) {
                List<String> fields = EdgeListReader.words(line);
                if (source.isEmpty() || fields.size() > 2) {
                    network.findings()
                            .error(
                                    number,
                                    "",
                                    line,
                                    "After a line of # and a name stand its neighbours, each with a weight or without");
                    continue;
                }
                GatheredTie tie = network.tie(number, source, fields.get(0), null);
                if (fields.size() > 1) {
                    network.weight(tie, fields.get(1), number);
                }
            }
        }
        return network.build(false);
    }
}
