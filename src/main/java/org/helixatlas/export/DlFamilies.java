package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.model.Family;
import org.helixatlas.model.Vocabulary;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Several matrices in the data language of UCINET (DL), one for each family of ties that the network has. */
@Component
class DlFamilies implements Format {

    @Override
    public Described described() {
        return new Described(
                "dl-families",
                "UCINET's DL with a matrix for each family of ties, for UCINET and NetDraw",
                MediaType.parseMediaType("text/x-ucinet-dl-matrices;charset=UTF-8"),
                "families.dl");
    }

    @Override
    public List<Loss> losses(Extract extract) {
        return Loss.ofPlainGraph(
                extract, "A matrix counts the ties of all types of its family. Everything else of ties is left out.");
    }

    @Override
    public void write(Extract extract, List<String> preface, OutputStream out) throws IOException {
        Vocabulary vocabulary = extract.view().snapshot().vocabulary();
        Map<Family, Dl.Cells> matrices = new TreeMap<>(Comparator.comparingInt(vocabulary::index));
        Dl.Cells all = new Dl.Cells(extract.directed());
        extract.lines(line -> {
            if (line.tie() == null) {
                all.add(line);
            } else {
                matrices.computeIfAbsent(
                                vocabulary.family(line.tie().family()).orElseThrow(),
                                f -> new Dl.Cells(extract.directed()))
                        .add(line);
            }
        });
        Text text = new Text(out);
        boolean several = matrices.size() > 1;
        Dl.head(extract, several ? " nm=" + matrices.size() : "", text);
        if (!matrices.isEmpty()) {
            text.line("matrix labels:");
            for (Family family : matrices.keySet()) {
                text.line(family.title());
            }
        }
        text.line("data:");
        if (matrices.isEmpty()) {
            all.write(text);
        }
        List<Dl.Cells> inOrder = List.copyOf(matrices.values());
        for (int i = 0; i < inOrder.size(); i++) {
            if (i > 0) {
                text.line("!");
            }
            inOrder.get(i).write(text);
        }
        text.flush();
    }
}
