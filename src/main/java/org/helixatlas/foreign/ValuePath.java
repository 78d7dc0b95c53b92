package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands in a record: {@code names[types=label].value}. A path begins at the item that is read; one that begins with
 * {@code $} at the record, and {@code @} is the item itself. Its steps are {@code .name} or {@code ['name']}, {@code [*]} for all values
 * of a list, {@code [0]} for one by its number, and {@code [name=word]} for those in which a value is that word, or a list that has it.
 * There are no other steps, and none that searches all depths, so that what a path costs is known from its record.
 *
 * @param text as it was written
 * @param fromRecord whether it begins at the record
 */
record ValuePath(String text, boolean fromRecord, List<Step> steps) {

    /** The most steps of a path, and the most characters. */
    static final int MOST_STEPS = 10;

    static final int LONGEST = 200;

    /** One step. */
    sealed interface Step {}

    /** To the value of a name. */
    record Named(String name) implements Step {}

    /** To one value of a list, counted from 0. */
    record At(int index) implements Step {}

    /** To all values of a list. */
    record All() implements Step {}

    /** To those values of a list in which a name has a word. */
    record Having(String name, String word) implements Step {}

    /**
     * The path that a text writes.
     *
     * @throws IllegalArgumentException when it writes none, with what would be right
     */
    static ValuePath of(String text) {
        return new PathText(text).read();
    }

    /** The path to a column of a table, whose heading may hold any character. */
    static ValuePath column(String heading) {
        return new ValuePath(heading, false, List.of(new Named(Texts.clean(heading))));
    }

    /**
     * What stands at the path.
     *
     * @param most so many are found at most, the first ones
     */
    List<Tree> find(Tree start, int most, Effort effort) {
        List<Tree> found = new ArrayList<>();
        follow(start, 0, most, effort, found);
        return found;
    }

    private void follow(Tree tree, int step, int most, Effort effort, List<Tree> found) {
        effort.visit();
        if (step == steps.size()) {
            found.add(tree);
            return;
        }
        Step next = steps.get(step);
        if (tree instanceof Tree.Fields fields && next instanceof Named named) {
            Tree value = fields.values().get(named.name);
            if (value == null) {
                effort.lacks(named.name, fields);
            } else {
                follow(value, step + 1, most, effort, found);
            }
        } else if (tree instanceof Tree.Items items) {
            followItems(items.values(), next, step + 1, most, effort, found);
        }
    }

    private void followItems(List<Tree> items, Step into, int step, int most, Effort effort, List<Tree> found) {
        if (into instanceof At at) {
            if (at.index < items.size()) {
                follow(items.get(at.index), step, most, effort, found);
            }
        } else if (!(into instanceof Named)) {
            for (int i = 0; i < items.size() && found.size() < most; i++) {
                if (!(into instanceof Having having) || has(items.get(i), having, effort)) {
                    follow(items.get(i), step, most, effort, found);
                }
            }
        }
    }

    private static boolean has(Tree tree, Having wanted, Effort effort) {
        effort.visit();
        Tree value = tree instanceof Tree.Fields fields ? fields.values().get(wanted.name) : null;
        if (value instanceof Tree.Items items) {
            return items.values().stream().peek(item -> effort.visit()).anyMatch(item -> is(item, wanted.word));
        }
        return value != null && is(value, wanted.word);
    }

    private static boolean is(Tree tree, String word) {
        return tree instanceof Tree.Text text && Texts.clean(text.text()).equals(word);
    }

    @Override
    public String toString() {
        return text;
    }
}
