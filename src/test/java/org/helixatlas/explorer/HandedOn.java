package org.helixatlas.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a view is taken elsewhere: its address, its citation, its picture, its data. Part of {@link ExplorerIT}. */
interface HandedOn {

    Visitor someone(int width, int height, ColorScheme colours, String language);

    URI atlas();

    /** A site whose pages may show the explorer in a frame. */
    OtherSite listedSite();

    @Test
    default void aViewIsHandedOnByItsAddressItsCitationItsPictureAndItsData() throws IOException {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB")) {
            Page page = visitor.at(atlas(), "/#/lineage/stone?datasets=hsp-supplement&evidence=stated");
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Locator share = page.locator("#share-view > summary");
            share.press("Enter");
            page.locator("#copy-link").click();
            assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(page.url());
            String bibtex = taken(page, "#take-bib");
            assertThat(bibtex)
                    .startsWith("@misc{helix-atlas-")
                    .contains("Lineage: Stone Group", "version 1.0.0 [hsp-supplement]", "CC-BY-4.0")
                    .contains("Filter: datasets=hsp-supplement; evidence=stated")
                    .contains("\\url{" + page.url() + "}")
                    .doesNotContain("[hsp-thesis]");
            assertThat(taken(page, "#take-ris"))
                    .startsWith("TY  - DATA\r\n")
                    .contains("\r\nUR  - " + page.url() + "\r\n")
                    .endsWith("ER  - \r\n");
            assertThat(visitor.obstacles()).isEqualTo(List.of());
            page.keyboard().press("Escape");
            assertThat(share).isFocused();

            assertThat(taken(page, ".take-picture")).contains("<svg", "Stone Group", "stroke=\"rgb");
            assertThat(taken(page, ".taken a:has-text('CSV')")).startsWith("generation,id,name,kind,year");

            assertThat(taken(page, ".taken a:has-text('XLSX')")).startsWith("PK");

            visitor.on("/#/start/origin?actor=lenovo");
            assertThat(taken(page, "#take-story"))
                    .startsWith("steps,tie,type,family,source,sourceName,target,targetName,from,to,basis\r\n")
                    .contains(",SPUN_OFF_FROM,lineage,lenovo,Lenovo,legend-holdings,Legend Holdings,");

            visitor.on("/#/measures?measure=degree&families=research");
            assertThat(taken(page, ".take-picture")).contains("PNG");
            assertThat(taken(page, ".taken a:has-text('CSV')")).startsWith("rank,actor,name");
            visitor.on("/#/cypher?q=MATCH%20p%3D(%3AUniversity)--(%3AFirm)%20RETURN%20p%20LIMIT%202&as=graph");
            assertThat(taken(page, ".take-picture")).contains("PNG");
            assertThat(taken(page, "#json")).contains("\"columns\"");
        }
    }

    @Test
    default void aViewStandsAloneInAFrameOfASiteThatIsListed() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB").framesRefused()) {
            Page page = visitor.at(atlas(), "/#/paths?from=lenovo&to=stone");
            page.locator("#share-view > summary").click();
            listedSite().show(page.locator("#embed code").textContent());

            page.navigate(listedSite().origin().toString());
            FrameLocator frame = page.frameLocator("iframe");
            assertThat(frame.locator("h1")).isVisible();
            assertThat(frame.locator("nav")).isHidden();
            assertThat(frame.locator("footer")).isHidden();
            assertThat(frame.locator("#whole")).isVisible();
            assertThat(frame.locator("#whole")).hasText("Open in Helix Atlas");
            assertThat(frame.locator("#whole")).hasAttribute("href", atlas() + "/#/paths?from=lenovo&to=stone");

            Response refused = page.waitForResponse(
                    answer -> answer.url().startsWith(atlas().toString()),
                    () -> page.navigate(listedSite().otherOrigin().toString()));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(frame.locator("#whole")).hasCount(0);
        }
    }

    @Test
    default void aTableGoesToASpreadsheetAndAPieceOfEvidenceHasAnAddress() {
        try (Visitor visitor = someone(1440, 900, ColorScheme.LIGHT, "en-GB")) {
            Page page = visitor.at(atlas(), "/#/measures?measure=degree&families=research");
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.locator(".copied-table .copy-it").first().click();
            List<String> rows = copied(page).lines().toList();
            assertThat(rows.get(0)).isEqualTo("Rank\tActor\tValue\tNormalised");
            assertThat(rows.get(1)).matches("1\t[^\t]+\t[\\d.]+\t[\\d.]+");
            assertThat(rows).hasSize(1 + page.locator(".results tbody tr").count());

            visitor.on("/#/actor/lenovo");
            page.locator(".tie .sources > summary").first().click();
            page.locator(".tie .sources[open] .copy-it").first().click();
            String piece = copied(page);
            assertThat(piece).startsWith(atlas() + "/#/evidence?tie=").contains("&piece=");
            visitor.at(atlas(), piece.substring(atlas().toString().length()));
            assertThat(page.locator("#of-tie li.asked")).hasCount(1);
            assertThat(page.locator("#of-tie li.asked")).isInViewport();

            visitor.on("/#/actor/lenovo");
            page.locator("section.card > .sources .copy-it").last().click();
            String own = copied(page);
            assertThat(own).startsWith(atlas() + "/#/actor/lenovo?piece=");
            visitor.at(atlas(), own.substring(atlas().toString().length()));
            assertThat(page.locator("li.asked").last()).isInViewport();
            assertThat(visitor.obstacles()).isEqualTo(List.of());

            visitor.on("/#/evidence");
            page.locator("[data-source] .copy-it").nth(1).click();
            visitor.at(atlas(), copied(page).substring(atlas().toString().length()));
            assertThat(page.locator(".results tbody tr")).hasCount(1);
            page.locator("#all-sources").click();
            visitor.settled();
            visitor.until("() => document.querySelectorAll('.results tbody tr').length > 9");
        }
    }

    private static String copied(Page page) {
        return (String) page.evaluate("() => navigator.clipboard.readText()");
    }

    private static String taken(Page page, String what) throws IOException {
        Download file = page.waitForDownload(() -> page.locator(what).first().click());
        return Files.readString(file.path(), StandardCharsets.ISO_8859_1);
    }
}
