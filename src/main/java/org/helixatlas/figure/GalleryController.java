package org.helixatlas.figure;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

/** All figures on one page that needs no script: each large enough to read, with its title, its caption and its files. */
@RestController
@Hidden
class GalleryController {

    /** The page runs nothing and shows nothing but what this service draws. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Figures figures;

    GalleryController(Figures figures) {
        this.figures = figures;
    }

    /**
     * The page.
     *
     * @param labels the language of the page and the figures: {@code en}, {@code zh}, or {@code both} for figures in both
     */
    @GetMapping("/figures")
    ResponseEntity<String> gallery(@RequestParam(defaultValue = "en") String labels) {
        Pictures.look(labels, "page");
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-cache")
                .body(page(labels));
    }

    /** Addresses are relative, since the service may stand below a path of another server. */
    private String page(String labels) {
        boolean chinese = labels.equals("zh");
        String title = chinese ? "印刷图" : "Figures for print";
        StringBuilder page = new StringBuilder(
                """
                <!doctype html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s · Helix Atlas</title>
                <link rel="icon" href="explorer/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="explorer/explorer.css">
                </head>
                <body>
                <main class="printed">
                <h1>%2$s</h1>
                <p class="lead">%3$s</p>
                <p class="links"><a href="./">Helix Atlas</a> <a href="figures?labels=en" lang="en">English</a>\
                 <a href="figures?labels=zh" lang="zh">中文</a></p>
                """.formatted(
                                chinese ? "zh" : "en",
                                title,
                                chinese
                                        ? "由服务根据当前图谱绘制，各含图例、说明与来源。"
                                        : "Drawn by the service from the graph as it is now, each with its legend, its caption and its sources."));
        figures.all().forEach(figure -> page.append(figure(figure, labels, chinese)));
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String figure(FigureFile figure, String labels, boolean chinese) {
        String title = chinese
                ? figure.file().chineseTitle().orElse(figure.file().title())
                : figure.file().title();
        String caption = chinese ? figure.chineseCaption().orElse(figure.caption()) : figure.caption();
        String head = (chinese ? "图 " : "Figure ") + figure.number() + (chinese ? "　" : ". ") + title;
        String address = "api/figures/" + UriUtils.encodePathSegment(figure.name(), StandardCharsets.UTF_8);
        StringBuilder html = new StringBuilder("""
                <figure class="card" id="%1$s">
                <h2>%2$s</h2>
                <a href="%3$s.svg?labels=%4$s"><img src="%3$s.svg?labels=%4$s" alt="%2$s" loading="lazy"></a>
                <figcaption>
                <p>%5$s</p>
                <p class="links">""".formatted(
                        escaped(figure.name()), escaped(head), escaped(address), escaped(labels), escaped(caption)));
        for (String format : new String[] {"svg", "pdf", "png"}) {
            html.append("<a href=\"%1$s.%2$s?labels=%3$s\" aria-label=\"%4$s: %5$s\">%4$s</a> "
                    .formatted(
                            escaped(address),
                            format,
                            escaped(labels),
                            format.toUpperCase(java.util.Locale.ROOT),
                            escaped(head)));
        }
        return html.append("</p>\n</figcaption>\n</figure>\n").toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
