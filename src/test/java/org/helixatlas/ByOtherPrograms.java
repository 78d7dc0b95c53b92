package org.helixatlas;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * On a test in which programs of others, a browser among them, judge what the service sends: they judge the same bytes on each JDK, so
 * that once is enough. A run with {@code -Dtest.left.out=programs} leaves it out.
 */
@Tag("programs")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ByOtherPrograms {}
