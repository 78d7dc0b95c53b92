package org.helixatlas.launch;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.StringArray;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Lets this process go on as another program. It keeps its number, terminal and files, so that whoever started it, waits for it or
 * sends it a signal sees no difference.
 */
final class ProcessImage {

    private static final int SET_DESCRIPTOR_FLAGS = 2;
    private static final int CLOSE_ON_EXEC = 1;
    private static final int FIRST_AFTER_STANDARD_STREAMS = 3;

    private ProcessImage() {}

    /** What of the C library is needed. */
    interface C extends Library {

        /** Runs a program in this process; returns only if that failed. */
        int execv(String path, StringArray arguments);

        /** Changes a file descriptor. */
        int fcntl(int descriptor, int command, Object... argument);

        /** Forgets a variable of the environment. */
        int unsetenv(String name);
    }

    /**
     * Goes on as a program; returns by an exception alone, and then nothing has changed.
     *
     * @param without variables of the environment that the program does not get
     * @throws IOException when the arguments cannot be passed on as they were given, or the system refuses
     * @throws LinkageError when the C library cannot be called here
     */
    static void become(List<String> command, List<String> without) throws IOException {
        Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        for (String word : command) {
            if (word.indexOf('\uFFFD') >= 0 || !word.equals(new String(word.getBytes(charset), charset))) {
                throw new IOException("an argument has characters that " + charset + " has not");
            }
        }
        C c = Native.load("c", C.class, Map.of(Library.OPTION_STRING_ENCODING, charset.name()));
        closeOnExec(c);
        without.forEach(c::unsetenv);
        System.out.flush();
        System.err.flush();
        c.execv(command.get(0), new StringArray(command.toArray(String[]::new), charset.name()));
        throw new IOException("the system does not run " + command.get(0) + " (error " + Native.getLastError() + ")");
    }

    /** Files and ports that this JVM has open would otherwise stay open in the next one, which could not listen there. */
    private static void closeOnExec(C c) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/dev/fd"))) {
            open.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .mapToInt(Integer::parseInt)
                    .filter(descriptor -> descriptor >= FIRST_AFTER_STANDARD_STREAMS)
                    .forEach(descriptor -> c.fcntl(descriptor, SET_DESCRIPTOR_FLAGS, CLOSE_ON_EXEC));
        }
    }
}
