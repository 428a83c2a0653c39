package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServlet;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataService;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.hanoigraph.serve.page.Languages;
import org.hanoigraph.serve.page.Links;
import org.hanoigraph.serve.page.Questions;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.serve.page.WorldMap;
import org.hanoigraph.store.StoreException;

/**
 * Serves a release to the public: Fuseki with the one service of the configuration file, and our pages on the same
 * port. Nothing here writes, and there are no pages for administrators.
 */
public final class Server implements AutoCloseable {
    /**
     * Fuseki sets 5 MB, which Jetty allocates and clears for each answer; up to 64 KB it keeps its buffers. This
     * makes short answers several times faster.
     */
    private static final int BUFFER = 32 * 1024;

    /** How long a request may hold up the end of the server, or a return to a release that is being closed. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The files of the query editor, in the folder of its version. */
    private static final Map<String, String> EDITOR = Map.of(
            "codemirror.js", "5.65.20/lib/codemirror.js",
            "codemirror.css", "5.65.20/lib/codemirror.css",
            "sparql.js", "5.65.20/mode/sparql/sparql.js",
            "show-hint.js", "5.65.20/addon/hint/show-hint.js",
            "show-hint.css", "5.65.20/addon/hint/show-hint.css",
            "LICENSE", "5.65.20/LICENSE");

    private final ServerSettings settings;
    private final Releases releases;
    private final FusekiServer fuseki;

    private Server(ServerSettings settings, Releases releases, FusekiServer fuseki) {
        this.settings = settings;
        this.releases = releases;
        this.fuseki = fuseki;
    }

    /**
     * Opens the release and listens.
     *
     * @throws BindException if the port is in use
     * @throws StoreException if there is no release in the folder, or another process has it open
     */
    public static Server start(ServerSettings settings, Path release) throws BindException {
        Release first = Release.open(settings.configFile(), release);
        Releases releases = new Releases(first);
        try {
            FusekiServer fuseki = build(settings, releases, first);
            fuseki.start();
            return new Server(settings, releases, fuseki);
        } catch (RuntimeException e) {
            releases.close(Duration.ZERO);
            throw explained(e, settings);
        }
    }

    /** The port it listens on. */
    public int port() {
        return fuseki.getHttpPort();
    }

    /**
     * Serves another release from now on. Requests that have begun are finished with the release they began with; it is
     * closed after the last of them. If the new one cannot be opened, the old one goes on being served.
     *
     * @throws StoreException if there is no release in the folder, or it is open elsewhere
     */
    public synchronized void switchTo(Path release) {
        if (isCurrent(release)) {
            return;
        }
        Release next = Release.open(settings.configFile(), release);
        for (DataAccessPoint service : next.services()) {
            DataService data = service.getDataService();
            data.setEndpointProcessors(fuseki.getOperationRegistry());
            data.goActive();
            fuseki.getDataAccessPointRegistry().put(service.getName(), service);
        }
        releases.add(next);
    }

    /** Stops listening and closes the release. */
    @Override
    public synchronized void close() {
        fuseki.stop();
        releases.close(PATIENCE);
    }

    private boolean isCurrent(Path release) {
        Path folder = Release.withoutLinks(release);
        if (!releases.awaitClosed(folder, PATIENCE)) {
            throw new StoreException(
                    "the release " + release + " was served until a moment ago, and requests are still reading it");
        }
        return releases.current().folder().equals(folder);
    }

