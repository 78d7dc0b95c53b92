package org.helixatlas.graph;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Values of properties as bytes: what Cypher's parameters become in the store. */
final class PropertyValue {

    private static final int TEXT = 0;
    private static final int INTEGER = 1;
    private static final int FLOAT = 2;
    private static final int BOOLEAN = 3;
    private static final int TEXTS = 4;

    private PropertyValue() {}

    static void write(DataOutput out, Object value) throws IOException {
        if (value instanceof String text) {
            out.writeByte(TEXT);
            writeText(out, text);
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeByte(INTEGER);
            out.writeLong(((Number) value).longValue());
        } else if (value instanceof Double number) {
            out.writeByte(FLOAT);
            out.writeDouble(number);
        } else if (value instanceof Boolean truth) {
            out.writeByte(BOOLEAN);
            out.writeBoolean(truth);
        } else if (value instanceof List<?> list) {
            out.writeByte(TEXTS);
            out.writeInt(list.size());
            for (Object text : list) {
                writeText(out, (String) text);
            }
        } else {
            throw new IllegalArgumentException("No property is a " + value.getClass());
        }
    }

    static Object read(DataInput in) throws IOException {
        int type = in.readByte();
        return switch (type) {
            case TEXT -> readText(in);
            case INTEGER -> in.readLong();
            case FLOAT -> in.readDouble();
            case BOOLEAN -> in.readBoolean();
            case TEXTS -> {
                String[] texts = new String[in.readInt()];
                for (int i = 0; i < texts.length; i++) {
                    texts[i] = readText(in);
                }
                yield texts;
            }
            default -> throw new IOException("A property's type is " + type);
        };
    }

    /** Texts may be longer than the 64 KB that {@link DataOutput#writeUTF} takes. */
    static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
