package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The manifests for Kubernetes say only what Kubernetes knows, where it looks for it. */
class KubernetesTest {

    private static final Path MANIFESTS = Path.of("src/deploy/kubernetes");

    /** Prefixes of the schema's names, by the group that a manifest names. */
    private static final Map<String, String> GROUPS = Map.of("v1", "kubernetes_core_", "apps/v1", "kubernetes_apps_");

    private final ObjectNode definitions = definitions();

    @Test
    void eachManifestIsWhatKubernetesTakes() throws IOException {
        List<JsonNode> manifests = manifests();

        assertThat(manifests)
                .extracting(m -> m.path("kind").asString())
                .containsExactlyInAnyOrder("PersistentVolumeClaim", "Service", "Deployment", "Service", "StatefulSet");
        assertThat(manifests)
                .allSatisfy(manifest -> assertThat(faults(manifest)).isEmpty());
    }

    @Test
    void aWordThatKubernetesDoesNotKnowIsFound() throws IOException {
        ObjectNode deployment = (ObjectNode) manifests().stream()
                .filter(m -> m.path("kind").asString().equals("Deployment"))
                .findFirst()
                .orElseThrow();
        ((ObjectNode) deployment.at("/spec/template/spec")).put("readOnly", true);

        assertThat(faults(deployment)).hasSize(1).allMatch(fault -> fault.contains("readOnly"));
    }

    private List<String> faults(JsonNode manifest) {
        String definition = GROUPS.get(manifest.path("apiVersion").asString())
                + manifest.path("kind").asString();
        assertThat(definitions.has(definition)).as(definition).isTrue();
        ObjectNode schema = JsonMapper.shared().createObjectNode();
        schema.putArray("allOf").addObject().put("$ref", "#/definitions/" + definition);
        schema.set("definitions", definitions);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(schema.toString())
                .validate(manifest.toString(), InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static List<JsonNode> manifests() throws IOException {
        List<JsonNode> manifests = new ArrayList<>();
        try (Stream<Path> files = Files.list(MANIFESTS)) {
            for (Path file : files.sorted().toList()) {
                new Yaml(new SafeConstructor(new LoaderOptions()))
                        .loadAll(Files.readString(file))
                        .forEach(manifest -> manifests.add(JsonMapper.shared().valueToTree(manifest)));
            }
        }
        return manifests;
    }

    /** The schema is open and of a draft that marks each property by itself; here whatever it does not name is a fault. */
    private static ObjectNode definitions() {
        try (InputStream in = KubernetesTest.class.getResourceAsStream("/schema/validation-schema.json")) {
            ObjectNode definitions =
                    (ObjectNode) JsonMapper.shared().readTree(in).path("definitions");
            definitions.forEach(KubernetesTest::close);
            for (String written : List.of(
                    "k8s_io_apimachinery_pkg_api_resource_Quantity",
                    "kubernetes_apimachinery_pkg_util_intstr_IntOrString")) {
                definitions.putObject(written).putArray("type").add("string").add("integer");
            }
            return definitions;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("required").isBoolean()) {
                object.remove("required");
            }
            if (object.path("properties").isObject()
                    && object.path("type").asString("").equals("object")) {
                object.put("additionalProperties", false);
            }
        }
        node.forEach(KubernetesTest::close);
    }
}
