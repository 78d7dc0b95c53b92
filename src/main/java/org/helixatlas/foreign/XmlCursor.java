package org.helixatlas.foreign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.UnsupportedCharsetException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The elements of an XML file, one after the other. Document types and entities are refused, depth and texts are limited, so that a file
 * costs no more than its size.
 */
final class XmlCursor {

    private static final int DEEPEST = 100;
    private static final int LONGEST = 10_000;

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
            xml = StrictXml.parser(new StringReader(text));
        } catch (Unreadable e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable("this is no XML");
        }
    }

    private String text(ForeignFile file) {
        try (Reader reader = StrictXml.text(new ByteArrayInputStream(file.bytes()))) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return text.toString();
        } catch (UnsupportedCharsetException e) {
            throw unreadable("there is no encoding " + e.getCharsetName());
        } catch (IOException e) {
            throw unreadable("the file has bytes that are no "
                    + StrictXml.charset(file.bytes()).name() + ", which it says that it is");
        }
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
                    throw unreadable("a document type is refused: leave out the line that begins with <!DOCTYPE");
                }
                case XMLStreamConstants.ENTITY_REFERENCE -> throw unreadable("entities are refused");
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            return event;
        } catch (Unreadable e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            // The words of the parser are in the language of the machine.
            throw unreadable("from here on this is no well-formed XML");
        }
    }

    private void start() {
        if (++depth > DEEPEST) {
            throw unreadable("elements are nested more than " + DEEPEST + " deep");
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
                case XMLStreamConstants.END_DOCUMENT -> throw unreadable("the file ends within an element");
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
                throw unreadable("the file ends within an element");
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
        return unreadable("a text is longer than " + LONGEST + " characters");
    }

    private Unreadable unreadable(String message) {
        return new Unreadable(new Place(file, line, ""), message);
    }
}
