package org.helixatlas.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller whose answers to GET follow from the network in memory and the request alone, so that one that was given may be given
 * again, as long as the network is of the same version ({@link StoredAnswers}).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FromMemory {

    /**
     * Whether what an answer takes from the database is also of the graph as it was loaded: then it need not be asked again, and what
     * somebody writes there by hand is seen after the next load.
     */
    boolean alsoWhatWasRead() default false;
}
