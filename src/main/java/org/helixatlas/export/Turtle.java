package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.helixatlas.linked.LinkedDataProperties;
import org.helixatlas.linked.LinkedRows;
import org.helixatlas.linked.TurtleText;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Turtle, the same triples as {@link JsonLd}. */
@Component
class Turtle implements Format {

    private final LinkedRows rows;

    Turtle(LinkedDataProperties properties) {
        rows = new LinkedRows(properties);
    }

    @Override
    public Described described() {
        return new Described(
                "turtle",
                "Turtle, the triples of JSON-LD, for triple stores",
                MediaType.parseMediaType("text/turtle;charset=UTF-8"),
                "ttl");
    }

    @Override
    public List<Loss> losses(Extract extract) {
        return List.of(Loss.UNDATED_NAMES);
    }

    @Override
    public boolean carriesEvidence() {
        return true;
    }

    @Override
    public void write(Extract extract, List<String> preface, OutputStream out) throws IOException {
        TurtleText text = new TurtleText(out, rows, preface);
        new LinkedExtract(extract, rows).whole(preface, text::row);
        text.flush();
    }
}
