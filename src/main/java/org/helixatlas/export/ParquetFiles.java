package org.helixatlas.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * A table as a folder of Parquet files in a zip, {@code part-00000.parquet} and so on. Values that are not known are null, lists are lists.
 * The files are not compressed; the zip is.
 */
final class ParquetFiles<T> implements Extract.Writing<T>, Closeable {

    /** What a file gathers in memory before it writes it. */
    private static final long ROW_GROUP = 8L << 20;

    private final ZipOutputStream zip;
    private final String folder;
    private final List<Attribute<T>> columns;
    private final String origin;
    private final int rowsOfAFile;
    private @Nullable ParquetWriter<T> file;
    private int files;
    private int rows;

    /**
     * A table without rows.
     *
     * @param origin where it comes from, which each file says under {@code helix.origin}
     */
    ParquetFiles(ZipOutputStream zip, String folder, List<Attribute<T>> columns, String origin, int rowsOfAFile) {
        this.zip = zip;
        this.folder = folder;
        this.columns = columns;
        this.origin = origin;
        this.rowsOfAFile = rowsOfAFile;
    }

    @Override
    public void write(T row) throws IOException {
        if (file == null || rows == rowsOfAFile) {
            endFile();
            file = begun();
            rows = 0;
        }
        file.write(row);
        rows++;
    }

    /** Ends the last file; a table without rows is one file, which says the columns. */
    @Override
    public void close() throws IOException {
        if (files == 0) {
            file = begun();
        }
        endFile();
    }

    private void endFile() throws IOException {
        if (file != null) {
            file.close();
            zip.closeEntry();
            file = null;
        }
    }

    private ParquetWriter<T> begun() throws IOException {
        zip.putNextEntry(ZipFiles.entry(String.format(Locale.ROOT, "%s/part-%05d.parquet", folder, files++)));
        return new Rows<T>(new Entry(zip), new Support<>(columns, origin))
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withRowGroupSize(ROW_GROUP)
                .build();
    }

    private static final class Rows<T> extends ParquetWriter.Builder<T, Rows<T>> {

        private final Support<T> support;

        Rows(OutputFile file, Support<T> support) {
            super(file);
            this.support = support;
        }

        @Override
        protected Rows<T> self() {
            return this;
        }

        /** Abstract still, though deprecated. */
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<T> getWriteSupport(Configuration configuration) {
            return support;
        }

        @Override
        protected WriteSupport<T> getWriteSupport(ParquetConfiguration configuration) {
            return support;
        }
    }

    private static final class Support<T> extends WriteSupport<T> {

        private final List<Attribute<T>> columns;
        private final WriteContext context;
        private @Nullable RecordConsumer consumer;

        Support(List<Attribute<T>> columns, String origin) {
            this.columns = columns;
            context = new WriteContext(
                    new MessageType(
                            "row", columns.stream().map(ParquetFiles::type).toList()),
                    Map.of("helix.origin", origin));
        }

        /** Abstract still, though deprecated. */
        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration configuration) {
            return context;
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return context;
        }

        @Override
        public void prepareForWrite(RecordConsumer given) {
            consumer = given;
        }

        @Override
        public void write(T row) {
            RecordConsumer to = consumer;
            if (to == null) {
                throw new IllegalStateException("Not prepared");
            }
            to.startMessage();
            for (int i = 0; i < columns.size(); i++) {
                Attribute<T> column = columns.get(i);
                Object value = column.of(row);
                if (value != null) {
                    to.startField(column.name(), i);
                    add(to, column.type(), value);
                    to.endField(column.name(), i);
                }
            }
            to.endMessage();
        }

        private static void add(RecordConsumer to, Attribute.Type type, Object value) {
            switch (type) {
                case TEXT -> to.addBinary(Binary.fromString(value.toString()));
                case WHOLE -> to.addInteger(((Number) value).intValue());
                case NUMBER -> to.addDouble(((Number) value).doubleValue());
                case TRUTH -> to.addBoolean((Boolean) value);
                case LIST -> addList(to, (Collection<?>) value);
            }
        }

        /** As the format has lists: a repeated group named list of elements. */
        private static void addList(RecordConsumer to, Collection<?> parts) {
            to.startGroup();
            if (!parts.isEmpty()) {
                to.startField("list", 0);
                for (Object part : parts) {
                    to.startGroup();
                    to.startField("element", 0);
                    to.addBinary(Binary.fromString(part.toString()));
                    to.endField("element", 0);
                    to.endGroup();
                }
                to.endField("list", 0);
            }
            to.endGroup();
        }
    }

    private static Type type(Attribute<?> column) {
        return switch (column.type()) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case WHOLE -> Types.optional(PrimitiveTypeName.INT32).named(column.name());
            case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.name());
            case TRUTH -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.name());
            case LIST ->
                Types.optionalList()
                        .requiredElement(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
        };
    }

    /** A file of the zip as what Parquet writes to: it needs to know how far it is, and goes back nowhere. */
    private record Entry(ZipOutputStream zip) implements OutputFile {

        @Override
        public PositionOutputStream create(long blockSize) {
            return new Counted(zip);
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) {
            return create(blockSize);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    private static final class Counted extends PositionOutputStream {

        private final OutputStream out;
        private long position;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            position++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            position += length;
        }

        /** The zip goes on after it. */
        @Override
        public void close() {}
    }
}
