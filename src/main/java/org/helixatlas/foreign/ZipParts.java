package org.helixatlas.foreign;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a zipped file, as its directory lists them; what reads from the front to the end trips over the sizes that some programs
 * leave out there. What the parts unpack to is limited, as a whole and in proportion to the file, so that a small file cannot fill the
 * memory. The format is that of PKWARE's APPNOTE 6.3.
 */
final class ZipParts {

    private static final int MOST_PARTS = 10_000;
    private static final long MOST_BYTES = 512L << 20;
    private static final long ALWAYS_PERMITTED = 16L << 20;
    private static final int MOST_TIMES = 200;

    private static final int END = 0x06054b50;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int PART = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LARGE = 0xFFFFFFFF;

    private final Place place;
    private final byte[] bytes;
    private final ByteBuffer zip;
    private final long permitted;
    private long unpacked;

    private ZipParts(ForeignFile file) {
        place = new Place(file.name(), 0, "");
        bytes = file.bytes();
        zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        permitted = Math.min(MOST_BYTES, Math.max(ALWAYS_PERMITTED, MOST_TIMES * (long) bytes.length));
    }

    /**
     * Hands over each part, to be read at once or not at all.
     *
     * @throws Unreadable when the file is no zip, or too much
     */
    static void each(ForeignFile file, BiConsumer<String, InputStream> reading) {
        ZipParts parts = new ZipParts(file);
        try {
            parts.each(reading);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw parts.damaged();
        }
    }

    private void each(BiConsumer<String, InputStream> reading) {
        int at = directory();
        for (int parts = 1; zip.getInt(at) == ENTRY; parts++) {
            if (parts > MOST_PARTS) {
                throw new Unreadable(place, "the file has more than " + MOST_PARTS + " parts, as no spreadsheet has");
            }
            int name = zip.getShort(at + 28) & 0xFFFF;
            int extra = zip.getShort(at + 30) & 0xFFFF;
            int comment = zip.getShort(at + 32) & 0xFFFF;
            part(at, new String(bytes, at + 46, name, StandardCharsets.UTF_8), at + 46 + name, extra, reading);
            at += 46 + name + extra + comment;
        }
    }

    /** Where the list of the parts begins. */
    private int directory() {
        int end = bytes.length - END_LENGTH;
        int first = Math.max(0, end - LONGEST_COMMENT);
        while (end >= first && zip.getInt(end) != END) {
            end--;
        }
        if (end < first) {
            throw damaged();
        }
        int offset = zip.getInt(end + 16);
        if (offset == LARGE && zip.getInt(end - 20) == END_64_LOCATOR) {
            return Math.toIntExact(limited(zip.getLong(limited(zip.getLong(end - 12)) + 48)));
        }
        return limited(offset & 0xFFFFFFFFL);
    }

    private int limited(long offset) {
        if (offset < 0 || offset >= bytes.length) {
            throw damaged();
        }
        return (int) offset;
    }

    private void part(int entry, String name, int extra, int extraLength, BiConsumer<String, InputStream> reading) {
        boolean locked = (zip.getShort(entry + 8) & 1) != 0;
        int method = zip.getShort(entry + 10);
        int size = zip.getInt(entry + 20);
        int part = zip.getInt(entry + 42);
        if (size == LARGE || part == LARGE) {
            // The values that need eight bytes stand in a field of their own, in this order: unpacked, packed, place.
            int field = extra;
            while (field + 4 < extra + extraLength && zip.getShort(field) != 1) {
                field += 4 + (zip.getShort(field + 2) & 0xFFFF);
            }
            int value = field + 4 + (zip.getInt(entry + 24) == LARGE ? 8 : 0);
            if (size == LARGE) {
                size = limited(zip.getLong(value));
                value += 8;
            }
            part = part == LARGE ? limited(zip.getLong(value)) : part;
        }
        int start = limited(part & 0xFFFFFFFFL);
        if (locked || zip.getInt(start) != PART || (method != 0 && method != 8)) {
            throw damaged();
        }
        int content = limited(start + 30L + (zip.getShort(start + 26) & 0xFFFF) + (zip.getShort(start + 28) & 0xFFFF));
        Inflater inflater = new Inflater(true);
        try {
            InputStream packed = new ByteArrayInputStream(bytes, content, method == 0 ? size : bytes.length - content);
            reading.accept(name, new Limited(method == 0 ? packed : new InflaterInputStream(packed, inflater)));
        } finally {
            inflater.end();
        }
    }

    private Unreadable damaged() {
        return new Unreadable(
                place,
                "the file is damaged, locked by a password, or no spreadsheet of this format; save it anew, or save it as CSV");
    }

    /** Counts what is read, and ends it where it is too much. */
    private final class Limited extends FilterInputStream {

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long wanted) throws IOException {
            long skipped = super.skip(wanted);
            count(skipped);
            return skipped;
        }

        private void count(long more) {
            unpacked += more;
            if (unpacked > permitted) {
                throw new Unreadable(
                        place, "the file unpacks to more than " + permitted + " bytes; divide it, or save it as CSV");
            }
        }
    }
}
