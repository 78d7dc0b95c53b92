package org.helixatlas.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.helixatlas.drawing.Typeface;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The explorer's page as a copy has it: as the service serves it, but for a word in its head that says that it is one. */
final class PageFiles {

    private static final String STATIC = "/static/";
    private static final String FONT = "fonts/NotoSansSC-Regular.ttf";

    /** What explorer.css asks the font for. */
    private static final int[][] CHINESE = {
        {0x2e80, 0x303f}, {0x3400, 0x9fff}, {0xf900, 0xfaff}, {0xfe30, 0xfe4f}, {0xff00, 0xffef}, {0x20000, 0x3ffff}
    };

    /** As the service's own, but for what a page cannot say of itself. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

    private PageFiles() {}

    /** The files by their names; the font holds the Chinese characters of these and of those that are given. */
    static Map<String, byte[]> with(Set<Integer> characters, OwnAnswers answers)
            throws IOException, InterruptedException {
        PathMatchingResourcePatternResolver found = new PathMatchingResourcePatternResolver();
        Map<String, byte[]> files = new TreeMap<>();
        for (String pattern : new String[] {"classpath*:/static/explorer/**", "classpath*:/static/fonts/*.txt"}) {
            for (Resource resource : found.getResources(pattern)) {
                if (resource.isReadable()
                        && resource.getFilename() != null
                        && resource.getFilename().contains(".")) {
                    String path = resource.getURL().toString();
                    files.put(
                            path.substring(path.lastIndexOf(STATIC) + STATIC.length()),
                            resource.getContentAsByteArray());
                }
            }
        }
        files.values().forEach(file -> collect(file, characters));
        for (String library : Set.of(
                "cytoscape/dist/cytoscape.min.js",
                "layout-base/layout-base.js",
                "cose-base/cose-base.js",
                "cytoscape-fcose/cytoscape-fcose.js")) {
            files.put("webjars/" + library, library(library, answers));
        }
        files.put("index.html", page(text(found.getResource("classpath:/static/index.html"))));
        files.put(FONT, Typeface.NOTO.only(characters));
        return files;
    }

    private static byte[] library(String name, OwnAnswers answers) throws IOException, InterruptedException {
        return answers.answer(Address.of("/webjars/" + name))
                .orElseThrow(() -> new IOException("The service has no library " + name));
    }

    private static String text(Resource resource) throws IOException {
        return resource.getContentAsString(StandardCharsets.UTF_8);
    }

    private static byte[] page(String html) {
        String marked = html.replace(
                "<title>",
                "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\" />\n"
                        + "    <meta name=\"helix-atlas-site\" content=\"" + SiteText.ANSWERS + "\" />\n    <title>");
        // A copy is loaded once and for all.
        String told = marked.replaceFirst(" *<link rel=\"alternate\" type=\"application/atom[^>]*>\n", "")
                .replaceFirst(
                        "<noscript>.*?</noscript>",
                        "<noscript>Helix Atlas draws networks with JavaScript. Figures and data without it:"
                                + " <a href=\"contents.html\">contents</a>.</noscript>");
        if (told.equals(marked) || marked.equals(html)) {
            throw new IllegalStateException("The page has no title or says nothing to those without scripts");
        }
        return told.getBytes(StandardCharsets.UTF_8);
    }

    /** Notes the Chinese characters of a text. */
    static void collect(byte[] text, Set<Integer> characters) {
        new String(text, StandardCharsets.UTF_8)
                .codePoints()
                .filter(PageFiles::isChinese)
                .forEach(characters::add);
    }

    private static boolean isChinese(int c) {
        for (int[] range : CHINESE) {
            if (c >= range[0] && c <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
