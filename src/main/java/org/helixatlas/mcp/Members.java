package org.helixatlas.mcp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The members at the top of a tool's answer, each with its type in JSON Schema, as in {@code items array}. None is required, since a short
 * answer leaves out what is empty, and more may come.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Members {
    String[] value();
}
