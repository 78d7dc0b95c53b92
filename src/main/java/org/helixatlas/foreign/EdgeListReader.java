package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lists of edges, one a line: two names and perhaps a weight, or attributes as a dict of Python, as networkx and igraph write them; what
 * follows a {@code #} is a comment.
 */
final class EdgeListReader implements NetworkReader {

    private static final Set<String> EXTENSIONS = Set.of("edgelist", "edges", "ncol");

    /** So many lines of a text file must look like edges. */
    private static final int LOOKED_AT = 20;

    @Override
    public String format() {
        return "edge list";
    }

    @Override
    public boolean recognises(ForeignFile file) {
        return EXTENSIONS.contains(file.extension()) || (file.extension().equals("txt") && looksLikeEdges(file));
    }

    /** A text file may as well be a table: only what no table has the shape of is taken. */
    private static boolean looksLikeEdges(ForeignFile file) {
        TextLines lines = TextLines.head(file);
        int seen = 0;
        while (seen < LOOKED_AT && lines.next()) {
            String line = lines.line().strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            seen++;
            int brace = line.indexOf('{');
            List<String> fields = words(brace < 0 ? line : line.substring(0, brace));
            boolean weighted = fields.size() == 3 && Numbers.isNumber(fields.get(2));
            boolean plain = line.indexOf('\t') < 0 && line.indexOf(';') < 0 && (brace >= 0 || line.indexOf(',') < 0);
            if (!plain || !(fields.size() == 2 || (weighted && brace < 0))) {
                return false;
            }
            // A first line of words only may be a header.
            if (seen == 1 && brace < 0 && !weighted && !fields.stream().allMatch(Numbers::isNumber)) {
                return false;
            }
        }
        return seen > 0;
    }

    @Override
    public ForeignNetwork read(ForeignFile file, ReadingOptions options) {
        NetworkBuilder network = new NetworkBuilder(file, options);
        TextLines lines = TextLines.of(file, options, network.findings());
        boolean named = file.extension().equals("ncol");
        boolean directionSaid = named;
        boolean any = false;
        while (lines.next()) {
            String line = lines.line().strip();
            if (line.startsWith("#") && !named) {
                String comment = line.substring(1).strip();
                if (!any && (comment.startsWith("Directed graph") || comment.startsWith("Undirected graph"))) {
                    directionSaid = true;
                    network.directed(comment.startsWith("D"));
                }
            } else if (!line.isEmpty()) {
                any = true;
                edge(network, line, lines.number());
            }
        }
        if (!any) {
            throw new Unreadable(new Place(file.name(), 0, ""), "The file has no edges");
        }
        if (!directionSaid) {
            network.directionUntold(false);
        }
        return network.build(false);
    }

    private static void edge(NetworkBuilder network, String line, long number) {
        int brace = line.indexOf('{');
        int hash = brace < 0 ? line.indexOf(" #") : -1;
        List<String> fields = words(line.substring(0, brace >= 0 ? brace : hash >= 0 ? hash : line.length()));
        if (fields.size() < 2 || fields.size() > (brace < 0 ? 3 : 2)) {
            network.findings()
                    .error(
                            number,
                            "",
                            line,
                            "An edge is two names, which have no blanks, and perhaps a number; names with blanks take another format, such"
                                    + " as GraphML");
            return;
        }
        GatheredTie tie = network.tie(number, fields.get(0), fields.get(1), null);
        if (fields.size() == 3) {
            network.weight(tie, fields.get(2), number);
        }
        if (brace >= 0) {
            PythonDict dict = new PythonDict(line, brace);
            for (Map.Entry<String, String> said : dict.entries().entrySet()) {
                network.say(tie, said.getKey(), said.getValue(), number);
            }
            for (String name : dict.structured()) {
                network.findings().loss(number, name, "", "A list or a dict within an attribute has no room");
            }
            if (!dict.sound()) {
                network.findings()
                        .error(
                                number,
                                "",
                                line.substring(brace),
                                "Attributes are a dict of Python: texts in quotes, numbers, True, False and None");
            }
        }
    }

    /** The words that blanks part. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int end = at;
            while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                end++;
            }
            if (end > at) {
                words.add(line.substring(at, end));
            }
            at = end + 1;
        }
        return words;
    }
}
