package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Actors of a picture in numbered blocks, as {@link BlockMatrix} draws them. */
public final class NumberedBlocks {

    private NumberedBlocks() {}

    /**
     * The same picture, with its actors in blocks.
     *
     * @param blocks the number of each actor's block, from 0, in the order of the actors; -1 for those in none
     */
    public static Picture of(Picture picture, List<Integer> blocks) {
        Map<String, String> roles = new TreeMap<>();
        Map<String, String> chinese = new TreeMap<>();
        List<String> order = new ArrayList<>();
        int most = blocks.stream().mapToInt(b -> b).max().orElse(-1);
        for (int b = 1; b <= most + 1; b++) {
            order.add("Block " + b);
            chinese.put("Block " + b, "块 " + b);
        }
        for (int v = 0; v < blocks.size(); v++) {
            if (blocks.get(v) >= 0) {
                roles.put(picture.actors().get(v).id(), order.get(blocks.get(v)));
            }
        }
        Picture.Extras known = picture.extras();
        Picture.Extras extras = new Picture.Extras(
                order,
                known.from(),
                known.to(),
                known.periods(),
                known.rows(),
                known.series(),
                known.evidence(),
                known.sizes(),
                known.chinese(),
                known.places());
        return picture.with(extras.inChinese(chinese), roles);
    }
}
