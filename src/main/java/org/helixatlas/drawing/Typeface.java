package org.helixatlas.drawing;

import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The one font of all figures: Noto Sans SC, which has Latin and Chinese (SIL Open Font License 1.1). Widths and outlines come
 * from the font's own tables and never from the platform, so that a label is as wide on every machine.
 */
public final class Typeface {

    /** Served to the explorer's page, too. */
    private static final String FILE = "/static/fonts/NotoSansSC-Regular.ttf";

    public static final Typeface NOTO = new Typeface(FILE);

    /** Stands for what the font cannot draw, such as an emoji. */
    public static final String MISSING = "□";

    /** Three full stops: the font sets the single character in the middle of the line, as Chinese has it. */
    private static final String ELLIPSIS = "...";

    /** What browsers want of a font. */
    private static final List<String> TABLES =
            List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final int unitsPerEm;
    private final Map<Integer, Path2D> outlines = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> advances = new ConcurrentHashMap<>();

    /** The file of the font. */
    public static InputStream stream() {
        return open(FILE);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(resource), resource);
    }

    private Typeface(String resource) {
        try (InputStream stream = open(resource)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
            characters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + resource + " cannot be read", e);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    /** The font as a file that holds, of all its characters, these only: for a page that writes no others. */
    public byte[] only(Set<Integer> codePoints) {
        try {
            synchronized (font) {
                TTFSubsetter subset = new TTFSubsetter(font, TABLES);
                // In their order, which decides that of the glyphs.
                new TreeSet<>(codePoints).forEach(subset::add);
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                subset.writeToStream(file);
                return file.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The font cannot be written", e);
        }
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    int glyph(int codePoint) {
        return characters.getGlyphId(codePoint);
    }

    /** The glyph's width in the font's units. */
    int advance(int glyph) {
        return advances.computeIfAbsent(glyph, g -> {
            try {
                synchronized (font) {
                    return font.getAdvanceWidth(g);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The glyph's outline in the font's units, y upwards; empty for a space. */
    Path2D outline(int glyph) {
        return outlines.computeIfAbsent(glyph, g -> {
            try {
                synchronized (font) {
                    GlyphData data = font.getGlyph().getGlyph(g);
                    return data == null || data.getPath() == null ? new Path2D.Double() : data.getPath();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public double width(String text, double size) {
        return text.codePoints().mapToLong(c -> advance(glyph(c))).sum() * size / unitsPerEm;
    }

    /** The text with everything that the font has no glyph for made visible as a box, on one line and without control characters. */
    public String drawable(String text) {
        StringBuilder drawable = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!drawable.isEmpty() && drawable.charAt(drawable.length() - 1) != ' ') {
                    drawable.append(' ');
                }
            } else if (invisible(c)) {
                // Joins or directs its neighbours; nothing to see.
            } else if (glyph(c) == 0) {
                drawable.append(MISSING);
            } else {
                drawable.appendCodePoint(c);
            }
        });
        return drawable.toString().strip();
    }

    private static boolean invisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK -> true;
            default -> Character.isIdentifierIgnorable(c);
        };
    }

    /**
     * Breaks a text into lines: between words, also of Chinese, where a line has room for them, and inside a word only where it is
     * wider than a line or lines are too few.
     *
     * @param most the most lines; what does not fit ends in an ellipsis
     */
    public List<String> lines(String text, double size, double width, int most) {
        return lines(breaks(text, size, true), text, size, width, most);
    }

    private List<String> lines(LineBreaks breaks, String text, double size, double width, int most) {
        List<String> lines = breaks.lines(width, most);
        if (lines.size() <= most) {
            return lines;
        }
        // Words that are kept whole take more room: lines that are too few for them may be enough for all characters.
        lines = breaks(text, size, false).lines(width, most);
        if (lines.size() > most) {
            String last = lines.get(most - 1);
            while (!last.isEmpty() && width(last + ELLIPSIS, size) > width) {
                last = last.substring(0, last.offsetByCodePoints(last.length(), -1))
                        .stripTrailing();
            }
            lines = new ArrayList<>(lines.subList(0, most - 1));
            lines.add(last + ELLIPSIS);
        }
        return lines;
    }

    private LineBreaks breaks(String text, double size, boolean words) {
        return new LineBreaks(drawable(text), this, size, words);
    }

    /** As {@link #lines}, with the lines about equally long: no word and no character is left over on a line of its own. */
    public List<String> balanced(String text, double size, double width, int most) {
        LineBreaks breaks = breaks(text, size, true);
        List<String> lines = lines(breaks, text, size, width, most);
        double widest = breaks.widest();
        for (double narrower = 0.96 * width; lines.size() > 1 && narrower >= widest; narrower -= 0.04 * width) {
            List<String> next = lines(breaks, text, size, narrower, most);
            if (next.size() > lines.size() || isCut(next) && !isCut(lines)) {
                break;
            }
            lines = next;
        }
        return lines;
    }

    /** Whether lines that were broken here had to leave something out. */
    public static boolean isCut(List<String> lines) {
        return !lines.isEmpty() && lines.get(lines.size() - 1).endsWith(ELLIPSIS);
    }

    /** The width of the longest part of a text that stays on one line. */
    public double widestPiece(String text, double size) {
        return breaks(text, size, true).widest();
    }
}
