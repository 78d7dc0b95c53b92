package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.helixatlas.network.Snapshot;

/** What stands under a figure: what it is, how much it shows, how much of that is dated and certain, and on what it rests. */
final class Captions {

    private final Picture picture;
    private final Wording words;
    private final List<String> parts = new ArrayList<>();

    private Captions(Picture picture, Wording words) {
        this.picture = picture;
        this.words = words;
    }

    /**
     * The caption of a picture.
     *
     * @param sources how the sources are called, in words
     */
    static Sheet.Caption of(Picture picture, Wording words, String sources) {
        return new Captions(picture, words).caption(sources);
    }

    private Sheet.Caption caption(String sources) {
        int rows = picture.extras().rows().size();
        int actors = picture.actors().size();
        int ties = picture.ties().size();
        if (picture.layout().isRanking()) {
            say(
                    rows + " of " + actors + " actors; " + ties + " ties.",
                    actors + " 个行动者中的 " + rows + " 个；" + ties + " 条关系。");
        } else if (!picture.layout().isNetwork()) {
            say(rows + " rows.", rows + " 行。");
        } else {
            say(
                    plural(actors, "actor") + ", " + plural(ties, "tie") + ".",
                    Bundle.grouped(actors) + " 个行动者，" + Bundle.grouped(ties) + " 条关系。");
        }
        if (picture.layout().isNetwork()) {
            dates();
            certainty();
        }
        String filter = picture.filter();
        say(
                "Filter: " + (filter.isEmpty() ? "none" : filter) + ".",
                "筛选：" + (filter.isEmpty() ? "无" : words.ownSentence(filter)) + "。");
        String datasets = picture.datasets().stream()
                .map(d -> d.id() + " " + d.version())
                .collect(Collectors.joining(words.sentence(", ", "、")));
        say((picture.datasets().size() == 1 ? "Data set " : "Data sets ") + datasets + ".", "数据集：" + datasets + "。");
        if (!sources.isEmpty()) {
            say("Sources: " + sources + ".", "来源：" + sources + "。");
        }
        return new Sheet.Caption(
                titles(), words.ownSentence(picture.caption()), String.join(words.sentence(" ", ""), parts));
    }

    /** The title, which bears the figure's number, and the same in the other language where there are two. */
    private List<String> titles() {
        List<String> titles = new ArrayList<>(words.ownWhole(picture.title()));
        if (!picture.number().isEmpty()) {
            String number = words.sentence("Figure " + picture.number() + ". ", "图 " + picture.number() + "　");
            titles.set(0, number + titles.get(0));
        }
        return List.copyOf(titles);
    }

    private void say(String english, String chinese) {
        parts.add(words.sentence(english, chinese));
    }

    private void dates() {
        int earliest = Integer.MAX_VALUE;
        int latest = Integer.MIN_VALUE;
        int undated = 0;
        for (Snapshot.Tie tie : picture.ties()) {
            if (tie.from() != Snapshot.UNKNOWN) {
                earliest = Math.min(earliest, tie.from());
                latest = Math.max(latest, tie.from());
            }
            undated += tie.from() == Snapshot.UNKNOWN ? 1 : 0;
        }
        if (earliest <= latest) {
            String span = earliest == latest ? Integer.toString(earliest) : earliest + "–" + latest;
            say(
                    "Ties begin " + (earliest == latest ? "in " : "") + span + ", "
                            + (undated == 0 ? "none" : Integer.toString(undated)) + " without a first year.",
                    "关系始于 " + span + " 年，" + (undated == 0 ? "均有起始年。" : undated + " 条无起始年。"));
        } else if (undated > 0) {
            say("No tie is dated.", "关系均无年份。");
        }
    }

    private void certainty() {
        Picture.Times times = picture.times();
        String when = times.asked() ? "in that time" : "in any year";
        String whenChinese = times.asked() ? "该时段内" : "任何年份";
        if (times.possible() > 0) {
            say(
                    plural(times.possible(), "tie") + (times.possible() == 1 ? " is" : " are") + " not certain " + when
                            + ", only possible.",
                    times.possible() + " 条关系在" + whenChinese + "均不确定，仅为可能。");
        } else if (times.asked() && !picture.ties().isEmpty()) {
            say("All ties are certain " + when + ".", whenChinese + "所有关系均确定。");
        }
        if (times.leftOut() > 0) {
            say(
                    "Left out: " + plural(times.leftOut(), "tie") + " only possible " + when + ".",
                    "略去" + whenChinese + "仅为可能的 " + times.leftOut() + " 条关系。");
        }
    }

    private static String plural(int count, String noun) {
        return Bundle.grouped(count) + " " + noun + (count == 1 ? "" : "s");
    }
}
