package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Bookmark;

/** What later sessions wait for. */
class RecentBookmarksTest {

    private static final Bookmark FIRST = Bookmark.from("first");
    private static final Bookmark SECOND = Bookmark.from("second");
    private static final Bookmark BESIDE = Bookmark.from("beside");

    @Test
    void whatASessionWaitedForGivesWayToWhatItHasDone() {
        RecentBookmarks bookmarks = new RecentBookmarks();
        bookmarks.updateBookmarks(Set.of(), Set.of(FIRST));
        bookmarks.updateBookmarks(Set.of(), Set.of(BESIDE));
        bookmarks.updateBookmarks(Set.of(FIRST), Set.of(SECOND));
        assertThat(bookmarks.getBookmarks()).containsExactlyInAnyOrder(SECOND, BESIDE);
    }

    @Test
    void nobodyWaitsForATransactionOfLongAgo() {
        RecentBookmarks bookmarks = new RecentBookmarks(Duration.ofNanos(-1));
        bookmarks.updateBookmarks(Set.of(), Set.of(FIRST));
        assertThat(bookmarks.getBookmarks()).isEmpty();
    }
}
