package org.helixatlas.graph;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * On a test that asks Neo4j or starts the service: it is left out of {@code mvn test}, and is part of {@code mvn verify}. {@link
 * SharedNeo4j} refuses those that forget it.
 */
@Tag(NeedsDatabase.TAG)
@net.jqwik.api.Tag(NeedsDatabase.TAG)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface NeedsDatabase {

    /** By what {@code pom.xml} tells the groups apart. */
    String TAG = "database";
}
