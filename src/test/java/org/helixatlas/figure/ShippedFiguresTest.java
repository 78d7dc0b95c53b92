package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.helixatlas.ServiceTest;
import org.helixatlas.Thorough;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark;
import org.helixatlas.drawing.PngWriter;
import org.helixatlas.drawing.SvgWriter;
import org.helixatlas.figure.Style.Sign;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures that we ship, on the data that we ship. */
@Thorough
class ShippedFiguresTest extends ServiceTest {

    private static final Path GOLDEN = Path.of("src/test/resources/figures");
    private static final Path OTHER_LOOKS = GOLDEN.resolve("other-looks.txt");
    private static final Pictures.Look PAGE = Pictures.look("en", "page");
    private static final List<String> LOOKS =
            List.of("en page", "zh page", "both page", "en slide", "zh slide", "both slide");

    /** What one test has drawn serves the others. */
    private static final Map<String, Drawing> DRAWN = new ConcurrentHashMap<>();

    @Autowired
    private Figures figures;

    @Autowired
    private Pictures pictures;

    @Autowired
    private FigureFolder folder;

    @Autowired
    private CurrentNetwork network;

    private Drawing drawn(FigureFile figure, String look) {
        return DRAWN.computeIfAbsent(
                String.join(" ", network.snapshot().version(), figure.name(), look),
                k -> pictures.draw(figures.picture(figure, NetworkFilter.NONE), look(look), true));
    }

    private static Pictures.Look look(String words) {
        String[] parts = words.split(" ");
        return Pictures.look(parts[0], parts[1]);
    }

    /** To write them anew: {@code mvn test -Dtest=ShippedFiguresTest -Dhelix.golden=write}; then look at what changed. */
    @Test
    void figuresAreTheSameBytesAsBefore() throws IOException {
        Set<String> changed = new TreeSet<>();
        for (FigureFile figure : figures.all()) {
            Picture picture = figures.picture(figure, NetworkFilter.NONE);
            byte[] svg = pictures.write(picture, PAGE, true, "svg");
            Path golden = GOLDEN.resolve(figure.name() + ".svg");
            if ("write".equals(System.getProperty("helix.golden"))) {
                Files.createDirectories(GOLDEN);
                Files.write(golden, svg);
            } else if (!Files.exists(golden)
                    || !new String(svg, StandardCharsets.UTF_8).equals(Files.readString(golden))) {
                changed.add(figure.name() + ": " + difference(figure.name(), golden, svg));
            }
        }
        assertThat(changed)
                .as("figures that differ from src/test/resources/figures; the pictures show where, in red")
                .isEmpty();
    }

