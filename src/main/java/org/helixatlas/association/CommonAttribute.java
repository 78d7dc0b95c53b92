package org.helixatlas.association;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What two actors have in common, or how far apart they are, as a relation. */
enum CommonAttribute {
    SAME_SPHERE("same-sphere"),
    SAME_KIND("same-kind"),
    SAME_PARK("same-park"),
    SAME_PLACE("same-place"),
    FOUNDING_DIFFERENCE("founding-difference");

    private final String title;

    CommonAttribute(String title) {
        this.title = title;
    }

    /** Its name in requests. */
    String title() {
        return title;
    }

    static Optional<CommonAttribute> of(String title) {
        return Arrays.stream(values()).filter(a -> a.title.equals(title)).findFirst();
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(CommonAttribute::title).toList();
    }
}
