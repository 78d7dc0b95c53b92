package org.helixatlas.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Indented XML 1.0 by the JDK's writer, in which what XML cannot hold is replaced. */
final class Xml {

    private final XMLStreamWriter xml;
    private final Writer out;
    private int depth;

    private Xml(OutputStream stream) throws XMLStreamException {
        out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        // Given a stream, the JDK's writer would write characters beyond the basic plane as references to halves of
        // them.
        xml = XMLOutputFactory.newInstance().createXMLStreamWriter(new Through(out));
    }

    /** Hides the encoding of the writer behind it. */
    private static final class Through extends java.io.FilterWriter {

        Through(Writer out) {
            super(out);
        }
    }

    /** What is written between the head and the end of a document. */
    @FunctionalInterface
    interface Body {

        /** Writes it. */
        void write(Xml xml) throws XMLStreamException, IOException;
    }

    /** Part of a document. */
    @FunctionalInterface
    interface Part {

        /** Writes it. */
        void write() throws XMLStreamException;
    }

    /** Writes a part where only errors of the stream are expected. */
    static void part(Part part) throws IOException {
        try {
            part.write();
        } catch (XMLStreamException e) {
            throw ofStream(e);
        }
    }

    private static IOException ofStream(XMLStreamException e) {
        return e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }

    /** Writes a document; the preface becomes a comment at its head. */
    static void document(OutputStream stream, List<String> preface, Body body) throws IOException {
        try {
            Xml xml = new Xml(stream);
            xml.xml.writeStartDocument("UTF-8", "1.0");
            xml.xml.writeCharacters("\n");
            // Two hyphens would end the comment.
            xml.xml.writeComment("\n" + sound(String.join("\n", preface).replaceAll("-(?=-)|-$", "- ")) + "\n");
            body.write(xml);
            xml.xml.writeEndDocument();
            xml.xml.writeCharacters("\n");
            xml.xml.flush();
            xml.out.flush();
        } catch (XMLStreamException e) {
            throw ofStream(e);
        }
    }

    /** Starts an element; attributes are names and values in turn, those whose value is null left out. */
    Xml start(String name, @Nullable Object... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attributes);
        depth++;
        return this;
    }

    /** An element without content. */
    Xml empty(String name, @Nullable Object... attributes) throws XMLStreamException {
        line();
        xml.writeEmptyElement(name);
        attributes(attributes);
        return this;
    }

    /** An element that holds a text. */
    Xml text(String name, String text, Object... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attributes);
        xml.writeCharacters(sound(text));
        xml.writeEndElement();
        return this;
    }

    /** Ends the element that was started last. */
    Xml end() throws XMLStreamException {
        depth--;
        line();
        xml.writeEndElement();
        return this;
    }

    private void attributes(@Nullable Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                // In an attribute XML reads a line break as a space.
                xml.writeAttribute(
                        String.valueOf(attributes[i]),
                        sound(value.toString()).replace('\n', ' ').replace('\t', ' '));
            }
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** The text with characters that XML 1.0 does not permit replaced. */
    static String sound(String text) {
        return text.codePoints()
                .map(c -> (c >= 0x20 && c <= 0xD7FF)
                                || c == '\n'
                                || c == '\t'
                                || (c >= 0xE000 && c <= 0xFFFD)
                                || c >= 0x10000
                        ? c
                        : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
