package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.serve.page.View;

/** {@code /opensearch.xml}: tells a browser how to search here from its own address bar. */
final class OpenSearchServlet extends ReadServlet {
    private static final String DESCRIPTION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
              <ShortName>%1$s</ShortName>
              <Description>%2$s</Description>
              <InputEncoding>UTF-8</InputEncoding>
              <Url type="text/html" template="%3$s/search?q={searchTerms}"/>
              <Url type="application/x-suggestions+json" template="%3$s/suggest?q={searchTerms}"/>
              <Url type="application/opensearchdescription+xml" rel="self" template="%3$s/opensearch.xml"/>
            </OpenSearchDescription>
            """;

    private final transient Site site;

    OpenSearchServlet(Site site) {
        this.site = site;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        View view = Visit.view(request, site);
        String host = Address.host(request);
        String tag = LeaseFilter.release(request)
                .tag(site, "opensearch", host, view.words().tag());
        Answer.send(
                request,
                response,
                tag,
                Visit.vary(view),
                () -> Optional.of(Representation.text(
                        "application/opensearchdescription+xml;charset=utf-8",
                        DESCRIPTION.formatted(
                                escape(view.words().say("site.name")),
                                escape(view.words().say("site.description")),
                                escape(host)))));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
