package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.helixatlas.ServiceTest;
import org.helixatlas.Thorough;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The page of all figures. */
@Thorough
class GalleryTest extends ServiceTest {

    @Autowired
    private Figures figures;

    private String page(String uri) throws UnsupportedEncodingException {
        MockHttpServletResponse response = http.get().uri(uri).exchange().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("script", "unsafe");
        return response.getContentAsString();
    }

    @Test
    void itShowsEachFigureWithItsTitleCaptionAndFiles() throws Exception {
        String english = page("/figures");
        String chinese = page("/figures?labels=zh");
        for (FigureFile figure : figures.all()) {
            assertThat(english)
                    .contains(
                            "Figure " + figure.number() + ". " + figure.file().title() + "</h2>",
                            "<p>" + figure.caption() + "</p>",
                            "<img src=\"api/figures/" + figure.name() + ".svg?labels=en\"");
            assertThat(chinese)
                    .contains(
                            "图 " + figure.number() + "　"
                                    + figure.file().chineseTitle().orElseThrow() + "</h2>",
                            "<p>" + figure.chineseCaption().orElseThrow() + "</p>");
            for (String format : new String[] {"svg", "pdf", "png"}) {
                assertThat(english).contains("href=\"api/figures/" + figure.name() + "." + format + "?labels=en\"");
            }
        }
        assertThat(chinese).contains("<html lang=\"zh\">").doesNotContain("Figure ");
    }

    /** What it loads is of this service, and is there. */
    @Test
    void itRunsNothingAndAllItsAddressesAreThere() throws Exception {
        String page = page("/figures?labels=both");
        assertThat(page).doesNotContain("<script", "style=", "onload", "http:", "https:", "//");
        Matcher address = Pattern.compile("(?:href|src)=\"([^\"]*)\"").matcher(page);
        int found = 0;
        while (address.find()) {
            String uri = "/" + address.group(1).replace("./", "");
            if (!uri.contains(".pdf") && !uri.contains(".png")) {
                assertThat(http.get().uri(uri)).as(uri).hasStatusOk();
            }
            found++;
        }
        assertThat(found).isGreaterThan(5 * figures.all().size());
    }

    @Test
    void anotherLanguageIsRefused() {
        assertThat(http.get().uri("/figures?labels=fr"))
                .hasStatus(400)
                .bodyText()
                .contains("en, zh, both");
    }
}
