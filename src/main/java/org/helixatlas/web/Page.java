package org.helixatlas.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Part of a list.
 *
 * @param items what stands on the page
 * @param page where the page stands in the list
 * @param columns the columns of the list as a table
 */
public record Page<T>(
        List<T> items, Position page, @JsonIgnore List<Column<T>> columns) implements Table {

    /** The largest permitted page. */
    public static final int MAX_SIZE = 500;

    /**
     * Where a page stands.
     *
     * @param number counted from 0
     * @param size the largest number of items on it
     * @param totalItems the length of the list
     * @param totalPages the number of pages
     */
    public record Position(int number, int size, long totalItems, long totalPages) {}

    /** A column of the list as a table. */
    public record Column<T>(String name, Function<T, @Nullable Object> cell) {}

    /**
     * Which page was asked for.
     *
     * @throws InvalidRequest for a negative number, or a size outside 1 to {@link #MAX_SIZE}
     */
    public static Position asked(int number, int size) {
        if (number < 0) {
            throw new InvalidRequest("page", "pages are counted from 0, not " + number);
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidRequest(
                    "size",
                    "a page has 1 to " + MAX_SIZE + " items, not " + size
                            + "; the next items are on page=1, page=2 and so on");
        }
        return new Position(number, size, 0, 0);
    }

    /** The page of a list that is at hand as a whole. */
    public static <T> Page<T> of(List<T> all, Position asked, List<Column<T>> columns) {
        int from = (int) Math.min(all.size(), (long) asked.number * asked.size);
        return of(all.subList(from, Math.min(all.size(), from + asked.size)), all.size(), asked, columns);
    }

    /** A page of a list of known length. */
    public static <T> Page<T> of(List<T> items, long totalItems, Position asked, List<Column<T>> columns) {
        return new Page<>(
                List.copyOf(items),
                new Position(asked.number, asked.size, totalItems, (totalItems + asked.size - 1) / asked.size),
                columns);
    }

    /** The page with links to its neighbours (RFC 8288). */
    public ResponseEntity<Page<T>> withLinks() {
        HttpHeaders headers = new HttpHeaders();
        long last = Math.max(0, page.totalPages - 1);
        link(headers, "first", 0);
        if (page.number > 0) {
            link(headers, "prev", Math.min(page.number - 1L, last));
        }
        if (page.number < last) {
            link(headers, "next", page.number + 1L);
        }
        link(headers, "last", last);
        return ResponseEntity.ok().headers(headers).body(this);
    }

    private static void link(HttpHeaders headers, String relation, long number) {
        String uri = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page", number)
                .build(true)
                .toUriString();
        headers.add(HttpHeaders.LINK, "<" + uri + ">; rel=\"" + relation + "\"");
    }

    @Override
    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    @Override
    public List<? extends List<? extends @Nullable Object>> cells() {
        return items.stream()
                .map(item -> columns.stream().map(c -> c.cell.apply(item)).toList())
                .toList();
    }
}
