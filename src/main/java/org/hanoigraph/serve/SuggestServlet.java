package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonString;
import org.hanoigraph.serve.page.Hit;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.serve.page.Text;
import org.hanoigraph.serve.page.View;

/** {@code /suggest?q=}: what may be meant, while it is typed; in the form of OpenSearch suggestions. */
final class SuggestServlet extends ReadServlet {
    private static final int MOST = 8;

    private final transient Site site;

    SuggestServlet(Site site) {
        this.site = site;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        View view = Visit.view(request, site);
        Release release = LeaseFilter.release(request);
        String query = PageServlet.parameter(request, "q");
        String tag = release.tag(site, "suggest", query, view.words().tag(), view.chosen());
        Answer.send(
                request,
                response,
                tag,
                Visit.vary(view),
                () -> Optional.of(Representation.text(
                        "application/x-suggestions+json;charset=utf-8",
                        json(
                                query,
                                SearchServlet.of(release, view)
                                        .find(query, MOST)
                                        .hits()))));
    }

    private static String json(String query, List<Hit> hits) {
        JsonArray names = new JsonArray();
        JsonArray kinds = new JsonArray();
        JsonArray addresses = new JsonArray();
        for (Hit hit : hits) {
            names.add(new JsonString(hit.name().value()));
            String kind = hit.kinds().stream().map(Text::value).collect(Collectors.joining(" · "));
            Text matched = hit.matched();
            kinds.add(new JsonString(matched == null ? kind : kind + " · " + matched.value()));
            addresses.add(new JsonString(hit.href()));
        }
        JsonArray all = new JsonArray();
        all.add(new JsonString(query));
        all.add(names);
        all.add(kinds);
        all.add(addresses);
        return all.toString();
    }
}
