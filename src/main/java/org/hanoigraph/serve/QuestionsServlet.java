package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import org.hanoigraph.serve.page.Questions;
import org.hanoigraph.serve.page.QuestionsPage;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.serve.page.View;

/** {@code /queries}: what can be asked at {@code /api/}. */
final class QuestionsServlet extends PageServlet {
    private final transient Questions questions;

    QuestionsServlet(Site site, Questions questions) {
        super(site);
        this.questions = questions;
    }

    @Override
    String html(HttpServletRequest request, Release release, View view) {
        return QuestionsPage.html(view, questions);
    }
}
