package org.helixatlas.measure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a measure is, for those who cite its numbers.
 *
 * @param id its name in paths, a slug
 * @param title its name in prose
 * @param tells what it tells a network researcher, in one sentence
 * @param definition the formula, in words or plain mathematics, with what happens to isolates and unreachable pairs
 * @param normalisation how the normalised value follows from the raw one, and its range
 * @param direction what directed ties change
 * @param weight what weighted ties change
 * @param reference where it was published
 * @param cost asymptotic cost in nodes n and edges m
 * @param options what a request may choose, beside the network and its projection
 * @param chinese the same for readers of Chinese; null where nobody has written it yet
 */
@Schema(name = "Definition")
public record MeasureDefinition(
        String id,
        String title,
        String tells,
        String definition,
        String normalisation,
        String direction,
        String weight,
        String reference,
        String cost,
        List<Option> options,
        @Nullable Chinese chinese) {

    /** What the measure is, in Chinese; the options have theirs beside their own words. */
    public record Chinese(
            String title, String tells, String definition, String normalisation, String direction, String weight) {}

    public MeasureDefinition(
            String id,
            String title,
            String tells,
            String definition,
            String normalisation,
            String direction,
            String weight,
            String reference,
            String cost,
            List<Option> options) {
        this(id, title, tells, definition, normalisation, direction, weight, reference, cost, options, null);
    }
}
