package org.helixatlas.foreign;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.helixatlas.foreign.Finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file, whose encoding is told, marked or found out. UTF-8 is known by that nothing else looks like it. GB 18030 and
 * Windows-1252 are told apart by where bytes above 127 stand: the common characters of Chinese are pairs of them, and accented letters
 * mostly stand alone. What is neither clearly is asked for.
 */
final class Decoding {

    private static final Charset GB_18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Of the bytes above 127, how many must speak for an encoding. */
    private static final double CLEAR = 0.6;

    private Decoding() {}

    /** The text, without a byte order mark; how it was read is told. */
    static String text(ForeignFile file, ReadingOptions options, FindingList findings) {
        Place place = new Place(file.name(), 0, "");
        String told = options.option("encoding").orElse("");
        Charset charset = told.isEmpty() ? found(file, place) : named(told, place);
        String text = strict(file.bytes(), charset);
        if (text == null) {
            throw new Unreadable(
                    new Place(file.name(), line(file.bytes(), charset), ""),
                    "here stand bytes that are not " + charset.displayName()
                            + "; tell the encoding by encoding=, such as GB18030, Big5 or windows-1252, or save the file as UTF-8");
        }
        if (told.isEmpty() && !charset.equals(StandardCharsets.UTF_8)) {
            findings.add(
                    Severity.NOTE,
                    place,
                    "",
                    "the file is read as " + charset.displayName() + "; tell encoding= if names look wrong");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset named(String name, Place place) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Unreadable(
                    place,
                    "there is no encoding '" + Texts.clean(name)
                            + "'; valid are UTF-8, UTF-16, GB18030, Big5, windows-1252 and others that Java knows");
        }
    }

    private static Charset found(ForeignFile file, Place place) {
        byte[] bytes = file.bytes();
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        Charset wide = wide(bytes, place);
        if (wide != null) {
            return wide;
        }
        if (strict(bytes, StandardCharsets.UTF_8) != null) {
            return StandardCharsets.UTF_8;
        }
        boolean chinese = strict(bytes, GB_18030) != null;
        boolean western = strict(bytes, WINDOWS_1252) != null;
        Signs signs = Signs.in(bytes);
        if (chinese && (!western || signs.chinese >= CLEAR * signs.all)) {
            return GB_18030;
        }
        if (western && (!chinese || signs.alone >= CLEAR * signs.all)) {
            return WINDOWS_1252;
        }
        throw new Unreadable(
                place,
                "the encoding is not clear; tell it by encoding=, such as GB18030, Big5 or windows-1252, or save the file as UTF-8");
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** UTF-16 without a mark: separators and line ends have a zero byte, always on the same side. */
    private static @Nullable Charset wide(byte[] bytes, Place place) {
        int[] zeros = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                zeros[i % 2]++;
            }
        }
        if (zeros[0] == 0 && zeros[1] == 0) {
            return null;
        }
        if (bytes.length % 2 == 0 && (zeros[0] == 0 || zeros[1] == 0)) {
            return zeros[0] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        throw new Unreadable(place, "the file holds zero bytes, as no text does; save it as CSV in UTF-8, or as .xlsx");
    }

    /**
     * What bytes above 127 look like.
     *
     * @param all how many there are
     * @param chinese how many form pairs that are common characters of Chinese (the first level of GB 2312) or its punctuation
     * @param alone how many stand between bytes below 128, or are two accented small letters in a row, as in Größe
     */
    private record Signs(int all, int chinese, int alone) {

        static Signs in(byte[] bytes) {
            int all = 0;
            int chinese = 0;
            int alone = 0;
            for (int i = 0; i < bytes.length; ) {
                int start = i;
                while (i < bytes.length && bytes[i] < 0) {
                    i++;
                }
                int run = i - start;
                all += run;
                boolean letters = run == 2 && (bytes[start] & 0xFF) >= 0xD8 && (bytes[start + 1] & 0xFF) >= 0xD8;
                alone += run == 1 || letters ? run : 0;
                for (int k = start; k + 1 < i; k += 2) {
                    int lead = bytes[k] & 0xFF;
                    boolean common = (lead >= 0xB0 && lead <= 0xD7) || lead == 0xA1 || lead == 0xA3;
                    chinese += run % 2 == 0 && common && (bytes[k + 1] & 0xFF) > 0xA0 ? 2 : 0;
                }
                i = Math.max(i, start + 1);
            }
            return new Signs(all, chinese, alone);
        }
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(
                (int) Math.ceil(bytes.length * (double) charset.newDecoder().maxCharsPerByte()));
        CharsetDecoder decoder = decoder(charset);
        CoderResult result = decoder.decode(in, out, true);
        return result.isError() || decoder.flush(out).isError()
                ? null
                : out.flip().toString();
    }

    /** The line of the first byte that is none of the encoding. */
    private static long line(byte[] bytes, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        decoder(charset).decode(in, CharBuffer.allocate(bytes.length + 1), true);
        long line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
