package org.helixatlas.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.junit.jupiter.api.Test;

class SvgWriterTest {

    private static String written(Drawing drawing, String title) {
        return new String(SvgWriter.write(drawing, title), StandardCharsets.UTF_8);
    }

    @Test
    void marksOfOneRoleShareAGroup() {
        Drawing d = new Drawing(20, 10.5);
        d.line(Role.TIE, 0, 0, 10, 5.25, new Pen(0x0072b2, 0.5, List.of(2.0, 1.5)));
        d.line(Role.TIE, 1, 0, 10, 5, Pen.solid(0, 1));
        d.box(Role.NODE, 1, 2, 3, 4, 0xffffff, null);
        assertThat(written(d, "Title"))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                        + " version=\"1.1\" width=\"20pt\" height=\"10.5pt\" viewBox=\"0 0 20 10.5\" role=\"img\">\n"
                        + "<title>Title</title>\n"
                        + "<defs>\n"
                        + "</defs>\n"
                        + "<rect width=\"20\" height=\"10.5\" fill=\"#ffffff\"/>\n"
                        + "<g class=\"tie\">\n"
                        + "<path d=\"M0 0L10 5.25\" fill=\"none\" stroke=\"#0072b2\" stroke-width=\"0.5\""
                        + " stroke-linejoin=\"round\" stroke-dasharray=\"2 1.5\"/>\n"
                        + "<path d=\"M1 0L10 5\" fill=\"none\" stroke=\"#000000\" stroke-width=\"1\""
                        + " stroke-linejoin=\"round\"/>\n"
                        + "</g>\n"
                        + "<g class=\"node\">\n"
                        + "<path d=\"M1 2L4 2L4 6L1 6Z\" fill=\"#ffffff\"/>\n"
                        + "</g>\n"
                        + "</svg>\n");
    }

    @Test
    void textIsEscapedAndHasItsGlyphsOnce() {
        Drawing d = new Drawing(200, 50);
        d.text(Role.LABEL, "a<a & \"a\"", 5, 20, 10, 0x333333);
        String svg = written(d, "<&\">");
        assertThat(svg)
                .contains("<title>&lt;&amp;&quot;&gt;</title>")
                .contains(">a&lt;a &amp; &quot;a&quot;</text></g>\n");
        int a = Typeface.NOTO.glyph('a');
        assertThat(svg).containsOnlyOnce("<path id=\"g" + a + "\"");
        assertThat(svg.split("<use xlink:href=\"#g" + a + "\"", -1)).hasSize(4);
    }
}
