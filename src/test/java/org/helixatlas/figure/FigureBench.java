package org.helixatlas.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.SvgWriter;
import org.helixatlas.network.Snapshot;

/** Times layout and drawing of made-up networks, warm, and leaves them as files for Graphviz; {@code src/bench/figures.py} runs it. */
final class FigureBench {

    private static final int[][] SIZES = {{100, 250}, {150, 800}, {300, 800}, {1_000, 3_000}, {10_000, 20_000}};
    private static final int RUNS = 5;

    private FigureBench() {}

    public static void main(String[] folder) throws IOException {
        Path target = Path.of(folder[0]);
        Files.createDirectories(target);
        for (int warm = 0; warm < 4; warm++) {
            SvgWriter.write(draw(300, 800), "warm");
        }
        System.out.println("actors,ties,median ms to SVG,SVG bytes");
        for (int[] size : SIZES) {
            long[] times = new long[size[0] > 5_000 ? 3 : RUNS];
            byte[] svg = new byte[0];
            for (int run = 0; run < times.length; run++) {
                long start = System.nanoTime();
                svg = SvgWriter.write(draw(size[0], size[1]), "bench");
                times[run] = (System.nanoTime() - start) / 1_000_000;
            }
            Arrays.sort(times);
            System.out.println(size[0] + "," + size[1] + "," + times[times.length / 2] + "," + svg.length);
            Files.write(target.resolve(size[0] + ".svg"), svg);
            Files.writeString(
                    target.resolve(size[0] + ".dot"), dot(Networks.random(size[0], size[1], Layout.NETWORK, 42)));
        }
    }

    private static Drawing draw(int actors, int ties) {
        return Networks.draw(Networks.random(actors, ties, Layout.NETWORK, 42), Sheet.Size.PAGE);
    }

    private static String dot(Picture picture) {
        StringBuilder dot = new StringBuilder("graph g {\nnode [shape=point]\n");
        for (Snapshot.Tie tie : picture.ties()) {
            dot.append(tie.source()).append(" -- ").append(tie.target()).append('\n');
        }
        return dot.append("}\n").toString();
    }
}
