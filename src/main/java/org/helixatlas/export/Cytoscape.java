package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The JSON of Cytoscape.js, which Cytoscape and networkx read too. */
@Component
class Cytoscape implements Format {

    @Override
    public Described described() {
        return new Described(
                "cytoscape",
                "Cytoscape.js JSON, for Cytoscape and networkx",
                MediaType.parseMediaType("application/vnd.cytoscape+json"),
                "cyjs");
    }

    @Override
    public List<Loss> losses(Extract extract) {
        return List.of(Loss.INTERVALS);
    }

    @Override
    public void write(Extract extract, List<String> preface, OutputStream out) throws IOException {
        List<Attribute<Extract.Node>> ofNodes = extract.nodeAttributes();
        List<Attribute<Extract.Line>> ofLines = extract.lineAttributes();
        Json.document(out, json -> {
            json.writeStartObject();
            json.writeBooleanProperty("directed", extract.directed());
            json.writeBooleanProperty("multigraph", true);
            json.writeName("data");
            json.writePOJO(Map.of("comment", preface));
            json.writeName("elements");
            json.writeStartObject();
            json.writeName("nodes");
            json.writeStartArray();
            extract.nodes(node -> {
                Map<String, Object> data = new LinkedHashMap<>();
                data.put("id", node.id());
                // By this networkx tells nodes apart.
                data.put("value", node.id());
                data.putAll(Json.values(ofNodes, node));
                Json.row(json, Map.of("data", data));
            });
            json.writeEndArray();
            json.writeName("edges");
            json.writeStartArray();
            extract.lines(line -> {
                Map<String, Object> data = new LinkedHashMap<>();
                data.put("id", line.id());
                data.put("key", line.id());
                data.put("source", extract.node(line.source()).id());
                data.put("target", extract.node(line.target()).id());
                if (line.tie() == null) {
                    data.put("weight", line.weight());
                } else {
                    data.put("interaction", line.tie().verb());
                }
                data.putAll(Json.values(ofLines, line));
                Json.row(json, Map.of("data", data));
            });
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}
