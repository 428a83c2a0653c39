package org.hanoigraph.serve.page;

import java.util.List;

/** A page that says why there is not what was asked for, and helps on. */
public final class MessagePage {
    private static final int SUGGESTIONS = 6;

    private MessagePage() {}

    /** There is nothing at this address; what its end may have meant is looked for. */
    public static String missing(View view, Search search, String path) {
        Words words = view.words();
        String typed = path.substring(path.lastIndexOf('/') + 1)
                .replaceAll("\\.[a-z]+$", "")
                .replaceAll("[-_+]+", " ")
                .strip();
        List<Hit> hits = search.find(typed, SUGGESTIONS).hits();
        return Templates.fill(
                "message",
                view.frame("/", words.say("missing.title"), typed),
                new Message(404, words.say("missing.title"), words.say("missing.text"), hits));
    }
}
