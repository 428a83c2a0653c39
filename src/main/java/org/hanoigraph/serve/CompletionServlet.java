package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.hanoigraph.serve.page.Completion;
import org.hanoigraph.serve.page.Questions;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.serve.page.View;

/** {@code /completion.json}: what the query editor completes words with. */
final class CompletionServlet extends ReadServlet {
    private final transient Site site;
    private final transient Questions questions;

    CompletionServlet(Site site, Questions questions) {
        this.site = site;
        this.questions = questions;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        View view = Visit.view(request, site);
        Answer.send(
                request,
                response,
                LeaseFilter.release(request)
                        .tag(site, "completion", view.words().tag()),
                Visit.vary(view),
                () -> Optional.of(
                        Representation.text("application/json;charset=utf-8", Completion.json(view, questions))));
    }
}
