package org.hanoigraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.hanoigraph.serve.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The pages of this checkout in a real browser. Skipped where there is no Chromium with its driver. The pictures of
 * docs/ are made here: {@code -Dhanoi.screenshots=docs/screenshots}.
 */
class BrowserTest {
    private static final String PERSON = "/doc/person/artur-lyukmanov";
    private static final String COUNTRY = "/doc/country/VN";

    @TempDir
    private static Path folder;

    private static Server server;
    private static ChromeDriver browser;

    @BeforeAll
    static void start() throws Exception {
        Path chromium = Path.of("/usr/bin/chromium");
        Path driver = Path.of("/usr/bin/chromedriver");
        assumeTrue(
                Files.isExecutable(chromium) && Files.isExecutable(driver),
                "no browser tests: " + chromium + " and " + driver + " are not both here");
        Home home = Home.find();
        server = OwnServer.start(home, folder);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=en",
                "--user-data-dir=" + folder.resolve("profile"));
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .withSilent(true)
                .build();
        browser = new ChromeDriver(service, options);
        browser.manage().timeouts().implicitlyWait(Duration.ofSeconds(10));
        browser.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
        browser.manage().window().setSize(new Dimension(1280, 1000));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void thePageComplainsOfNothingAndLoadsNothingFromElsewhere() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                        // What a test asks for on purpose, a query with a mistake in it.
                        .filter(entry -> !entry.getMessage().contains("status of 400"))
                        .map(Object::toString))
                .isEmpty();
        assertThat(list("return performance.getEntriesByType('resource').map(entry => entry.name)"))
                .allMatch(address -> address.startsWith(url("/")));
        browser.manage().window().setSize(new Dimension(1280, 1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lyukm", "لیوکمان", "Люкман"})
    void findsAPersonInAnyScriptWhileTyping(String typed) {
        open("/?lang=en");
        WebElement box = browser.findElement(By.cssSelector(".bar input[type=search]"));
        box.sendKeys(typed);
        WebElement first = browser.findElement(By.cssSelector(".bar .suggestions li"));
        assertThat(first.getText()).contains("Artur Lyukmanov");
        box.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        browser.findElement(By.cssSelector("article h1"));
        assertThat(browser.getCurrentUrl()).isEqualTo(url(PERSON + "?lang=en"));
    }

    @Test
    void searchesWithoutSuggestions() {
        open("/search?q=" + "لیوکمانوف" + "&lang=en");
        WebElement hit = browser.findElement(By.cssSelector(".results .hit"));
        assertThat(hit.getText()).contains("Artur Lyukmanov").contains("also written");
        take("search", 900);
    }

    @Test
    void changesTheLanguageWithTheKeyboardAndMirrorsThePage() {
        open(COUNTRY + "?lang=en");
        assertThat(x("article")).isLessThan(x("aside"));
        assertThat(x(".brand")).isLessThan(x(".languages"));
        WebElement menu = browser.findElement(By.cssSelector(".languages summary"));
        menu.sendKeys(Keys.ENTER);
        browser.findElement(By.cssSelector(".languages a[hreflang=fa]")).sendKeys(Keys.ENTER);
        browser.findElement(By.cssSelector("html[lang=fa][dir=rtl] h1"));
        assertThat(browser.getCurrentUrl()).isEqualTo(url(COUNTRY + "?lang=fa"));
        assertThat(x("article")).isGreaterThan(x("aside"));
        assertThat(x(".brand")).isGreaterThan(x(".languages"));
        assertThat(browser.findElement(By.cssSelector("h1 bdi")).getText()).isEqualTo("ویتنام");
        assertThat(browser.findElement(By.cssSelector(".aside, aside code bdi")).getAttribute("dir"))
                .isEqualTo("ltr");
    }

    @Test
    void leadsFromAFactToItsPlaceInTheArticle() {
        open(COUNTRY + "?lang=en");
        browser.findElement(By.cssSelector(".evidence summary")).click();
        WebElement evidence = browser.findElement(By.cssSelector(".evidence[open] li a"));
        String address = String.valueOf(evidence.getAttribute("href"));
        evidence.click();
        browser.findElement(By.cssSelector(".places"));
        assertThat(browser.getCurrentUrl()).isEqualTo(address);
        WebElement place = browser.findElement(By.cssSelector(":target"));
        assertThat(place.isDisplayed()).isTrue();
        assertThat(number("return document.querySelector(':target').getBoundingClientRect().top"))
                .isBetween(-5.0, 1000.0);
    }

    @Test
    void showsAMapWithATableThatSaysTheSame() {
        open("/?lang=en");
        List<WebElement> countries = browser.findElements(By.cssSelector(".map svg a"));
        assertThat(countries).hasSizeGreaterThan(50);
        browser.findElement(By.cssSelector("#map details summary")).click();
        assertThat(browser.findElements(By.cssSelector("#map tbody tr"))).hasSizeGreaterThanOrEqualTo(countries.size());
        open("/?lang=en");
        take("home", 2400);
        browser.executeScript("document.querySelector('#map').scrollIntoView()");
        take("map", 900);
        browser.executeScript("document.querySelector('.map svg a').focus()");
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(browser.findElement(By.cssSelector("article h1")).getText()).isNotEmpty();
    }

    @Test
    void asksAQueryShowsTheMistakeAtItsLineAndBringsAQueryBackByItsLink() {
        open("/sparql?lang=en");
        browser.findElement(By.cssSelector("#ask[data-ready] #example:enabled option[value=cq01-signatory-count]"))
                .click();
        browser.findElement(By.cssSelector("#result tbody tr"));
        assertThat(browser.findElement(By.id("result")).getText()).contains("72");
        assertThat(browser.findElements(By.cssSelector("#links a"))).hasSize(3);
        take("sparql", 1500);
        String link = browser.getCurrentUrl();

        browser.executeScript("document.querySelector('.CodeMirror').CodeMirror.setValue('SELECT * {\\n ?s ?p\\n}')");
        browser.findElement(By.cssSelector("#ask button[type=submit]")).click();
        browser.findElement(By.cssSelector("#problem:not([hidden]) pre"));
        assertThat(browser.findElements(By.cssSelector(".CodeMirror .wrong"))).hasSize(1);

        browser.get(link);
        browser.findElement(By.cssSelector("#result tbody tr"));
        assertThat(browser.findElement(By.id("result")).getText()).contains("72");
    }

    @Test
    void completesWordsFromOurTerms() {
        open("/sparql?lang=en&query=" + "SELECT%20*%20%7B%20%3Fs%20hg%3Asignat");
        browser.findElement(By.cssSelector("#ask[data-ready]"));
        browser.executeScript("const editor = document.querySelector('.CodeMirror').CodeMirror;"
                + "editor.focus(); editor.setCursor(editor.lineCount(), 999); editor.execCommand('autocomplete')");
        assertThat(browser.findElement(By.cssSelector(".CodeMirror-hints")).getText())
                .contains("hg:signatoryCount");
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(String.valueOf(
                        browser.executeScript("return document.querySelector('.CodeMirror').CodeMirror.getValue()")))
                .contains("hg:signatoryCount")
                .contains("PREFIX hg: <");
    }

    @ParameterizedTest
    @CsvSource({
        "/, en",
        "/, fa",
        COUNTRY + ", en",
        COUNTRY + ", ur",
        PERSON + ", ar",
        "/doc/article/000_c19636664bb59bdb, en",
        "/search?q=vietnam, fa",
        "/queries, de",
        "/api/who-about-topic.html, en",
        "/sparql, zh",
        "/ontology, ru",
        "/doc/nobody, sv"
    })
    void isAccessible(String path, String language) throws IOException {
        for (String scheme : List.of("light", "dark")) {
            browser.executeCdpCommand(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            browser.executeScript(axe());
            Object violations = browser.executeAsyncScript("const done = arguments[arguments.length - 1];"
                    + "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
                    + ".then(found => done(found.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3)"
                    + ".map(n => n.html.slice(0, 200) + ' ' + (n.any[0] || {}).message).join(' | '))))");
            assertThat(violations).as("%s in %s, %s", path, language, scheme).isEqualTo(List.of());
        }
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        browser.manage().logs().get(LogType.BROWSER); // 404 was asked for
    }

    @ParameterizedTest
    @CsvSource({COUNTRY + ", en", COUNTRY + ", fa", COUNTRY + ", ur", "/, fa", "/sparql, en", "/queries, en"})
    void fitsOnAPhone(String path, String language) {
        browser.manage().window().setSize(new Dimension(500, 900));
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
        open(path + "?lang=" + language);
        assertThat(number("return document.documentElement.scrollWidth")).isLessThanOrEqualTo(390.0);
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    @ParameterizedTest
    @CsvSource({"en, 1250", "fa, 1250", "ur, 1250"})
    void isShownInTheReadersLanguage(String language, int height) {
        open(PERSON + "?lang=" + language);
        assertThat(browser.findElement(By.cssSelector("h1 bdi:lang(" + language + ")"))
                        .isDisplayed())
                .isTrue();
        take("person-" + language, height);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {COUNTRY, PERSON, "/doc/treaty/un-convention-against-cybercrime", "/search?q=vietnam", "/queries"
            })
    void isLight(String path) {
        open(path);
        assertThat(number("return new TextEncoder().encode(document.documentElement.outerHTML).length"))
                .isLessThan(100_000.0);
        assertThat(number("return [...performance.getEntriesByType('resource'),"
                        + " ...performance.getEntriesByType('navigation')]"
                        + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)"))
                .isLessThan(100_000.0);
    }

    @Test
    void leavesWhatPaperCannotDoOffPaper() {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", "print", "features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        open(COUNTRY + "?lang=en");
        for (String selector : List.of(".bar", ".skip", ".formats", ".proof .own")) {
            assertThat(style(selector, "display", "")).as(selector).isEqualTo("none");
        }
        assertThat(style("html", "backgroundColor", "")).isEqualTo("rgb(255, 255, 255)");
        assertThat(style("html", "color", "")).isEqualTo("rgb(0, 0, 0)");
        assertThat(style(".fact", "breakInside", "")).isEqualTo("avoid");
        assertThat(style(".evidence li a", "content", "::after")).contains("/doc/article/");
        assertThat(number("return document.querySelector('.evidence li a').getBoundingClientRect().height"))
                .isPositive();
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
    }

    @Test
    void beginsWithAWayPastTheMenuForTheKeyboard() {
        open(COUNTRY + "?lang=en");
        browser.findElement(By.tagName("body")).sendKeys(Keys.TAB);
        WebElement focused = browser.switchTo().activeElement();
        assertThat(focused.getText()).isEqualTo("Skip to the content");
        assertThat(number("return document.activeElement.getBoundingClientRect().top"))
                .isGreaterThanOrEqualTo(0.0);
        for (int i = 0; i < 7; i++) {
            browser.switchTo().activeElement().sendKeys(Keys.TAB);
        }
        assertThat(browser.switchTo().activeElement().getTagName()).isEqualTo("summary");
    }

    private static void open(String path) {
        browser.get(url(path));
    }

    private static String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private static int x(String selector) {
        return browser.findElement(By.cssSelector(selector)).getRect().getX();
    }

    private static String style(String selector, String property, String part) {
        return String.valueOf(browser.executeScript(
                "return getComputedStyle(document.querySelector(arguments[0]), arguments[2])[arguments[1]]",
                selector,
                property,
                part));
    }

    private static double number(String script) {
        Object value = browser.executeScript(script);
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static List<String> list(String script) {
        Object values = browser.executeScript(script);
        assertThat(values).isInstanceOf(List.class);
        return values instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String axe() throws IOException {
        try (InputStream script = BrowserTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(script).isNotNull();
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A picture of the page from its beginning, into the folder of the property, if it is set. */
    private static void take(String name, int height) {
        String place = System.getProperty("hanoi.screenshots");
        if (place == null) {
            return;
        }
        browser.manage().window().setSize(new Dimension(1280, height));
        try {
            Path picture = Home.find().folder().resolve(place).resolve(name + ".png");
            Files.createDirectories(picture.getParent());
            Files.write(picture, browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException | UsageException e) {
            throw new AssertionError(e);
        }
    }
}
