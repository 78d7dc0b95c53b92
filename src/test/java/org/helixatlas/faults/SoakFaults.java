package org.helixatlas.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hours of use in little: memory, threads and files must not grow. */
class SoakFaults {

    private static final int CLIENTS = 4;
    private static final Duration BETWEEN_SAMPLES = Duration.ofSeconds(2);

    /** Pools of threads grow to the size that the clients need, and rest there. */
    private static final int LEFT_OVER = 8;

    /** A hundredth of what the two processes have, in a minute; only where the soak is long enough to tell. */
    private static final double FLAT_MB_A_MINUTE = 2.0;

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(10);

    /** One look at a process. */
    private record Sample(double minute, double megabytes, long threads, long files) {

        static Sample of(long process, long sinceNanos) throws IOException {
            return new Sample(
                    (System.nanoTime() - sinceNanos) / 60e9,
                    number(process, "VmRSS:") / 1024.0,
                    number(process, "Threads:"),
                    files(process));
        }

        private static long number(long process, String name) {
            return Commands.status(process, name).stream()
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }

        private static long files(long process) throws IOException {
            try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
                return files.count();
            }
        }
    }

    @Test
    void memoryThreadsAndFilesStayWhatTheyAre() throws Exception {
        try (FaultCase fault = FaultCase.of(Kind.SOAK)) {
            if (!Files.isDirectory(Path.of("/proc/self/fd"))) {
                fault.skip("memory and files of other processes are read from /proc");
            }
            Victim victim = Victim.shared(fault);
            Map<String, Long> processes = new LinkedHashMap<>();
            processes.put("service", victim.service().handle().pid());
            processes.put("database", victim.database().pid());
            Map<String, List<Sample>> samples = new LinkedHashMap<>();
            processes.keySet().forEach(name -> samples.put(name, new ArrayList<>()));
            Duration time = FaultRun.soak();
            Duration pause = time.compareTo(LONG_ENOUGH) < 0 ? Duration.ofSeconds(5) : Duration.ofMinutes(1);
            long begun = System.nanoTime();
            MixedRequests requests = new MixedRequests(fault, victim, CLIENTS, false).importing(pause);
            try (requests) {
                while (System.nanoTime() - begun < time.toNanos()) {
                    Thread.sleep(BETWEEN_SAMPLES.toMillis());
                    fault.tried();
                    for (Map.Entry<String, Long> process : processes.entrySet()) {
                        samples.get(process.getKey()).add(Sample.of(process.getValue(), begun));
                    }
                    fault.fired();
                }
            }
            samples.forEach((name, of) -> judge(fault, name, of, time.compareTo(LONG_ENOUGH) >= 0));
            if (victim.database().pid() != processes.get("database")) {
                fault.wrong("the database was replaced, though nothing befell it");
            }
            victim.right(fault, System.nanoTime());
        }
    }

    /** The first half is warm-up: what is compiled, cached and pooled once. */
    private static void judge(FaultCase fault, String process, List<Sample> all, boolean longEnough) {
        List<Sample> second = all.subList(all.size() / 2, all.size());
        Sample first = second.get(0);
        Sample last = second.get(second.size() - 1);
        double slope = slope(second);
        fault.figure(process + ", memory at the end", "%.0f MB".formatted(last.megabytes()));
        fault.figure(process + ", slope of memory in the second half", "%+.2f MB a minute".formatted(slope));
        fault.figure(process + ", threads halfway and at the end", first.threads() + ", " + last.threads());
        fault.figure(process + ", open files halfway and at the end", first.files() + ", " + last.files());
        if (longEnough && slope > FLAT_MB_A_MINUTE) {
            fault.wrong(process + " grows by %.2f MB a minute".formatted(slope));
        }
        if (last.threads() > first.threads() + LEFT_OVER) {
            fault.wrong(process + " has " + last.threads() + " threads, " + first.threads() + " before");
        }
        if (last.files() > first.files() + LEFT_OVER) {
            fault.wrong(process + " has " + last.files() + " files open, " + first.files() + " before");
        }
    }

    /** By least squares, in MB a minute. */
    private static double slope(List<Sample> samples) {
        double x = samples.stream().mapToDouble(Sample::minute).average().orElse(0);
        double y = samples.stream().mapToDouble(Sample::megabytes).average().orElse(0);
        double up = samples.stream()
                .mapToDouble(s -> (s.minute() - x) * (s.megabytes() - y))
                .sum();
        double across = samples.stream()
                .mapToDouble(s -> (s.minute() - x) * (s.minute() - x))
                .sum();
        return across == 0 ? 0 : up / across;
    }
}
