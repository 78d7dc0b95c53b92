package org.helixatlas.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.helixatlas.ingest.LoadLog.Load;
import org.helixatlas.ingest.LoadLog.LoadedDataset;

/** The log of loads as a feed (Atom, RFC 4287): one entry for each load, whose id and time never change. */
final class LoadFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private LoadFeed() {}

    /**
     * The feed. Its own id is made of the oldest load, which stays as long as the log does.
     *
     * @param newestFirst all loads
     * @param most how many entries it has at most
     */
    static byte[] of(List<Load> newestFirst, int most) {
        ByteArrayOutputStream feed = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(feed, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", "en");
            String first = newestFirst.isEmpty() ? "" : key(newestFirst.get(newestFirst.size() - 1));
            element(xml, "id", id("feed " + first));
            element(xml, "title", "Helix Atlas: loads");
            element(
                    xml,
                    "updated",
                    (newestFirst.isEmpty() ? Instant.EPOCH : newestFirst.get(0).at()).toString());
            xml.writeStartElement("author");
            element(xml, "name", "Helix Atlas");
            xml.writeEndElement();
            // Relative to the feed, since the service may stand below a path of another server.
            link(xml, "self", "application/atom+xml", "imports.atom");
            link(xml, "alternate", "text/html", "../#/evidence?tab=datasets");
            for (Load load : newestFirst.subList(0, Math.min(most, newestFirst.size()))) {
                entry(xml, load);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory takes whatever is written", e);
        }
        return feed.toByteArray();
    }

    private static void entry(XMLStreamWriter xml, Load load) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", id("load " + key(load)));
        element(xml, "title", title(load));
        element(xml, "updated", load.at().toString());
        link(xml, "alternate", "text/html", "../#/evidence?tab=datasets");
        element(
                xml,
                "summary",
                "Graph version " + load.graphVersion() + ". The graph holds "
                        + load.datasets().stream().map(LoadFeed::told).collect(Collectors.joining("; ")) + ".");
        xml.writeEndElement();
    }

    private static String title(Load load) {
        List<String> changed = load.datasets().stream()
                .filter(LoadedDataset::changed)
                .map(set -> set.id() + " " + set.version())
                .toList();
        return changed.isEmpty() ? "Taken away or put together anew" : "Loaded " + String.join(", ", changed);
    }

    private static String told(LoadedDataset set) {
        return set.id() + " " + set.version() + ": " + set.actors() + " actors, " + set.ties() + " ties";
    }

    private static String key(Load load) {
        return load.at() + " " + load.graphVersion();
    }

    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("helix-atlas " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legible(text));
        xml.writeEndElement();
    }

    /** XML has no place for most control characters, which a data set could have in its version. */
    private static String legible(String text) {
        return text.codePoints()
                .map(c -> c >= 0x20 && c < 0xd800 || c > 0xdfff && c < 0xfffe || c > 0xffff ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
