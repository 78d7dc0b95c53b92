package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever a file holds, a reader gives a network or says that it is unreadable. More files, or others:
 * {@code mvn test -Dtest=ReadersFuzzTest -Dhelix.fuzz.files=20000 -Dhelix.fuzz.seed=7}.
 */
class ReadersFuzzTest {

    private static final List<String> SEEDS = List.of(
            "karate-networkx.graphml",
            "davis-igraph.graphml",
            "karate-networkx.gexf",
            "karate-networkx.gml",
            "karate-networkx.net",
            "davis-igraph.net",
            "karate-networkx.edgelist",
            "karate-networkx-node-link.json",
            "karate-networkx.cyjs",
            "karate-igraph.lgl",
            "made-up.dl",
            "made-up.paj",
            "made-up.jsonld");

    /** What formats give a meaning to. */
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "&#0;",
            "<!DOCTYPE x>",
            "<![CDATA[",
            "<graph>",
            "</graph>",
            "<node id='0'>",
            "<key id='d0'>",
            "\"",
            "'",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            "*Vertices 9",
            "*Matrix",
            "*Partition kind",
            "*Network",
            "!",
            "labels:",
            "labels embedded",
            "nm=",
            "n=",
            "format=nodelist2",
            "#",
            "\n",
            "\r",
            "\u0000",
            "999999999999",
            "-1",
            "1,5",
            "null",
            "graph [",
            "data:",
            "\uFEFF",
            "\uD800",
            "node",
            "edge");

    private static final List<ForeignFile> MADE_UP = List.of(
            Read.file(
                    "made-up.dl",
                    "dl n=2 nm=2\nformat = edgelist1\nlabels:\na\nb\nmatrix labels:\nx\ny\ndata:\n1 2 3\n!\n2 1\n"),
            Read.file(
                    "made-up.paj",
                    "*Network x\n*Vertices 2\n1 \"a\" [1984-*]\n2 \"b\"\n*Arcs :1 \"t\"\n1 2 1 [1-3,5] l \"z\"\n"
                            + "*Partition kind\n% 1 Firm\n*Vertices 2\n1\n0\n"),
            Read.file(
                    "made-up.jsonld",
                    "{\"@graph\":[{\"@id\":\"actor:a\",\"@type\":[\"helix:Firm\"],\"name\":\"A\"},\n"
                            + "{\"@id\":\"tie:t\",\"source\":{\"@id\":\"actor:a\"},\"predicate\":\"helix:X\",\"target\":\"actor:a\"}]}"));

    private static ForeignFile seed(String name) {
        return MADE_UP.stream().filter(f -> f.name().equals(name)).findFirst().orElseGet(() -> Read.resource(name));
    }

    @Test
    void aReaderGivesANetworkOrSaysThatItIsUnreadable() {
        Random random = new Random(Long.getLong("helix.fuzz.seed", 1));
        int tries = Integer.getInteger("helix.fuzz.files", 40) * Readers.all().size();
        List<ForeignFile> seeds = SEEDS.stream().map(ReadersFuzzTest::seed).toList();
        int read = 0;
        for (int i = 0; i < tries; i++) {
            ForeignFile seed = seeds.get(i % seeds.size());
            ForeignFile file = new ForeignFile(seed.name(), mutated(seed.bytes(), random));
            NetworkReader reader =
                    i % 7 == 0 ? Readers.all().get(random.nextInt(Readers.all().size())) : Read.reader(seed);
            Readers.all().forEach(r -> r.recognises(file));
            try {
                ForeignNetwork network = reader.read(file, ReadingOptions.NONE);
                assertThat(network.findings().size()).isLessThan(2_000);
                read++;
            } catch (Unreadable e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError(
                        "try " + i + " with " + reader.format() + " of "
                                + new String(file.bytes(), StandardCharsets.UTF_8),
                        e);
            }
        }
        assertThat(read).as("files that were read").isGreaterThan(tries / 20);
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (random.nextInt(20) == 0) {
            byte[] noise = new byte[random.nextInt(2_000)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] mutated = bytes;
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            int from = random.nextInt(mutated.length + 1);
            int to = Math.min(mutated.length, from + random.nextInt(40));
            byte[] piece = switch (random.nextInt(5)) {
                case 0 -> new byte[0];
                case 1 -> new byte[] {(byte) random.nextInt(256)};
                case 2 -> Arrays.copyOfRange(mutated, 0, Math.min(mutated.length, random.nextInt(400)));
                default -> PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
            };
            mutated = spliced(mutated, from, random.nextBoolean() ? from : to, piece);
        }
        return random.nextInt(10) == 0 ? Arrays.copyOf(mutated, random.nextInt(mutated.length + 1)) : mutated;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
        byte[] spliced = Arrays.copyOf(bytes, from + piece.length + bytes.length - to);
        System.arraycopy(piece, 0, spliced, from, piece.length);
        System.arraycopy(bytes, to, spliced, from + piece.length, bytes.length - to);
        return spliced;
    }

    /** A million lines: {@code -Dhelix.fuzz.lines=1000000}. */
    @Test
    @Timeout(300)
    void manyLinesAreReadInOnePass() {
        int lines = Integer.getInteger("helix.fuzz.lines", 20_000);
        StringBuilder list = new StringBuilder();
        StringBuilder pajek = new StringBuilder("*Vertices 1000\n*Arcs\n");
        StringBuilder xml = new StringBuilder("<graphml><graph edgedefault=\"directed\">\n");
        StringBuilder gml = new StringBuilder("graph [\n");
        StringBuilder json = new StringBuilder("{\"nodes\":[],\"links\":[");
        for (int i = 0; i < lines; i++) {
            int a = 1 + i % 1000;
            int b = 1 + (i / 1000 + i) % 1000;
            list.append(a)
                    .append(' ')
                    .append(b)
                    .append(" {'weight': ")
                    .append(i)
                    .append("}\n");
            pajek.append(a).append(' ').append(b).append(' ').append(i).append(" q x\n");
            xml.append("<edge source=\"")
                    .append(a)
                    .append("\" target=\"")
                    .append(b)
                    .append("\"><data key=\"k")
                    .append(i)
                    .append("\">&amp;</data></edge>\n");
            gml.append("edge [ source ").append(a).append(" target ").append(b).append(" ]\n");
            json.append(i == 0 ? "\n" : ",\n")
                    .append("{\"source\":")
                    .append(a)
                    .append(",\"target\":")
                    .append(b)
                    .append("}");
        }
        assertThat(Read.network("a.edgelist", list.toString()).ties()).hasSize(lines);
        assertThat(Read.network("a.net", pajek.toString()).ties()).hasSize(lines);
        assertThat(Read.network("a.graphml", xml.append("</graph></graphml>").toString())
                        .ties())
                .hasSize(lines);
        assertThat(Read.network("a.gml", gml.append("]").toString()).ties()).hasSize(lines);
        assertThat(Read.network("a.json", json.append("]}").toString()).ties()).hasSize(lines);
    }
}
