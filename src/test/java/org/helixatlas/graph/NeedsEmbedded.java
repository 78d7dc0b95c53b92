package org.helixatlas.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a test of the database that the service runs itself, or one that looks into it beside Bolt. A run against another one, with
 * {@code -Dtest.neo4j=server}, leaves it out with {@code -Dtest.left.out=embedded}.
 */
@NeedsDatabase
@org.junit.jupiter.api.Tag("embedded")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NeedsEmbedded {}
