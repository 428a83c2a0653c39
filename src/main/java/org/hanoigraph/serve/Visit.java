package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.serve.page.View;
import org.hanoigraph.serve.page.Words;

/** In which language a request wants its page: the one that its address names, or the one its browser asks for. */
final class Visit {
    /** Names the language in an address. */
    static final String PARAMETER = "lang";

    private Visit() {}

    static View view(HttpServletRequest request, Site site) {
        Release release = LeaseFilter.release(request);
        Optional<Words> chosen =
                Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(site.languages()::named);
        Words words = chosen.orElseGet(() ->
                site.languages().accepted(String.join(",", Collections.list(request.getHeaders("Accept-Language")))));
        return new View(site, words, chosen.map(Words::tag).orElse(""), release.name(), release.data());
    }

    /** The request header that decided on the language. */
    static String vary(View view) {
        return view.chosen().isEmpty() ? "Accept-Language" : "";
    }
}
