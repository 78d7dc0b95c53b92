package org.helixatlas.access;

import java.io.PrintStream;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Makes a key for a client: {@code issue-key <name> [role…]}. The key is shown once; only its hash is kept. */
public final class IssueKey {

    /** The first argument that asks for it. */
    public static final String COMMAND = "issue-key";

    private IssueKey() {}

    /**
     * Prints a new key and the properties that let it in.
     *
     * @param arguments the command, the client's name, and its roles; a reader without a word
     * @return the exit code: 2 when the arguments are wrong
     */
    public static int run(List<String> arguments, PrintStream out) {
        List<String> roles = arguments.size() > 2 ? arguments.subList(2, arguments.size()) : List.of("reader");
        if (arguments.size() < 2
                || !Credentials.NAME.matcher(arguments.get(1)).matches()
                || !roles.stream().allMatch(IssueKey::isRole)) {
            out.println(
                    "Write issue-key <name> [reader] [editor] [operator]; a name is made of lower-case letters, digits"
                            + " and hyphens.");
            return 2;
        }
        String name = arguments.get(1);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(Credentials.random());
        out.println("# Keep this key; it is shown once. As X-API-Key or Authorization: Bearer:");
        out.println("#   " + name + "." + secret);
        out.println("# By HTTP Basic the user is " + name + ", the password is what follows the dot.");
        out.println("# Add these lines to config/application.properties, and start the service again:");
        out.println("helix.access.clients." + name + ".secret={bcrypt}" + new BCryptPasswordEncoder().encode(secret));
        out.println("helix.access.clients." + name + ".roles=" + String.join(",", roles));
        return 0;
    }

    private static boolean isRole(String text) {
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(text)) {
                return true;
            }
        }
        return false;
    }
}
