package org.helixatlas.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.actor.ReconciliationController.Named;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a client of the Reconciliation API has to know of the service: versions, addresses and limits. */
final class ReconciliationManifest {

    private static final int PREVIEW_WIDTH = 360;
    private static final int PREVIEW_HEIGHT = 140;

    private ReconciliationManifest() {}

    /**
     * The manifest at the address of this request.
     *
     * @param types the kinds of actors
     * @param batch the most queries at a time
     */
    static Map<String, Object> of(List<Named> types, int batch) {
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("versions", List.of("0.2"));
        manifest.put("name", "Helix Atlas");
        manifest.put("identifierSpace", base + "/api/actors/");
        manifest.put("schemaSpace", base + "/api/schema");
        manifest.put("defaultTypes", types);
        manifest.put("view", Map.of("url", base + "/#/actor/{{id}}"));
        manifest.put(
                "preview",
                Map.of(
                        "url",
                        base + "/api/reconcile/preview/{{id}}",
                        "width",
                        PREVIEW_WIDTH,
                        "height",
                        PREVIEW_HEIGHT));
        manifest.put("batchSize", batch);
        Map<String, Object> suggest = new LinkedHashMap<>();
        for (String kind : List.of("entity", "type", "property")) {
            suggest.put(kind, service(base, "/api/reconcile/suggest/" + kind));
        }
        manifest.put("suggest", suggest);
        manifest.put("extend", Map.of("propose_properties", service(base, "/api/reconcile/properties")));
        return manifest;
    }

    private static Map<String, String> service(String base, String path) {
        Map<String, String> service = new LinkedHashMap<>();
        service.put("service_url", base);
        service.put("service_path", path);
        return service;
    }
}
