package org.helixatlas.foreign;

import java.util.Arrays;

/**
 * A file from outside, within the limit of what may be sent.
 *
 * @param name as its owner calls it, without folders
 */
public record ForeignFile(String name, byte[] bytes) {

    /** The part of the name after its last dot, in lower case; empty without one. */
    String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ForeignFile file && name.equals(file.name) && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name + " of " + bytes.length + " bytes";
    }
}
