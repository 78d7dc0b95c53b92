package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Slug;
import org.helixatlas.model.TieProperties;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** A network grows by its columns alone: another actor or tie is no further object beside texts. */
class NetworkSizeTest {

    private static final RelationType TYPE =
            Vocabulary.shipped().type("SUPPLIES").orElseThrow();

    /** What a network holds beside texts: how many objects, and the bytes of arrays. */
    private record Held(long objects, long bytes) {}

    @Test
    void aTieIsNoObjectAndTakesSixtyBytesAtMost() {
        Held few = held(network(100, 1_000));
        Held many = held(network(100, 9_000));
        assertThat(many.objects()).isEqualTo(few.objects());
        assertThat((many.bytes() - few.bytes()) / 8_000.0).isBetween(40.0, 60.0);
    }

    @Test
    void anActorIsNoObjectAndTakesAHundredBytesAtMost() {
        Held few = held(network(1_000, 100));
        Held many = held(network(9_000, 100));
        assertThat(many.objects()).isEqualTo(few.objects());
        assertThat((many.bytes() - few.bytes()) / 8_000.0).isBetween(40.0, 100.0);
    }

    /** Ties go from one actor to another in order, each with one piece of evidence. */
    private static Snapshot network(int actors, int ties) {
        SnapshotBuilder builder = Snapshot.builder("v").dataset(new Snapshot.Dataset("d", "D", "1", ""));
        for (int a = 0; a < actors; a++) {
            builder.actor(new Statements.Actor(
                    id(a), "Actor " + a, Kinds.FIRM, null, Dated.in(1984), null, "d", List.of("e")));
            builder.details(new Particulars.Details(id(a), id(a), null, null, null, null, "d", List.of("e")));
        }
        for (int t = 0; t < ties; t++) {
            String source = id(t / (actors - 1));
            String target = id((t / (actors - 1) + t % (actors - 1) + 1) % actors);
            builder.tie(new Statements.Tie(
                    Slug.ofTie(source, TYPE.name(), target, ""),
                    source,
                    TYPE,
                    target,
                    new TieProperties(Dated.in(1990), Dated.in(2000), null, null, null, null),
                    Basis.STATED,
                    "d",
                    List.of("e")));
        }
        return builder.build();
    }

    private static String id(int a) {
        return "actor-" + a;
    }

    private static Held held(Snapshot network) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> open = new ArrayDeque<>(List.of(network));
        long bytes = 0;
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (next instanceof String || next instanceof Class || !seen.add(next)) {
                continue;
            }
            if (next.getClass().isArray()) {
                bytes += Array.getLength(next) * width(next.getClass().getComponentType());
            }
            if (next instanceof Object[] array) {
                for (Object item : array) {
                    offer(open, item);
                }
            } else if (next instanceof Map<?, ?> map) {
                map.forEach((key, value) -> {
                    offer(open, key);
                    offer(open, value);
                });
            } else if (next instanceof Collection<?> items) {
                items.forEach(item -> offer(open, item));
            } else if (next.getClass().getName().startsWith("org.helixatlas.")
                    && !next.getClass().isHidden()) {
                fields(next, open);
            }
        }
        return new Held(seen.size(), bytes);
    }

    private static long width(Class<?> component) {
        return component == int.class || !component.isPrimitive() ? Integer.BYTES : component == double.class ? 8 : 1;
    }

    private static void offer(Deque<Object> open, Object item) {
        if (item != null) {
            open.push(item);
        }
    }

    private static void fields(Object object, Deque<Object> open) {
        for (Field field : object.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
                continue;
            }
            try {
                field.setAccessible(true);
                offer(open, field.get(object));
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
    }
}
