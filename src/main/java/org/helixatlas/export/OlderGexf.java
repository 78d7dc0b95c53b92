package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** GEXF 1.2 for what does not know 1.3 yet. */
@Component
class OlderGexf implements Format {

    @Override
    public Described described() {
        return new Described(
                "gexf-1.2",
                "GEXF 1.2 with years as intervals, for networkx and what does not know 1.3",
                MediaType.parseMediaType("application/gexf+xml;charset=UTF-8"),
                "gexf");
    }

    @Override
    public List<Loss> losses(Extract extract) {
        return GexfVersion.OLD.losses(extract);
    }

    @Override
    public void write(Extract extract, List<String> preface, OutputStream out) throws IOException {
        GexfVersion.OLD.write(extract, preface, out);
    }
}
