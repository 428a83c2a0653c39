package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.hanoigraph.serve.page.OpenApi;
import org.hanoigraph.serve.page.Questions;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.serve.page.View;

/** {@code /openapi.json}: describes {@code /api/} to programs. */
final class OpenApiServlet extends ReadServlet {
    private final transient Site site;
    private final transient Questions questions;

    OpenApiServlet(Site site, Questions questions) {
        this.site = site;
        this.questions = questions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        View view = Visit.view(request, site);
        String host = Address.host(request);
        String tag = LeaseFilter.release(request)
                .tag(site, "openapi", host, view.words().tag());
        Answer.send(
                request,
                response,
                tag,
                Visit.vary(view),
                () -> Optional.of(Representation.text(
                        "application/json;charset=utf-8", OpenApi.of(questions, view.words(), view.release(), host))));
    }
}
