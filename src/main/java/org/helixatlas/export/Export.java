package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A network on its way into a file. */
record Export(Format format, Extract extract) {

    /** Everything that the file does not carry. */
    List<Loss> losses() {
        List<Loss> all = new ArrayList<>(extract.losses());
        if (format.carriesEvidence()) {
            all.removeIf(loss -> Set.of(Loss.EVIDENCE, Loss.STATEMENTS).contains(loss.what()));
        }
        all.addAll(format.losses(extract));
        return all;
    }

    /** What is lost, one word each: a list of tokens (RFC 8941). */
    String lossHeader() {
        return losses().stream().map(Loss::what).distinct().collect(Collectors.joining(", "));
    }

    /** The file's name, the same for the same graph. */
    String fileName() {
        return "network-" + extract.view().snapshot().version() + "."
                + format.described().extension();
    }

    void write(OutputStream out) throws IOException {
        List<String> preface = new ArrayList<>(extract.origin());
        losses().forEach(loss -> preface.add("Lost, " + loss.what() + ": " + loss.how()));
        format.write(extract, preface, out);
    }
}
