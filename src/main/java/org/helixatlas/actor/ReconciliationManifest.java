package org.helixatlas.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.actor.Reconciliation.Named;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What a client of the Reconciliation API has to know of the service: versions, addresses and limits. */
final class ReconciliationManifest {

    private static final int PREVIEW_WIDTH = 360;
    private static final int PREVIEW_HEIGHT = 140;
    private static final List<String> SUGGESTED = List.of("entity", "type", "property");

    private ReconciliationManifest() {}

    /** The manifest of version 0.2, at the address of this request, with the kinds of actors. */
    static Map<String, Object> of(List<Named> types) {
        String base = base();
        Map<String, Object> manifest = common("0.2", base, types);
        manifest.put("identifierSpace", base + "/api/actors/");
        manifest.put("schemaSpace", base + "/api/schema");
        manifest.put(
                "preview",
                Map.of(
                        "url",
                        base + "/api/reconcile/preview/{{id}}",
                        "width",
                        PREVIEW_WIDTH,
                        "height",
                        PREVIEW_HEIGHT));
        Map<String, Object> suggest = new LinkedHashMap<>();
        for (String kind : SUGGESTED) {
            suggest.put(kind, service(base, "/api/reconcile/suggest/" + kind));
        }
        manifest.put("suggest", suggest);
        manifest.put("extend", Map.of("propose_properties", service(base, "/api/reconcile/properties")));
        return manifest;
    }

    /** That of the draft of version 1.0, whose routes are fixed, so that it only says which there are. */
    static Map<String, Object> ofDraft(List<Named> types) {
        Map<String, Object> manifest = common("1.0-draft", base(), types);
        manifest.put("preview", Map.of("width", PREVIEW_WIDTH, "height", PREVIEW_HEIGHT));
        Map<String, Object> suggest = new LinkedHashMap<>();
        SUGGESTED.forEach(kind -> suggest.put(kind, true));
        manifest.put("suggest", suggest);
        manifest.put("extend", Map.of("proposeProperties", true));
        manifest.put("standardizedScore", true);
        manifest.put("lang", "en");
        return manifest;
    }

    private static Map<String, Object> common(String version, String base, List<Named> types) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("versions", List.of(version));
        manifest.put("name", "Helix Atlas");
        manifest.put("documentation", base + "/swagger-ui");
        manifest.put("defaultTypes", types);
        manifest.put("view", Map.of("url", base + "/#/actor/{{id}}"));
        manifest.put("batchSize", Reconciliation.MAX_BATCH);
        return manifest;
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    private static Map<String, String> service(String base, String path) {
        Map<String, String> service = new LinkedHashMap<>();
        service.put("service_url", base);
        service.put("service_path", path);
        return service;
    }
}
