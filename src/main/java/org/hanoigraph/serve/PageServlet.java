package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.serve.page.View;

/** Sends a page that is there in HTML only. */
abstract class PageServlet extends ReadServlet {
    private final transient Site site;

    PageServlet(Site site) {
        this.site = site;
    }

    /** The page. */
    abstract String html(HttpServletRequest request, Release release, View view);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        View view = Visit.view(request, site);
        Release release = LeaseFilter.release(request);
        response.setHeader("Content-Language", view.words().tag());
        String tag = release.tag(
                site,
                Address.of(request),
                String.valueOf(request.getQueryString()),
                view.words().tag());
        Answer.send(request, response, tag, Visit.vary(view), () -> page(request, release, view));
    }

    /** A page without parameters is one of few, and asked for often. */
    private Optional<Representation> page(HttpServletRequest request, Release release, View view) {
        boolean alike = request.getParameterMap().keySet().stream().allMatch(Visit.PARAMETER::equals);
        Supplier<Optional<Representation>> maker =
                () -> Optional.of(Representation.text(Format.HTML.contentType(), html(request, release, view)));
        return alike
                ? release.kept().get(Address.of(request) + "\n" + view.words().tag() + "\n" + view.chosen(), maker)
                : maker.get();
    }

    /** A parameter of the request, empty if it is missing. */
    static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}
