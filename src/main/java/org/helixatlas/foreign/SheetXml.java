package org.helixatlas.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.UnsupportedCharsetException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML of a part of a spreadsheet, event by event. Document types and entities are refused. */
final class SheetXml {

    private static final int DEEPEST = 200;

    private final Place place;
    private final XMLStreamReader xml;
    private int depth;

    /**
     * @param place for what is wrong
     */
    SheetXml(InputStream part, Place place) {
        this.place = place;
        try {
            xml = StrictXml.parser(StrictXml.text(part));
        } catch (XMLStreamException | IOException | UnsupportedCharsetException e) {
            throw damaged();
        }
    }

    /** Moves to the next event; false at the end. */
    boolean next() {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw damaged();
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw damaged();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
            return true;
        } catch (Unreadable e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            // What unpacking refuses comes wrapped.
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Unreadable unreadable) {
                    throw unreadable;
                }
            }
            throw damaged();
        }
    }

    boolean starts(String element) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(element);
    }

    /** The text, where the event is one; else nothing. */
    String text() {
        return xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA ? xml.getText() : "";
    }

    /** An attribute by its name without prefix; empty where there is none. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** The same as a number, within a range. */
    int number(String name, int otherwise, int largest) {
        String value = attribute(name);
        if (value.isEmpty() || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return otherwise;
        }
        return value.length() > 9 ? largest : Math.min(largest, Integer.parseInt(value));
    }

    private Unreadable damaged() {
        return new Unreadable(
                place, "the file is damaged or no spreadsheet of this format; save it anew, or save it as CSV");
    }
}
