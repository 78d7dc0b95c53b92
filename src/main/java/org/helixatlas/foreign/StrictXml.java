package org.helixatlas.foreign;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parser of every XML from outside: it reads no document type, replaces no entity and fetches nothing, and an element has 200
 * attributes at most. It is given text, never bytes: bytes that are not in the encoding it would tell to the error output too.
 */
final class StrictXml {

    private static final int MOST_ATTRIBUTES = 200;

    /** So many bytes are searched for the declaration of the encoding. */
    private static final int HEAD = 200;

    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private StrictXml() {}

    /**
     * Begins to parse a text.
     *
     * @throws XMLStreamException when it begins otherwise than XML may
     */
    static XMLStreamReader parser(Reader text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        factory.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(MOST_ATTRIBUTES));
        // Without a document type there are only the five entities of XML, whose number needs no limit.
        factory.setProperty("jdk.xml.entityExpansionLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory.createXMLStreamReader(text);
    }

    /**
     * The text of some XML, without a byte order mark. Reading it ends with a {@link java.nio.charset.CharacterCodingException} at the
     * first bytes that are not in the encoding.
     *
     * @throws UnsupportedCharsetException when it declares an encoding that is not known here
     */
    static Reader text(InputStream xml) throws IOException {
        byte[] head = xml.readNBytes(HEAD);
        Charset charset = charset(head);
        int mark = startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head, mark, head.length - mark), xml);
        return new InputStreamReader(whole, charset.newDecoder());
    }

    /**
     * The encoding that XML is marked with or declares; UTF-8 where it says nothing.
     *
     * @param xml its bytes, or the first of them
     * @throws UnsupportedCharsetException when it is not known here
     */
    static Charset charset(byte[] xml) {
        if (startsWith(xml, 0xFE, 0xFF) || startsWith(xml, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (startsWith(xml, 0, '<', 0)) {
            return StandardCharsets.UTF_16BE;
        }
        if (startsWith(xml, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        String head = new String(xml, 0, Math.min(HEAD, xml.length), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalCharsetNameException e) {
            throw new UnsupportedCharsetException(declared.group(1));
        }
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        return bytes.length >= first.length
                && IntStream.range(0, first.length).allMatch(i -> (bytes[i] & 0xFF) == first[i]);
    }
}
