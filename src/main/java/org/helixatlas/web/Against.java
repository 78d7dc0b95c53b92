package org.helixatlas.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the filter of the other network in a comparison: {@code against.asOf=2005} stands for {@code asOf}, and what is not given
 * so is as in the first network.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Against {

    /** What stands before the name of a parameter. */
    String PREFIX = "against.";
}
