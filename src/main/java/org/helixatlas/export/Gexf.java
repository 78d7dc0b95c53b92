package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** GEXF 1.3 for Gephi. */
@Component
class Gexf implements Format {

    @Override
    public Described described() {
        return new Described(
                "gexf",
                "GEXF 1.3 with years as intervals, for Gephi",
                MediaType.parseMediaType("application/gexf+xml;charset=UTF-8"),
                "gexf");
    }

    @Override
    public List<Loss> losses(Extract extract) {
        return GexfVersion.NEW.losses(extract);
    }

    @Override
    public void write(Extract extract, List<String> preface, OutputStream out) throws IOException {
        GexfVersion.NEW.write(extract, preface, out);
    }
}
