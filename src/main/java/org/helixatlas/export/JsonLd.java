package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.helixatlas.linked.LinkedDataProperties;
import org.helixatlas.linked.LinkedRows;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** JSON-LD 1.1, as {@link LinkedRows} tell the network. The context is part of the document. */
@Component
class JsonLd implements Format {

    private final LinkedRows rows;

    JsonLd(LinkedDataProperties properties) {
        rows = new LinkedRows(properties);
    }

    @Override
    public Described described() {
        return new Described(
                "jsonld",
                "JSON-LD in schema.org, W3C ORG and PROV, for linked data",
                MediaType.parseMediaType("application/ld+json"),
                "jsonld");
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
        Json.document(out, json -> {
            json.writeStartObject();
            json.writeName("@context");
            json.writePOJO(rows.context());
            json.writeName("@graph");
            json.writeStartArray();
            new LinkedExtract(extract, rows).whole(preface, row -> Json.row(json, row));
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}
