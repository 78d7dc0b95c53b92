package org.helixatlas.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Someone who visits the page with the system's browser, and notes what the browser complains of and whom it asks. */
public final class Visitor implements AutoCloseable {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> otherHosts = new ArrayList<>();

    /** A busy service may ask for patience at any time, in which the page has to have it. */
    private final List<String> expected = new ArrayList<>(List.of("status of 503"));

    Visitor(Browser browser, int width, int height, ColorScheme colours, String language) {
        this(
                browser,
                new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(colours)
                        .setLocale(language)
                        .setAcceptDownloads(true));
    }

    /** Someone who logs in when the browser asks for it. */
    public Visitor(Browser browser, String name, String password) {
        this(browser, new Browser.NewContextOptions().setHttpCredentials(name, password));
    }

    private Visitor(Browser browser, Browser.NewContextOptions options) {
        context = browser.newContext(options);
        context.setDefaultTimeout(90_000);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            URI uri = URI.create(request.url().replaceAll("[?#].*", ""));
            if (uri.getHost() != null && !LOOPBACK.contains(uri.getHost())) {
                otherHosts.add(request.url());
            }
        });
    }

    /** The system's Chromium or Chrome; empty where there is none. */
    public static Optional<Path> browser() {
        return Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Debian's Firefox; empty where there is none. */
    static Optional<Path> firefox() {
        return Optional.of(Path.of("/usr/bin/firefox-esr")).filter(Files::isExecutable);
    }

    public static Playwright playwright() {
        // Nothing is too slow on a machine that is busy with something else.
        PlaywrightAssertions.setDefaultAssertionTimeout(90_000);
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public static Browser launch(Playwright playwright, Path browser) {
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(browser)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** By WebDriver BiDi, which Firefox speaks itself: the build of Firefox that Playwright brings of its own is not needed. */
    static Browser launchFirefox(Playwright playwright, Path browser, Path downloads) {
        return playwright
                .firefox()
                .launch(new BrowserType.LaunchOptions()
                        .setChannel("moz-firefox")
                        .setExecutablePath(browser)
                        .setDownloadsPath(downloads)
                        .setTimeout(180_000));
    }

    public Page page() {
        return page;
    }

    /** Opens a view by its address, as someone who was given it, and waits until it is there. */
    public Page at(URI service, String address) {
        // Else an address that differs after the # only would be a step within the page that is open.
        page.navigate("about:blank");
        page.navigate(service + address);
        settled();
        return page;
    }

    /** Goes on to a view within the page that is open, as by a link of it, and waits until it is there. */
    Page on(String address) {
        page.evaluate("""
                to => new Promise(done => {
                  if (location.hash === to) throw new Error('Already at ' + to);
                  addEventListener('hashchange', done, {once: true});
                  const link = document.body.appendChild(document.createElement('a'));
                  link.href = to;
                  link.click();
                  link.remove();
                }).then(() => true)""", address.substring(address.indexOf('#')));
        settled();
        return page;
    }

    /** Opens the address that is shown once more, as someone who was given it. */
    void again() {
        page.reload();
        settled();
    }

    /** Waits until the view is drawn and no answer is awaited. */
    void settled() {
        page.waitForSelector("main:not([aria-busy]) > .view, main:not([aria-busy]) > .problem");
    }

    /** Keeps requests waiting from now on; they go on, in their order, when the answer of this is run. */
    Runnable hold(String requests) {
        Queue<Route> held = new ArrayDeque<>();
        AtomicBoolean goesOn = new AtomicBoolean();
        page.route(requests, route -> {
            if (goesOn.get()) {
                route.resume();
            } else {
                held.add(route);
            }
        });
        // The route stays: Chromium loses a request that comes while interception is turned off.
        return () -> {
            // Others arrive while these go on.
            while (!held.isEmpty()) {
                held.remove().resume();
            }
            goesOn.set(true);
        };
    }

    /** Waits until a function of the page says yes; asked from outside, since the page's policy lets no text be run inside. */
    void until(String function, @Nullable Object argument) {
        for (int i = 0; i < 900; i++) {
            if (Boolean.TRUE.equals(page.evaluate(function, argument))) {
                return;
            }
            page.waitForTimeout(100);
        }
        throw new AssertionError("Not within 90 s: " + function);
    }

    void until(String function) {
        until(function, null);
    }

    /** The browser writes each answer that refuses something to the console: one of this status is meant. */
    public Visitor refused(int status) {
        expected.add("status of " + status);
        return this;
    }

    /** The browser complains of frames that it may not show. */
    Visitor framesRefused() {
        expected.add("frame");
        expected.add("status of 403");
        return this;
    }

    /** The browser complains of pictures that it may not have. */
    Visitor blocked() {
        expected.add("Failed to load resource");
        return this;
    }

    /**
     * What axe-core holds to be a serious or critical obstacle to someone; empty when all may use the page. Of what
     * repeats itself the first ones are looked at.
     *
     * @param rules those that are asked; all when there are none
     */
    List<?> obstacles(String... rules) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(Axe.SCRIPT + ";0");
        }
        return (List<?>) page.evaluate("""
                rules => axe.run(
                    {include: [['html']], exclude: [[':is(tr, li, .tie, .card):nth-child(n+9)']]},
                    {resultTypes: ['violations'], ...(rules.length && {runOnly: rules})},
                  ).then(r => r.violations
                    .filter(v => v.impact === 'serious' || v.impact === 'critical')
                    .map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')))""", List.of(rules));
    }

    /** By how much the page is wider than the window. */
    int overflow() {
        return (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** Fails when the browser complained, or a request left this machine. */
    @Override
    public void close() {
        context.close();
        complaints.removeIf(complaint -> expected.stream().anyMatch(complaint::contains));
        assertThat(complaints).as("what the browser complains of").isEmpty();
        assertThat(otherHosts).as("requests to other hosts").isEmpty();
    }

    private static final class Axe {

        static final String SCRIPT = read();

        private static String read() {
            try (InputStream in = Visitor.class.getResourceAsStream("/axe.min.js")) {
                return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
