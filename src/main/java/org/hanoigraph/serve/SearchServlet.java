package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import org.hanoigraph.serve.page.Search;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.serve.page.View;

/** {@code /search?q=}: things by any of their names. */
final class SearchServlet extends PageServlet {
    SearchServlet(Site site) {
        super(site);
    }

    @Override
    String html(HttpServletRequest request, Release release, View view) {
        return of(release, view).html(parameter(request, "q"));
    }

    static Search of(Release release, View view) {
        return new Search(view, thing -> release.facts().factsOf(thing).size());
    }
}