    /** Of what has no picture to be held against, the sums are kept; they are written anew as the pictures are. */
    @Test
    void figuresAreTheSameBytesAsBeforeInEveryLook() throws Exception {
        StringBuilder sums = new StringBuilder();
        for (FigureFile figure : figures.all()) {
            for (String look : LOOKS) {
                byte[] svg = SvgWriter.write(drawn(figure, look), figure.name());
                sums.append(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(svg)))
                        .append("  %s %s\n".formatted(figure.name(), look));
            }
        }
        if ("write".equals(System.getProperty("helix.golden"))) {
            Files.writeString(OTHER_LOOKS, sums);
        }
        assertThat(sums.toString().lines())
                .containsExactlyElementsOf(Files.readString(OTHER_LOOKS).lines().toList());
    }

    /** Shows what the two drawings do not share: lines of the old one red, of the new one blue. */
    private static String difference(String name, Path golden, byte[] svg) throws IOException {
        Path target = Path.of("target/figures");
        Files.createDirectories(target);
        Files.write(target.resolve(name + ".svg"), svg);
        if (!Files.exists(golden)) {
            return "new, see " + target.resolve(name + ".svg");
        }
        BufferedImage before = SvgPicture.of(Files.readString(golden));
        BufferedImage after = SvgPicture.of(new String(svg, StandardCharsets.UTF_8));
        int w = Math.max(before.getWidth(), after.getWidth());
        int h = Math.max(before.getHeight(), after.getHeight());
        BufferedImage both = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int a = x < before.getWidth() && y < before.getHeight() ? before.getRGB(x, y) & 0xff : 255;
                int b = x < after.getWidth() && y < after.getHeight() ? after.getRGB(x, y) & 0xff : 255;
                both.setRGB(x, y, Math.abs(a - b) < 32 ? 0x10101 * (128 + b / 2) : a < b ? 0xd00000 : 0x0000d0);
            }
        }
        Path picture = target.resolve(name + "-difference.png");
        ImageIO.write(both, "png", picture.toFile());
        return "see " + picture;
    }

    @Test
    void thereIsTheWholeSetOfTheChapter() {
        assertThat(figures.all().stream().map(FigureFile::number))
                .containsSubsequence("5-1", "5-2", "5-3", "5-4", "5-5", "5-6", "5-7", "5-8", "5-9", "5-10");
    }

    /** A page is read from seven points on; who sits in the last row reads ten. What has no room at that size has no name. */
    @Test
    void namesMeetNothingAndNothingIsTooSmallToRead() {
        for (FigureFile figure : figures.all()) {
            for (String look : LOOKS) {
                Drawing drawing = drawn(figure, look);
                String name = figure.name() + " " + look;
                boolean slide = look.endsWith("slide");
                DrawingTest.apart(drawing, name);
                assertThat(drawing.height()).as("%s fits", name).isLessThanOrEqualTo(slide ? 405 : 665);
                assertThat(drawing.marks().stream()
                                .filter(m -> m instanceof Mark.Text)
                                .mapToDouble(m -> ((Mark.Text) m).size())
                                .min()
                                .orElseThrow())
                        .as("%s: smallest type", name)
                        .isGreaterThanOrEqualTo(slide ? 9.99 : 6.999);
                assertThat(texts(drawing).anyMatch(t -> t.codePoints().anyMatch(Character::isIdeographic)))
                        .as("%s: Chinese names", name)
                        .isEqualTo(!look.startsWith("en"));
            }
        }
    }

    /** A count on a line is not a name: it stands on its own line, on white. */
    @Test
    void noLineRunsThroughTextAndNothingIsCut() {
        for (FigureFile figure : figures.all()) {
            for (String look : LOOKS) {
                Drawing drawing = drawn(figure, look);
                assertThat(DrawingTest.crossed(drawing).stream().filter(name -> !name.matches(".* (people|人)")))
                        .as("%s %s: names that a line runs through", figure.name(), look)
                        .isEmpty();
                assertThat(DrawingTest.struckOut(drawing))
                        .as("%s %s: words of legend and caption that a line runs through", figure.name(), look)
                        .isEmpty();
                assertThat(DrawingTest.off(drawing))
                        .as("%s %s: what is not on the paper", figure.name(), look)
                        .isEmpty();
                assertThat(texts(drawing))
                        .as("%s %s: names that are cut", figure.name(), look)
                        .noneMatch(text -> text.contains("...") || text.contains("…"));
            }
        }
    }

    @Test
    void onASlideMostActorsAreNamedAndEachNumberIsExplained() {
        int numbers = 0;
        for (FigureFile figure : figures.all()) {
            if (!figure.layout().isNetwork() || figure.layout().isRanking()) {
                continue;
            }
            Picture picture = figures.picture(figure, NetworkFilter.NONE);
            String written = texts(drawn(figure, "en slide"))
                    .collect(Collectors.joining())
                    .replace(" ", "");
            assertThat(picture.actors().stream()
                            .map(a -> a.name().replace(" ", ""))
                            .filter(written::contains)
                            .count())
                    .as("%s: named on a slide", figure.name())
                    .isGreaterThan(picture.actors().size() / 2);
            for (String look : List.of("en slide", "both slide")) {
                List<String> texts = texts(drawn(figure, look)).toList();
                List<Integer> borne = texts.stream()
                        .filter(text -> text.matches("\\d{1,2}"))
                        .map(Integer::valueOf)
                        .sorted()
                        .toList();
                assertThat(borne)
                        .as("%s %s: each number once", figure.name(), look)
                        .isEqualTo(
                                IntStream.rangeClosed(1, borne.size()).boxed().toList());
                assertThat(borne)
                        .as("%s %s: what the legend explains", figure.name(), look)
                        .allMatch(number -> texts.stream()
                                        .filter(text -> text.matches(number + " (?!ties?|public pages?)\\p{L}.*"))
                                        .count()
                                == 1);
                numbers += borne.size();
            }
        }
        assertThat(numbers).as("numbers on all slides").isPositive();
    }

    /** Title, legend, caption, heads and scales; names without a Chinese form bear a mark that the legend explains. */
    @Test
    void inChineseTheyAreChineseThroughout() {
        for (FigureFile figure : figures.all()) {
            Picture picture = figures.picture(figure, NetworkFilter.NONE);
            for (String look : List.of("zh page", "zh slide")) {
                String all = texts(drawn(figure, look)).collect(Collectors.joining("\n"));
                assertThat(all)
                        .as("%s %s: title", figure.name(), look)
                        .contains(figure.file().chineseTitle().orElseThrow());
                // Data sets and their versions, and the names of sources, are called as they are.
                String own = all.replaceAll(
                        "hsp-\\s*\\w+|\\bapi\\b|\\bsources\\b|Beijing\\s+Science\\s+and\\s+Technology\\s+Commission|Han\\s+Wang",
                        "");
                List<String> english = own.lines()
                        .filter(text -> text.matches(".*[A-Za-z]{4,}.*"))
                        .filter(text -> picture.actors().stream()
                                .noneMatch(a -> a.name()
                                                .contains(text.replaceAll("\\*( \\d{4})?$", "")
                                                        .strip())
                                        || named(picture, text)))
                        .toList();
                assertThat(english).as("%s %s: English", figure.name(), look).isEmpty();
                if (all.contains("*")) {
                    assertThat(all).as("%s %s", figure.name(), look).contains("* 无中文名称");
                }
            }
        }
    }

    /** Whether a text holds the English name of an actor, which has no Chinese one, and its mark. */
    private static boolean named(Picture picture, String text) {
        return picture.actors().stream().anyMatch(a -> text.contains(a.name() + "*"));
    }

    /** What was founded in one year stands in one place, whoever its parent is. */
    @Test
    void aSignStandsExactlyAtItsYear() {
        List<Mark.Text> names = drawn(figures.get("spin-off-genealogy"), "en page").marks().stream()
                .filter(m -> m instanceof Mark.Text t && t.role() == Mark.Role.LABEL)
                .map(m -> (Mark.Text) m)
                .toList();
        Map<String, Set<Long>> places = new java.util.TreeMap<>();
        for (Mark.Text name : names) {
            Matcher year = Pattern.compile(".* (\\d{4})").matcher(name.text());
            if (year.matches()) {
                places.computeIfAbsent(year.group(1), k -> new TreeSet<>()).add(Math.round(100 * name.x()));
            }
        }
        assertThat(places)
                .hasSizeGreaterThan(15)
                .allSatisfy((year, xs) -> assertThat(xs).as(year).hasSize(1));
        assertThat(names).extracting(Mark.Text::text).contains("Lenovo 1984", "Legend Holdings 1984");
    }

    /** In every language and size: nothing occurs that is not explained, and nothing is explained that does not occur. */
    @Test
    void theirLegendsAreTrueAndTheirSignsThoseOfTheCode() {
        for (FigureFile figure : figures.all()) {
            for (String look : LOOKS) {
                LegendTest.isTrue(drawn(figure, look), figure.name() + " " + look);
                LegendTest.isOfTheCode(
                        drawn(figure, look), Vocabulary.shipped(), Signs.Inks.COLOUR, figure.name() + " " + look);
            }
        }
    }

    private static Stream<String> texts(Drawing drawing) {
        return drawing.marks().stream().filter(m -> m instanceof Mark.Text).map(m -> ((Mark.Text) m).text());
    }

    @Test
    void thePdfsHoldAllTextInEmbeddedFontsChineseIncluded() throws IOException {
        for (FigureFile figure : figures.all()) {
            Picture picture = figures.picture(figure, NetworkFilter.NONE);
            Pictures.Look look = Pictures.look("both", "page");
            try (PDDocument pdf = Loader.loadPDF(pictures.write(picture, look, true, "pdf"))) {
                String held = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
                assertThat(texts(drawn(figure, "both page")))
                        .as(figure.name())
                        .allMatch(text -> held.contains(text.replaceAll("\\s", "")));
                PDResources resources = pdf.getPage(0).getResources();
                assertThat(resources.getFontNames()).as(figure.name()).isNotEmpty();
                for (COSName name : resources.getFontNames()) {
                    assertThat(resources.getFont(name).isEmbedded())
                            .as("%s: %s", figure.name(), name)
                            .isTrue();
                }
            }
        }
    }

    /** A browser's rasteriser is not ours: what must agree is how dark each small square is. */
    @Test
    void inChromiumTheSvgsLookAsThePngs(@TempDir Path directory) throws Exception {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "SKIPPED: the SVGs are shown by Chromium, and there is none here");
        int height = 700;
        StringBuilder page = new StringBuilder("<body style='margin:0;background:white'>");
        List<BufferedImage> pngs = new ArrayList<>();
        for (FigureFile figure : figures.all()) {
            Drawing drawing = drawn(figure, "both page");
            Files.write(directory.resolve(figure.name() + ".svg"), SvgWriter.write(drawing, figure.name()));
            pngs.add(PngWriter.image(drawing));
            page.append("<div style='height:")
                    .append(height)
                    .append("px'><img style='width:453.5px;display:block' src='")
                    .append(figure.name())
                    .append(".svg'></div>");
        }
        Files.writeString(directory.resolve("all.html"), page);
        Process browser = new ProcessBuilder(
                        chromium.get().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--disable-background-networking",
                        "--user-data-dir=" + directory.resolve("browser"),
                        "--window-size=454," + height * pngs.size(),
                        "--screenshot=" + directory.resolve("all.png"),
                        directory.resolve("all.html").toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("browser.log").toFile())
                .start();
        assertThat(browser.waitFor(120, TimeUnit.SECONDS)).isTrue();
        BufferedImage shown = ImageIO.read(directory.resolve("all.png").toFile());
        for (int f = 0; f < pngs.size(); f++) {
            BufferedImage png = pngs.get(f);
            int square = 12;
            double scale = 453.5 / png.getWidth();
            double worst = 0;
            for (int y = 0; y + square <= png.getHeight() * scale; y += square) {
                for (int x = 0; x + square <= 453; x += square) {
                    double browserDark = darkness(shown, x, f * height + y, square, square);
                    double ourDark = darkness(
                            png,
                            (int) Math.round(x / scale),
                            (int) Math.round(y / scale),
                            (int) Math.round(square / scale),
                            (int) Math.round(square / scale));
                    worst = Math.max(worst, Math.abs(browserDark - ourDark));
                }
            }
            assertThat(worst)
                    .as(
                            "%s: the square that differs most, of 255",
                            figures.all().get(f).name())
                    .isLessThan(32);
        }
    }

    private static double darkness(BufferedImage image, int left, int top, int width, int height) {
        double sum = 0;
        int right = Math.min(image.getWidth(), left + width);
        int bottom = Math.min(image.getHeight(), top + height);
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int rgb = image.getRGB(x, y);
                sum += 255 - ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3.0;
            }
        }
        return sum / Math.max(1, (right - left) * (bottom - top));
    }

    @Test
    void theSvgsRunNothingAndLoadNothing() throws Exception {
        for (FigureFile figure : figures.all()) {
            byte[] svg = SvgWriter.write(drawn(figure, "both page"), figure.name());
            DrawingTest.harmless(DrawingTest.parsed(svg).getDocumentElement());
        }
    }

    /** The figure as a copier shows it, or as it is printed in grey: the samples in its legend are cut out and laid over one another. */
    @Test
    void inGreyTheSamplesOfTheLegendDiffer() {
        for (FigureFile figure : figures.all()) {
            Picture picture = figures.picture(figure, NetworkFilter.NONE);
            samplesDiffer(figure.name(), picture, drawn(figure, "en page"));
            samplesDiffer(
                    figure.name() + " in grey",
                    picture,
                    pictures.draw(picture, Pictures.look("en", "page", null, null, true, true), true));
        }
    }

    private static void samplesDiffer(String name, Picture picture, Drawing drawing) {
        BufferedImage colour = PngWriter.image(drawing);
        BufferedImage grey = new BufferedImage(colour.getWidth(), colour.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        grey.getGraphics().drawImage(colour, 0, 0, null);
        Style style = new Style(picture);
        differ(name, drawing, grey, style.signs().stream().map(Sign::meaning).toList(), 11);
        differ(
                name,
                drawing,
                grey,
                style.lines(picture.ties()).stream().map(Style.Line::meaning).toList(),
                24);
    }

    private static void differ(
            String figure, Drawing drawing, BufferedImage grey, List<String> meanings, double width) {
        double scale = grey.getWidth() / drawing.width();
        List<String> shown = new ArrayList<>();
        List<int[]> samples = new ArrayList<>();
        for (String meaning : meanings) {
            drawing.marks().stream()
                    .filter(m -> m instanceof Mark.Text t
                            && t.role() == Mark.Role.FURNITURE
                            && t.text().equals(meaning))
                    .map(m -> (Mark.Text) m)
                    .reduce((above, below) -> below)
                    .ifPresent(text -> {
                        // The sample stands left of its meaning, its middle at a small letter's height.
                        int left = (int) Math.round((text.x() - 4 - width) * scale);
                        int top = (int) Math.round((text.y() - 0.36 * text.size() - 6) * scale);
                        shown.add(meaning);
                        samples.add(grey.getRaster()
                                .getPixels(left, top, (int) (width * scale), (int) (12 * scale), (int[]) null));
                    });
        }
        for (int i = 0; i < samples.size(); i++) {
            for (int j = i + 1; j < samples.size(); j++) {
                assertThat(unlike(samples.get(i), samples.get(j)))
                        .as("%s: share of the ink in which %s and %s differ", figure, shown.get(i), shown.get(j))
                        .isGreaterThan(0.08);
            }
        }
    }

    /** Of the pixels that are inked in either, the share that is told apart. */
    private static double unlike(int[] a, int[] b) {
        int inked = 0;
        int told = 0;
        for (int k = 0; k < a.length; k++) {
            inked += Math.min(a[k], b[k]) < 225 ? 1 : 0;
            told += Math.abs(a[k] - b[k]) > 24 ? 1 : 0;
        }
        return told / (double) Math.max(1, inked);
    }

    @Test
    void withoutColourSignsDifferByShapeAndLinesByDash() {
        for (FigureFile figure : figures.all()) {
            Picture picture = figures.picture(figure, NetworkFilter.NONE);
            Style style = new Style(picture);
            List<Sign> signs = style.signs();
            for (int i = 0; i < signs.size(); i++) {
                for (int j = i + 1; j < signs.size(); j++) {
                    Sign a = signs.get(i);
                    Sign b = signs.get(j);
                    assertThat(a.symbol() != b.symbol()
                                    || a.inlay() != b.inlay()
                                    || Math.abs(grey(a.colour()) - grey(b.colour())) > 12)
                            .as("%s: %s and %s", figure.name(), a, b)
                            .isTrue();
                }
            }
            assertThat(style.lines(picture.ties()).stream().map(l -> l.pen().dash() + " " + l.head()))
                    .as("%s: dashes and heads", figure.name())
                    .doesNotHaveDuplicates();
        }
    }

    /** Luminance as a copier sees it, 0 to 255. */
    private static double grey(int rgb) {
        return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
    }

    @Test
    void theFolderHoldsEveryFigureWithIndexAndCaptions(@TempDir Path directory) throws IOException {
        folder.write(directory);
        String index = Files.readString(directory.resolve("index.html"));
        String tex = Files.readString(directory.resolve("figures.tex"));
        String captions = Files.readString(directory.resolve("captions.txt"));
        for (FigureFile figure : figures.all()) {
            for (String end : List.of(".svg", ".pdf", ".png", "-plain.pdf", "-plain.png")) {
                assertThat(directory.resolve(figure.name() + end)).isNotEmptyFile();
            }
            assertThat(index).contains("id=\"" + figure.name() + "\"");
            assertThat(tex).contains("\\label{fig:" + figure.name() + "}");
            assertThat(captions)
                    .contains("Figure " + figure.number() + ". " + figure.file().title());
        }
        soundTex(tex, directory);
    }

    /** What stops LaTeX: an odd brace, a file that is not there, a character that its fonts lack. */
    private static void soundTex(String tex, Path directory) throws IOException {
        String set = tex.lines().filter(line -> !line.startsWith("%")).collect(Collectors.joining("\n"));
        int depth = 0;
        for (String brace :
                set.replaceAll("\\\\[{}]", "").replaceAll("[^{}]", "").split("")) {
            depth += brace.equals("{") ? 1 : -1;
            assertThat(depth).as("braces of figures.tex").isNotNegative();
        }
        assertThat(depth).as("braces of figures.tex").isZero();
        assertThat(set.replaceAll("\\\\[%&$#_]", ""))
                .as("signs that mean something to LaTeX")
                .doesNotContainPattern("[%&$#_~^<>|]")
                .as("characters that pdflatex sets without further packages")
                .containsPattern("\\A[\\x20-\\x7e\\n\\u00a0-\\u00ff–—‘’“”]*\\z");
        Matcher included =
                Pattern.compile("\\\\includegraphics\\[[^]]*]\\{([^}]*)}").matcher(set);
        while (included.find()) {
            assertThat(directory.resolve(included.group(1))).isNotEmptyFile();
            try (PDDocument plain =
                    Loader.loadPDF(directory.resolve(included.group(1)).toFile())) {
                assertThat(plain.getPage(0).getMediaBox().getHeight())
                        .as("%s leaves room for its caption on a page, in points", included.group(1))
                        .isLessThan(610);
            }
        }
    }

    @Test
    void latexSetsTextAsItStands() {
        assertThat(FigureFolder.tex("R&D_100% {a} \\")).isEqualTo("R\\&D\\_100\\% \\{a\\} \\textbackslash{}");
        assertThat(FigureFolder.tex("<b> | ~^#$"))
                .isEqualTo("\\textless{}b\\textgreater{} \\textbar{} \\textasciitilde{}\\textasciicircum{}\\#\\$");
    }

    @Test
    void theListIsJsonAndCsv() {
        assertThat(http.get().uri("/api/figures"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].name")
                .isEqualTo("partnership-network");
        assertThat(http.get().uri("/api/figures?format=csv")).bodyText().startsWith("name,number,title,answers");
    }

    @Test
    void aFigureComesInEachFormat() {
        assertThat(http.get().uri("/api/figures/government.svg?labels=both"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("image/svg+xml")
                .bodyText()
                .contains("北京大学", "Filter: ");
        assertThat(http.get().uri("/api/figures/sub-parks.pdf?size=slide"))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(http.get().uri("/api/figures/sub-parks.png")).hasStatusOk().hasContentType("image/png");
        assertThat(http.get().uri("/api/figures/sub-parks.svg").header("Accept", "image/svg+xml,*/*"))
                .hasStatusOk();
    }

    @Test
    void theFilterNarrowsAFigureAndItsCaptionSaysSo() {
        assertThat(http.get().uri("/api/figures/partnership-network.svg?families=research&datasets=hsp-thesis"))
                .hasStatusOk()
                .bodyText()
                .contains("families research; data sets hsp-thesis", ">research: contracts research to")
                .doesNotContain(">investment: ");
    }

    @Test
    void whatCannotBeDrawnIsRefusedWithWhatWouldBeRight() {
        assertThat(http.get().uri("/api/figures/goverment.svg"))
                .hasStatus(404)
                .bodyText()
                .contains("government");
        assertThat(http.get().uri("/api/figures/government.svg?labels=fr"))
                .hasStatus(400)
                .bodyText()
                .contains("en, zh, both");
        assertThat(http.get().uri("/api/figures/government.svg?size=poster")).hasStatus(400);
        assertThat(http.get().uri("/api/figures/government.svg?colour=red")).hasStatus(400);
        assertThat(http.get().uri("/api/figures/sub-parks.svg?asOf=1990"))
                .hasStatus(400)
                .bodyText()
                .contains("does not apply");
        assertThat(http.get().uri("/api/figures/government.gif")).hasStatus(404);
    }

    @Test
    void anEgoNetworkAndALineageAreFiguresToo() {
        assertThat(http.get().uri("/api/actors/tsinghua-university/network.svg?families=research,investment"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("image/svg+xml")
                .bodyText()
                .contains("Ego network of Tsinghua University", "Tongfang");
        assertThat(http.get().uri("/api/actors/lenovo/lineage.svg?direction=ancestors&labels=zh"))
                .hasStatusOk()
                .bodyText()
                .contains("联想集团的谱系", "中国科学院", "其来源：")
                .doesNotContain("Lineage of", "Filter: ");
        assertThat(http.get().uri("/api/paths.svg?from=lenovo&to=tsinghua-university"))
                .hasStatusOk()
                .bodyText()
                .contains("Paths between Lenovo and Tsinghua University");
        assertThat(http.get().uri("/api/actors/sohu/lineage.svg?through=persons"))
                .hasStatusOk()
                .bodyText()
                .contains(">Zhang Chaoyang<", ">Sohu 1996<", ">Tsinghua University 1911<", ">studied at<", "A founder");
        assertThat(http.get().uri("/api/actors/nobody/network.svg")).hasStatus(404);
        assertThat(http.get().uri("/api/actors/nobody/lineage.png")).hasStatus(404);
        assertThat(http.get().uri("/api/actors/lenovo/lineage.svg?direction=sideways"))
                .hasStatus(400);
    }

    @Test
    void theNetworkThatAFilterLeavesIsAFigureToo() {
        assertThat(http.get()
                        .uri(
                                "/api/network.svg?datasets=hsp-thesis&families=research,investment"
                                        + "&nodeSize=betweenness&layout=concentric&title={title}",
                                "Who pays whom"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("image/svg+xml")
                .bodyText()
                .contains(
                        "Who pays whom",
                        "Size, Betweenness centrality",
                        ">17<",
                        "13 actors, 14 ties",
                        "actors without a tie.",
                        "families investment, research; data sets hsp-thesis",
                        "Sources: Han Wang",
                        ">Founder Group<")
                // What another data set says is not in it, so that it is not cited.
                .doesNotContain("hsp-supplement");
        assertThat(http.get()
                        .uri("/api/network.svg?datasets=hsp-thesis&families=research&layout=columns"
                                + "&labels=zh&line=type"))
                .hasStatusOk()
                .bodyText()
                .contains("清华大学", ">委托研究给<");
        assertThat(http.get().uri("/api/network.svg?nodeSize=betweeness"))
                .hasStatus(400)
                .bodyText()
                .contains("did you mean betweenness?");
        assertThat(http.get().uri("/api/network.svg?nodeSize=bridges"))
                .hasStatus(400)
                .bodyText()
                .contains("is of ties");
        assertThat(http.get().uri("/api/network.svg?layout=spiral"))
                .hasStatus(400)
                .bodyText()
                .contains(String.join(", ", Layout.ofAnyNetwork().keySet()));
        assertThat(http.get().uri("/api/network.svg?layout=concentric"))
                .hasStatus(400)
                .bodyText()
                .contains("at most 150 actors", "narrow it by", "or take the layout network");
    }

    /** The densest ego networks that there are; a page has room for each. */
    @Test
    void egoNetworksKeepNamesAndLinesApart() {
        for (String ego : List.of("peking-university", "lenovo", "institute-of-computing-technology")) {
            View view = View.of(network.snapshot(), NetworkFilter.NONE, Projection.UNDIRECTED);
            int[] around = IntStream.range(0, view.size())
                    .filter(v -> view.actor(v).id().equals(ego)
                            || view.ties().stream()
                                    .anyMatch(t -> t.source().equals(ego)
                                                    && t.target()
                                                            .equals(view.actor(v)
                                                                    .id())
                                            || t.target().equals(ego)
                                                    && t.source()
                                                            .equals(view.actor(v)
                                                                    .id())))
                    .toArray();
            Picture picture =
                    Picture.of(view.induced(around), ego, ego, "Ego network.", Layout.NETWORK, Encoding.NETWORK);
            Drawing drawing = pictures.draw(picture, PAGE, true);
            DrawingTest.apart(drawing, ego);
            assertThat(DrawingTest.crossed(drawing))
                    .as("%s: names that a line runs through", ego)
                    .isEmpty();
        }
    }

    /** The whole network has more actors than names have room; those that matter most are among the named. */
    @Test
    void theWholeNetworkNamesItsHubs() {
        assertThat(http.get().uri("/api/network.svg?nodeSize=betweenness&size=slide"))
                .hasStatusOk()
                .bodyText()
                .contains(">Tsinghua University<", ">Peking University<", ">Chinese Academy<", ">of Sciences<");
        assertThat(http.get().uri("/api/network.svg"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        ">Tsinghua University<", ">Peking University<", ">Legend Holdings<", "as far as there is room");
    }

    @Test
    void aFilterThatLeavesNothingLeavesAnEmptyFigure() {
        for (FigureFile figure : figures.all()) {
            if (figure.layout().isNetwork()) {
                assertThat(http.get().uri("/api/figures/" + figure.name() + ".svg?asOf=1900"))
                        .as(figure.name())
                        .hasStatusOk();
            }
        }
        assertThat(http.get().uri("/api/network.svg?asOf=1900&datasets=hsp-thesis&families=supply"))
                .hasStatusOk();
    }
}
