package org.helixatlas.graph;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.BookmarkManager;

/**
 * The bookmarks of the last minute. Members of a cluster are behind for less; and a server that was set up anew would wait in vain for
 * a transaction of the one before, with every session until the service is started again.
 */
final class RecentBookmarks implements BookmarkManager {

    private static final long serialVersionUID = 1L;

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Duration keeping;
    private final transient Set<Bookmark> bookmarks = new HashSet<>();
    private long last;

    RecentBookmarks() {
        this(KEPT);
    }

    RecentBookmarks(Duration keeping) {
        this.keeping = keeping;
    }

    @Override
    public synchronized void updateBookmarks(Set<Bookmark> previous, Set<Bookmark> next) {
        bookmarks.removeAll(previous);
        bookmarks.addAll(next);
        last = System.nanoTime();
    }

    @Override
    public synchronized Set<Bookmark> getBookmarks() {
        if (System.nanoTime() - last > keeping.toNanos()) {
            bookmarks.clear();
        }
        return Set.copyOf(bookmarks);
    }
}
