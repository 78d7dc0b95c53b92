package org.helixatlas.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the queries in the database's process have used so far, as that process tells it on its pipe while any of them runs. Only
 * queries whose transactions have a {@code mark} are listed, until the thread that ran them does nothing more for them.
 *
 * @param heap most bytes that the heap can hold
 * @param room most bytes that its old generation can hold, where large and lasting objects are
 * @param held bytes in use there
 * @param queries in the order in which they began
 */
public record Work(long heap, long room, long held, List<Share> queries) {

    /** The word with which the process begins such a line. */
    static final String WORD = "WORK ";

    private static final String BETWEEN = "|";

    public Work {
        queries = List.copyOf(queries);
    }

    /**
     * What one query has used since it began, and what happened meanwhile.
     *
     * @param mark what its transactions are marked with
     * @param processor processor time of its threads
     * @param allocated bytes that its threads allocated, whether or not they are still in use
     * @param others bytes that all other threads of the process allocated meanwhile
     * @param growth by how many bytes the use of the old generation grew meanwhile; negative where it shrank
     */
    public record Share(String mark, Duration processor, long allocated, long others, long growth) {

        private String line() {
            return mark + ' ' + processor.toMillis() + ' ' + allocated + ' ' + others + ' ' + growth;
        }

        private static Share of(String line) {
            String[] fields = line.split(" ");
            return new Share(
                    fields[0],
                    Duration.ofMillis(Long.parseLong(fields[1])),
                    Long.parseLong(fields[2]),
                    Long.parseLong(fields[3]),
                    Long.parseLong(fields[4]));
        }
    }

    /** What the query with a mark has used; empty when it does not run. */
    public Optional<Share> of(String mark) {
        return queries.stream().filter(share -> share.mark().equals(mark)).findFirst();
    }

    /** As one line of the pipe. */
    String line() {
        StringBuilder line = new StringBuilder(WORD);
        line.append(heap).append(' ').append(room).append(' ').append(held);
        queries.forEach(share -> line.append(BETWEEN).append(share.line()));
        return line.toString();
    }

    /** What a line of the pipe says; empty when it is no such line. */
    static Optional<Work> read(String line) {
        if (!line.startsWith(WORD)) {
            return Optional.empty();
        }
        try {
            String[] parts = line.substring(WORD.length()).split("\\" + BETWEEN);
            String[] memory = parts[0].split(" ");
            List<Share> shares = new ArrayList<>();
            for (int i = 1; i < parts.length; i++) {
                shares.add(Share.of(parts[i]));
            }
            return Optional.of(
                    new Work(Long.parseLong(memory[0]), Long.parseLong(memory[1]), Long.parseLong(memory[2]), shares));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
