package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.helixatlas.ingest.LoadLog.Load;
import org.helixatlas.ingest.LoadLog.LoadedDataset;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class LoadFeedTest {

    private static final Load FIRST = load("2026-01-02T03:04:05.678Z", "aa", set("small", "1.0", true));
    private static final Load SECOND =
            load("2026-02-03T04:05:06Z", "bb", set("small", "1.0", false), set("other", "<2> & \u0007", true));

    private static LoadedDataset set(String id, String version, boolean changed) {
        return new LoadedDataset(id, version, "00", 3, 2, changed);
    }

    private static Load load(String at, String version, LoadedDataset... sets) {
        return new Load(Instant.parse(at), "the service", null, version, List.of(sets));
    }

    private static Element feed(List<Load> loads, int most) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(LoadFeed.of(loads, most)));
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        return document.getDocumentElement();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    @Test
    void aLoadIsAnEntryWithItsOwnTime() throws Exception {
        Element feed = feed(List.of(SECOND, FIRST), 10);

        assertThat(text(feed, "updated")).isEqualTo("2026-02-03T04:05:06Z");
        NodeList entries = feed.getElementsByTagName("entry");
        assertThat(entries.getLength()).isEqualTo(2);
        Element newest = (Element) entries.item(0);
        assertThat(text(newest, "title")).isEqualTo("Loaded other <2> &  ");
        assertThat(text(newest, "updated")).isEqualTo("2026-02-03T04:05:06Z");
        assertThat(text(newest, "summary")).startsWith("Graph version bb.").contains("small 1.0: 3 actors, 2 ties");
        assertThat(text((Element) entries.item(1), "updated")).isEqualTo("2026-01-02T03:04:05.678Z");
    }

    /** RFC 4287, 4.2.6: an id stays whatever comes after. */
    @Test
    void idsStayWhenLoadsAreAddedAndAreNotShared() throws Exception {
        Element before = feed(List.of(FIRST), 10);
        Element after = feed(List.of(SECOND, FIRST), 10);

        assertThat(text(after, "id")).isEqualTo(text(before, "id")).startsWith("urn:uuid:");
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> after.getElementsByTagName("id").item(i).getTextContent())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(before.getElementsByTagName("id").item(1).getTextContent()).isEqualTo(ids.get(2));
    }

    /** RFC 4287, 4.1: what every feed and every entry has to have, also where nothing was loaded. */
    @Test
    void whatIsRequiredIsThere() throws Exception {
        for (Element feed : List.of(feed(List.of(), 10), feed(List.of(SECOND, FIRST), 1))) {
            for (String name : List.of("id", "title", "updated", "author", "link")) {
                assertThat(feed.getElementsByTagName(name).getLength()).as(name).isPositive();
            }
            assertThat(feed.getElementsByTagName("entry").getLength()).isLessThan(2);
        }
    }
}
