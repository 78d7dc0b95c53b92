package org.helixatlas.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * All measures and figures of networks where no Spring finds them: inside the database. Their classes are listed in a file that a test
 * writes.
 */
public final class MeasureIndex {

    /** A class a line, by name. */
    static final String FILE = "measures.index";

    private final Map<String, Measure> measures;
    private final List<NetworkFigure> figures;

    private MeasureIndex(Map<String, Measure> measures, List<NetworkFigure> figures) {
        this.measures = Collections.unmodifiableMap(measures);
        this.figures = List.copyOf(figures);
    }

    /** Makes one of each. */
    public static MeasureIndex read() {
        List<Constructor<?>> later = new ArrayList<>();
        Map<String, Measure> measures = new TreeMap<>();
        List<NetworkFigure> figures = new ArrayList<>();
        for (String name : names()) {
            Constructor<?> constructor = constructor(name);
            if (constructor.getParameterCount() > 0) {
                later.add(constructor);
                continue;
            }
            Object made = make(constructor);
            if (made instanceof NetworkFigure figure) {
                figures.add(figure);
            } else if (made instanceof Measure measure) {
                measures.put(measure.definition().id(), measure);
            }
        }
        List<Partition> partitions = measures.values().stream()
                .filter(Partition.class::isInstance)
                .map(Partition.class::cast)
                .toList();
        for (Constructor<?> constructor : later) {
            Measure measure = (Measure) make(constructor, partitions);
            measures.put(measure.definition().id(), measure);
        }
        figures.sort(Comparator.comparing(NetworkFigure::name));
        return new MeasureIndex(measures, figures);
    }

    private static List<String> names() {
        try (InputStream file = Objects.requireNonNull(MeasureIndex.class.getResourceAsStream(FILE), FILE)) {
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only one, which takes nothing, or those measures that divide a network into groups. */
    private static Constructor<?> constructor(String name) {
        try {
            Constructor<?> constructor = Class.forName(name, true, MeasureIndex.class.getClassLoader())
                    .getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(FILE + " names a class that there is not", e);
        }
    }

    private static Object make(Constructor<?> constructor, Object... parameters) {
        try {
            return constructor.newInstance(parameters);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor + " makes none", e);
        }
    }

    /** The measures by id. */
    public Map<String, Measure> measures() {
        return measures;
    }

    /** The figures by name. */
    public List<NetworkFigure> figures() {
        return figures;
    }
}
