package org.helixatlas.foreign;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an XML file, one after the other. Document types and entities are refused, depth, attributes and texts are limited, so
 * that a file costs no more than its size.
 */
final class XmlCursor {

    private static final int DEEPEST = 100;
    private static final int MOST_ATTRIBUTES = 200;
    private static final int LONGEST = 10_000;

    /** So many bytes are searched for the declaration of the encoding. */
    private static final int HEAD = 200;

    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private final String file;
    private final XMLStreamReader xml;
    private final long doctype;
    private int depth;
    private long line = 1;

    XmlCursor(ForeignFile file) {
        this.file = file.name();
        try {
            String text = text(file);
            String before = text.substring(0, Math.max(0, text.indexOf("<!DOCTYPE")));
            doctype = 1 + before.chars().filter(c -> c == '\n').count();
            xml = factory().createXMLStreamReader(new StringReader(text));
        } catch (Unreadable e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable("This is no XML");
        }
    }

    /** The text in the encoding that the file declares; the parser itself would write of wrong bytes to the service's log. */
    private String text(ForeignFile file) {
        byte[] bytes = file.bytes();
        Charset charset = StandardCharsets.UTF_8;
        if (bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE) {
            charset = StandardCharsets.UTF_16;
        } else {
            String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
            Matcher declared = ENCODING.matcher(head);
            if (declared.find()) {
                try {
                    charset = Charset.forName(declared.group(1));
                } catch (IllegalArgumentException e) {
                    throw unreadable("There is no encoding " + declared.group(1));
                }
            }
        }
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw unreadable("The file has bytes that are no " + charset.name() + ", which it says that it is");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        factory.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(MOST_ATTRIBUTES));
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEEPEST + 1));
        // Without a document type there are no entities but the five of XML: their number needs no limit.
        factory.setProperty("jdk.xml.entityExpansionLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory;
    }

    /** Moves to the next start or end of an element; false at the end of the file. */
    boolean next() {
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    private int event() {
        try {
            if (!xml.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            // An event begins where the one before ended.
            line = Math.max(line, xml.getLocation().getLineNumber());
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.DTD -> {
                    // The parser does not know where it passed over it.
                    line = doctype;
                    throw unreadable("A document type is refused: leave out the line that begins with <!DOCTYPE");
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable("Entities are refused");
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            return event;
        } catch (Unreadable e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            // The words of the parser are in the language of the machine.
            throw unreadable("From here on this is no well-formed XML");
        }
    }

    private void start() {
        if (++depth > DEEPEST) {
            throw unreadable("Elements are nested more than " + DEEPEST + " deep");
        }
        if (xml.getAttributeCount() > MOST_ATTRIBUTES) {
            throw unreadable("An element has more than " + MOST_ATTRIBUTES + " attributes");
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeValue(i).length() > LONGEST) {
                throw tooLong();
            }
        }
    }

    boolean isStart() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /** The element's name without prefix. */
    String name() {
        return xml.getLocalName();
    }

    /** An attribute of the element that starts, by its name without prefix; null without it. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The same, empty without it. */
    String attributeOrEmpty(String name) {
        String value = attribute(name);
        return value == null ? "" : value;
    }

    /** The line in which the element begins. */
    long line() {
        return line;
    }

    /**
     * What is in an element.
     *
     * @param text its own text
     * @param label the text of the first element within whose name ends with Label, as yEd writes what it shows; empty without one
     * @param structured whether it has elements
     */
    record Content(String text, String label, boolean structured) {}

    /** Reads the element that starts to its end. */
    Content content() {
        int outside = depth - 1;
        StringBuilder text = new StringBuilder();
        StringBuilder label = new StringBuilder();
        int labelDepth = 0;
        boolean structured = false;
        boolean labelled = false;
        while (depth > outside) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    structured = true;
                    if (!labelled && name().endsWith("Label")) {
                        labelled = true;
                        labelDepth = depth;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth < labelDepth) {
                        labelDepth = 0;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (depth == outside + 1) {
                        append(text);
                    } else if (depth == labelDepth) {
                        append(label);
                    }
                }
                case XMLStreamConstants.END_DOCUMENT -> throw unreadable("The file ends within an element");
                default -> {}
            }
        }
        return new Content(text.toString(), label.toString().strip(), structured);
    }

    /** Passes over the element that starts, to its end. */
    void skip() {
        int outside = depth - 1;
        while (depth > outside) {
            if (event() == XMLStreamConstants.END_DOCUMENT) {
                throw unreadable("The file ends within an element");
            }
        }
    }

    private void append(StringBuilder text) {
        if (text.length() + xml.getTextLength() > LONGEST) {
            throw tooLong();
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    private Unreadable tooLong() {
        return unreadable("A text is longer than " + LONGEST + " characters");
    }

    private Unreadable unreadable(String message) {
        return new Unreadable(new Place(file, line, ""), message);
    }
}
