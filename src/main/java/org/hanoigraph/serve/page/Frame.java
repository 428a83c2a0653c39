package org.hanoigraph.serve.page;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of every page.
 *
 * @param words of the reader's language
 * @param links that keep the language if the reader chose it
 * @param languages all there are
 * @param edition of program, words and release, for addresses of files that may be kept for good
 * @param release its name
 * @param path of the page without the choice of a language
 * @param title of the page
 * @param description of the page in a sentence
 * @param search what stands in the search box
 * @param canonical the address under which the page is published; null if it should not be listed
 * @param formats the data of the page
 * @param jsonLd the page for search engines, safe inside a script element; empty if there is none
 */
public record Frame(
        Words words,
        Links links,
        Collection<Words> languages,
        String edition,
        String release,
        String path,
        String title,
        String description,
        String search,
        @Nullable String canonical,
        List<Alternate> formats,
        String jsonLd) {

    /** The page in another format. */
    public record Alternate(String label, String mediaType, String href) {}

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** An address of our own. */
    public String to(String address) {
        return links.local(address);
    }

    /** This page in another language. */
    public String inLanguage(String tag) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + tag;
    }

    /** For the attribute of this name: left out where the page says it, and where it is unknown. */
    public @Nullable String lang(Text text) {
        return text.language().isEmpty() ? null : words.unlessOwn(text.language());
    }

    /** A file that comes with the program. */
    public String asset(String address) {
        return address + "?v=" + edition;
    }

    /** The language that the reader chose, empty if none. */
    public String chosen() {
        return links.language();
    }
}
