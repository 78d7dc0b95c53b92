package org.helixatlas.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/**
 * Where the REST interface is asked for something.
 *
 * @param path not encoded
 * @param parameters not encoded, in the order of their names
 */
record Address(String path, SortedMap<String, String> parameters) {

    private static final int LONGEST_NAME = 80;
    private static final int DIGITS = 8;

    Address {
        parameters = new TreeMap<>(parameters);
    }

    /** With parameters given as name, value, name, value; those of an empty value are left out. */
    static Address of(String path, String... parameters) {
        return new Address(path, new TreeMap<>()).with(parameters);
    }

    Address with(String... more) {
        SortedMap<String, String> all = new TreeMap<>(parameters);
        for (int i = 0; i < more.length; i += 2) {
            if (!more[i + 1].isEmpty()) {
                all.put(more[i], more[i + 1]);
            }
        }
        return new Address(path, all);
    }

    /** As {@code explorer/site.js} looks for it. */
    String key() {
        return path + query("&", "=");
    }

    /** As HTTP takes it. */
    String request() {
        return Arrays.stream(path.split("/", -1))
                        .map(part -> UriUtils.encodePathSegment(part, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("/"))
                + (parameters.isEmpty()
                        ? ""
                        : "?"
                                + parameters.entrySet().stream()
                                        .map(p -> encoded(p.getKey()) + "=" + encoded(p.getValue()))
                                        .collect(Collectors.joining("&")));
    }

    /** A name that tells what is in the file, and is another for each address also where capitals count as small letters. */
    String name() {
        String whole = (path.substring(1) + query("_", "-").replace('/', '-')).replaceFirst("^api/", "");
        String plain = whole.replaceAll("[^A-Za-z0-9./_-]+|\\.\\.+", "-");
        return plain.equals(whole)
                ? plain
                : plain.substring(0, Math.min(plain.length(), LONGEST_NAME)) + "-" + digest();
    }

    private String query(String between, String is) {
        return parameters.isEmpty()
                ? ""
                : "?"
                        + parameters.entrySet().stream()
                                .map(p -> p.getKey() + is + p.getValue())
                                .collect(Collectors.joining(between));
    }

    private String digest() {
        return sum(key().getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /** The SHA-256 of some bytes in hexadecimal digits. */
    static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The parameters as a map that nobody changes. */
    @Override
    public SortedMap<String, String> parameters() {
        return Collections.unmodifiableSortedMap(parameters);
    }
}
