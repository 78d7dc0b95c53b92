package org.helixatlas.foreign;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a zipped file, one after the other. What they unpack to is limited, as a whole and in proportion to the file, so that a
 * small file cannot fill the memory.
 */
final class ZipParts {

    private static final int MOST_PARTS = 10_000;
    private static final long MOST_BYTES = 512L << 20;
    private static final long ALWAYS_PERMITTED = 16L << 20;
    private static final int MOST_TIMES = 200;

    private ZipParts() {}

    /**
     * Hands over each part, to be read at once.
     *
     * @throws Unreadable when the file is no zip, or too much
     */
    static void each(ForeignFile file, BiConsumer<String, InputStream> part) {
        Place place = new Place(file.name(), 0, "");
        long permitted = Math.min(MOST_BYTES, Math.max(ALWAYS_PERMITTED, MOST_TIMES * (long) file.bytes().length));
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.bytes()));
                Limited limited = new Limited(zip, permitted, place)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts++;
                if (parts > MOST_PARTS) {
                    throw new Unreadable(
                            place, "the file has more than " + MOST_PARTS + " parts, as no spreadsheet has");
                }
                part.accept(entry.getName(), limited);
                limited.readToEnd();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(place);
        }
        if (parts == 0) {
            throw damaged(place);
        }
    }

    private static Unreadable damaged(Place place) {
        return new Unreadable(
                place,
                "the file is damaged, locked by a password, or no spreadsheet of this format; save it anew, or save it as CSV");
    }

    /** Counts what is read, and ends it where it is too much. */
    private static final class Limited extends FilterInputStream {

        private final long permitted;
        private final Place place;
        private long bytes;

        Limited(InputStream in, long permitted, Place place) {
            super(in);
            this.permitted = permitted;
            this.place = place;
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
            bytes += more;
            if (bytes > permitted) {
                throw new Unreadable(
                        place, "the file unpacks to more than " + permitted + " bytes; divide it, or save it as CSV");
            }
        }

        void readToEnd() throws IOException {
            byte[] rest = new byte[8192];
            while (read(rest, 0, rest.length) >= 0) {
                // Counted is all that is wanted.
            }
        }

        /** The zip closes what it reads; who reads a part does not. */
        @Override
        public void close() {}
    }
}
