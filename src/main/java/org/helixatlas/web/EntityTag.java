package org.helixatlas.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The entity tag of the answer to a request, for controllers that write their answer themselves or cannot repeat it. */
public final class EntityTag {

    static final String ATTRIBUTE = EntityTag.class.getName();

    /** The version of the network that the whole answer is made of; absent where it is made of something else too. */
    static final String VERSION = ATTRIBUTE + ".version";

    /** Set where an answer is kept also if the database was asked for it. */
    static final String ALSO_READ = ATTRIBUTE + ".also-read";

    private EntityTag() {}

    /** The tag that the answer has unless it is withheld; only a GET has one. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
    }

    /** Lets the answer go without a tag: another one to the same request may differ, such as a random number. */
    public static void withhold(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
        request.removeAttribute(VERSION);
    }
}