    @SuppressWarnings("removal") // Jetty's new handler for compression is a library of its own, with its own libraries.
    private static FusekiServer build(ServerSettings settings, Releases releases, Release first) {
        Site site =
                new Site(settings.iris(), Languages.read(settings.files().languages()), Edition.of(settings.files()));
        Questions questions = Questions.read(settings.files().queries());
        WorldMap world = WorldMap.read(settings.files().map());
        Map<String, HttpServlet> servlets = servlets(site, questions, world);
        Set<String> services =
                first.services().stream().map(DataAccessPoint::getName).collect(Collectors.toSet());
        Set<String> places = new HashSet<>(services);
        servlets.keySet().forEach(address -> places.add(first(address)));
        FusekiServer.Builder builder = FusekiServer.create()
                .port(settings.port())
                // Modules on the class path could bring endpoints that write.
                .fusekiModules(FusekiModules.empty())
                .addFilter("/*", new HeaderFilter())
                .addFilter("/*", new LeaseFilter(releases))
                .addFilter("/*", new MissingFilter(places, site))
                .addFilter("/*", new MethodFilter(services));
        servlets.forEach(builder::addServlet);
        for (DataAccessPoint service : first.services()) {
            builder.addFilter(service.getName(), new QueryPageFilter(site, questions));
            builder.addFilter(service.getName() + "/*", new ResultFilter(site));
            builder.add(service.getName(), service.getDataService());
        }
        FusekiServer fuseki = builder.build();
        if (fuseki.getJettyServer().getThreadPool() instanceof QueuedThreadPool threads) {
            // With reserved threads, each request wakes two threads in place of one, which costs more than most
            // answers.
            threads.setReservedThreads(0);
        }
        Arrays.stream(fuseki.getJettyServer().getConnectors()).forEach(connector -> set(connector, settings.host()));
        // Answers of our own come compressed; this is for those of Fuseki.
        GzipHandler compression = new GzipHandler();
        services.forEach(service -> compression.addIncludedPaths(service));
        fuseki.getJettyServer().insertHandler(compression);
        fuseki.getJettyServer().insertHandler(new UnchangedHandler(releases));
        return fuseki;
    }

    /** The first part of an address. */
    private static String first(String address) {
        int end = address.indexOf('/', 1);
        return address.isEmpty() ? "/" : end < 0 ? address : address.substring(0, end);
    }

    /** What is at which address. */
    private static Map<String, HttpServlet> servlets(Site site, Questions questions, WorldMap world) {
        Map<String, HttpServlet> servlets = new LinkedHashMap<>();
        servlets.put("", new HomeServlet(site, questions, world));
        servlets.put("/id/*", new IdServlet());
        servlets.put("/doc/*", new ThingServlet(site));
        servlets.put("/search", new SearchServlet(site));
        servlets.put("/suggest", new SuggestServlet(site));
        servlets.put("/opensearch.xml", new OpenSearchServlet(site));
        servlets.put(Links.ONTOLOGY, new OntologyServlet(site));
        for (Format format : Format.values()) {
            servlets.put(Links.ONTOLOGY + format.suffix(), new OntologyServlet(site));
        }
        servlets.put("/queries", new QuestionsServlet(site, questions));
        servlets.put("/api/*", new ApiServlet(site, questions));
        servlets.put("/openapi.json", new OpenApiServlet(site, questions));
        servlets.put("/completion.json", new CompletionServlet(site, questions));
        servlets.put("/dump/*", new DumpServlet());
        servlets.put("/style.css", new StaticServlet("style.css", "text/css;charset=utf-8"));
        servlets.put("/search.js", new StaticServlet("search.js", "text/javascript;charset=utf-8"));
        servlets.put("/query.js", new StaticServlet("query.js", "text/javascript;charset=utf-8"));
        EDITOR.forEach((name, file) -> servlets.put(
                "/editor/" + name,
                new StaticServlet(
                        "/META-INF/resources/webjars/codemirror/" + file,
                        name.endsWith(".css") ? "text/css;charset=utf-8" : "text/javascript;charset=utf-8")));
        servlets.put("/icon.svg", new StaticServlet("icon.svg", "image/svg+xml"));
        servlets.put("/robots.txt", new StaticServlet("robots.txt", "text/plain;charset=utf-8"));
        return servlets;
    }

    private static void set(Connector connector, String host) {
        if (connector instanceof ServerConnector socket) {
            socket.setHost(host);
        }
        connector.getConnectionFactories().stream()
                .filter(HttpConnectionFactory.class::isInstance)
                .map(factory -> ((HttpConnectionFactory) factory).getHttpConfiguration())
                .forEach(Server::set);
    }

    private static void set(HttpConfiguration http) {
        // Names in a path need not be percent-encoded: browsers do it, people who type at a terminal do not.
        http.setUriCompliance(UriCompliance.DEFAULT.with("ANY-SCRIPT", Violation.ILLEGAL_PATH_CHARACTERS));
        http.setOutputBufferSize(BUFFER);
        http.setRequestHeaderSize(BUFFER);
    }

    private static RuntimeException explained(RuntimeException problem, ServerSettings settings) throws BindException {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                BindException inUse = new BindException(
                        "cannot listen on " + settings.host() + ":" + settings.port() + ": " + cause.getMessage());
                inUse.initCause(problem);
                throw inUse;
            }
        }
        return problem;
    }
}
