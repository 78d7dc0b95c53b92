package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the list of outdated libraries leaves out (src/tools/version-rules.xml) fits what pom.xml names. */
class PinnedVersionsTest {

    @ParameterizedTest
    @CsvSource({
        "neo4j.version, org.neo4j, 2026.08.1",
        "gds.version, org.neo4j.gds, 2.26.0",
        "netty.version, io.netty, 4.2.15.Final",
        "closure-compiler.version, com.google.javascript, v20250402",
    })
    void aPinnedLineIsListedAndNoLaterOne(String property, String group, String later) throws Exception {
        assertThat(property("pom.xml", property)).doesNotMatch(ignored(group));
        assertThat(later).matches(ignored(group));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.2.0-M1", "4.1.0-RC1", "3.0.0-alpha2", "2.0.0.Beta1", "1.0-SNAPSHOT", "5.0.0.CR2"})
    void aPreReleaseIsNotListed(String version) throws Exception {
        assertThat(version).matches(ignoredOfAll());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.0.7", "4.1.135.Final", "v20240317", "33.4.0-jre", "1.5.0-hotfix1"})
    void aReleaseIsListed(String version) throws Exception {
        assertThat(version).doesNotMatch(ignoredOfAll());
    }

    @Test
    void cypherShellIsOfTheDatabasesVersion() throws Exception {
        assertThat(text(xml("src/tools/cypher-shell/pom.xml").getDocumentElement(), "dependency", "version"))
                .isEqualTo(property("pom.xml", "neo4j.version"));
    }

    private static String property(String file, String name) throws Exception {
        return text(xml(file).getDocumentElement(), "properties", name);
    }

    private static String ignored(String group) throws Exception {
        return elements(xml("src/tools/version-rules.xml").getDocumentElement(), "rule")
                .filter(rule -> rule.getAttribute("groupId").equals(group))
                .map(rule -> elements(rule, "ignoreVersion").findFirst().orElseThrow())
                .map(Element::getTextContent)
                .findFirst()
                .orElseThrow();
    }

    private static String ignoredOfAll() throws Exception {
        return text(xml("src/tools/version-rules.xml").getDocumentElement(), "ignoreVersions", "ignoreVersion");
    }

    private static String text(Element root, String parent, String name) {
        return elements(root, parent)
                .flatMap(element -> elements(element, name))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    private static Stream<Element> elements(Element root, String name) {
        var found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
    }

    private static Document xml(String file) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(Path.of(file).toFile());
    }
}
