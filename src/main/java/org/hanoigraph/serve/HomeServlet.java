package org.hanoigraph.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.hanoigraph.serve.page.HomePageMaker;
import org.hanoigraph.serve.page.Questions;
import org.hanoigraph.serve.page.Site;
import org.hanoigraph.serve.page.View;
import org.hanoigraph.serve.page.WorldMap;

/** {@code /}: what this is, what is in it, and where to begin. */
final class HomeServlet extends PageServlet {
    private final transient Questions questions;
    private final transient WorldMap world;

    HomeServlet(Site site, Questions questions, WorldMap world) {
        super(site);
        this.questions = questions;
        this.world = world;
    }

    @Override
    String html(HttpServletRequest request, Release release, View view) {
        try {
            return HomePageMaker.html(view, questions, world, release.counts(), DumpServlet.files(release.dumps()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
