package org.helixatlas.linked;

import java.nio.charset.StandardCharsets;

/** Identifiers as RDF writes them. */
final class Iri {

    /** What no IRI holds (W3C, <i>RDF 1.1 N-Triples</i>, IRIREF). */
    private static final String FORBIDDEN = "<>\"{}|^`\\";

    private Iri() {}

    /** An address in which what no IRI holds is written by its bytes. */
    static String written(String address) {
        StringBuilder text = new StringBuilder(address.length());
        address.codePoints().forEach(c -> {
            if (c <= ' ' || c == 0x7f || FORBIDDEN.indexOf(c) >= 0 || Character.getType(c) == Character.SURROGATE) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    text.append(String.format("%%%02X", b));
                }
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }
}
