package org.helixatlas;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.helixatlas.graph.CountedStatements;
import org.helixatlas.graph.NeedsEmbedded;
import org.junit.jupiter.api.Test;

/**
 * What fixed requests cost, counted instead of timed: statements sent to the database, and what the service allocates for them, the rows
 * that it reads included; what is asked for the first time, and what is asked again. No machine is too slow for it. What the database
 * allocates is not counted: it keeps the plan that it made when the graph had other numbers, and its threads work for themselves too. Where less is needed than the table says,
 * {@code -Dhelix.docs=write} writes it anew.
 */
@NeedsEmbedded
class WorkOfRequestsTest extends ServiceTest {

    private static final Path TABLE = Path.of("src/test/resources/org/helixatlas/work-of-requests.csv");
    private static final String HEADER = "question,statements,service kB,service kB again";

    /** In place of this each time another number: another question, which takes about as much. */
    private static final String NUMBER = "{n}";

    private static final int FIRST_NUMBER = 90;
    private static final int WARMING = 3;
    private static final int ASKED = 4;

    /** JDKs, and what other tests have asked and loaded before, differ by less; what is read or made anew for a request costs several times as much. */
    private static final double SLACK = 2;

    private static final int SLACK_KB = 64;

    /** How the names of the database's own threads begin. */
    private static final String DATABASE = "neo4j.";

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * What a question takes at least, of several times: now and then something else of the service is counted with it.
     *
     * @param statements that the database is sent when it is asked for the first time
     * @param service what the service's threads allocate when it is asked for the first time, in kB
     * @param again the same when it was asked before
     */
    private record Work(int statements, long service, long again) {

        static Work read(String[] cells) {
            return new Work(Integer.parseInt(cells[1]), Long.parseLong(cells[2]), Long.parseLong(cells[3]));
        }

        Work and(Work other) {
            return new Work(
                    Math.min(statements, other.statements),
                    Math.min(service, other.service),
                    Math.min(again, other.again));
        }

        boolean isWithin(Work limit) {
            return statements <= limit.statements
                    && service <= limit.service * SLACK + SLACK_KB
                    && again <= limit.again * SLACK + SLACK_KB;
        }

        String row(String question) {
            return String.join(",", question, "" + statements, "" + service, "" + again);
        }
    }

    @Test
    void noQuestionTakesMoreThanItDid() throws IOException {
        List<String> found = new ArrayList<>(List.of(HEADER));
        List<String> more = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (line.equals(HEADER)) {
                continue;
            }
            String[] cells = line.split(",");
            Work work = work(cells[0]);
            found.add(work.row(cells[0]));
            if (cells.length == 1 || !work.isWithin(Work.read(cells))) {
                more.add(line + " took " + work);
            }
        }
        if ("write".equals(System.getProperty("helix.docs"))) {
            Files.write(TABLE, found);
        } else {
            assertThat(more).as(HEADER).isEmpty();
        }
    }

    private Work work(String question) {
        IntStream.range(0, WARMING).forEach(i -> cost(asked(question, i)));
        return IntStream.range(WARMING, WARMING + ASKED)
                .mapToObj(i -> {
                    Work first = cost(asked(question, i));
                    Work again = cost(asked(question, i));
                    return new Work(first.statements, first.service, again.service);
                })
                .reduce(Work::and)
                .orElseThrow();
    }

    private static String asked(String question, int time) {
        return question.replace(NUMBER, String.valueOf(FIRST_NUMBER + time));
    }

    private Work cost(String question) {
        Map<Long, Long> before = allocated();
        Map<Long, Long> after;
        int statements;
        try (CountedStatements sent = new CountedStatements()) {
            assertThat(http.get().uri(question)).as(question).hasStatusOk();
            after = allocated();
            statements = sent.count();
        }
        before.forEach((thread, bytes) -> after.computeIfPresent(thread, (same, now) -> now - bytes));
        long service = 0;
        for (ThreadInfo thread : THREADS.getThreadInfo(
                after.keySet().stream().mapToLong(Long::longValue).toArray())) {
            if (thread != null && !thread.getThreadName().startsWith(DATABASE)) {
                service += Objects.requireNonNull(after.get(thread.getThreadId()));
            }
        }
        return new Work(statements, service / 1024, 0);
    }

    /** By thread, what it has allocated since it began. */
    private static Map<Long, Long> allocated() {
        long[] ids = THREADS.getAllThreadIds();
        long[] bytes = THREADS.getThreadAllocatedBytes(ids);
        Map<Long, Long> allocated = new HashMap<>();
        for (int i = 0; i < ids.length; i++) {
            allocated.put(ids[i], Math.max(0, bytes[i]));
        }
        return allocated;
    }
}
