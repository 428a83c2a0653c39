package org.hanoigraph.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the agency or newspaper to which the first sentence of a report attributes all of it. */
final class Attributions {
    private static final int HEAD = 160;
    private static final int MOST_NAME_WORDS = 10;

    private final Folding folding;
    private final Labels agencyWords;
    private final Publishers publishers;

    Attributions(Boilerplate boilerplate, Publishers publishers) {
        this.folding = boilerplate.folding();
        this.agencyWords = boilerplate.agency();
        this.publishers = publishers;
    }

    /** "As the political desk of that agency reports, …": its own report, if it writes in this language; else null. */
    @Nullable
    Publisher publisher(String text, Draft sentence, String language) {
        int start = sentence.start();
        Folded head = folding.fold(text, start, Math.min(sentence.end(), start + HEAD));
        String line = head.text();
        int from = agencyWords.word(line, Labels.skipSigns(line, 0));
        int comma = from < 0 ? -1 : firstComma(line, from);
        if (comma < 0) {
            return null;
        }
        List<String> words = Folding.words(line.substring(from, comma));
        String organization = pressAt(words, 0, language);
        for (int first = Math.max(1, words.size() - MOST_NAME_WORDS);
                organization == null && first < words.size();
                first++) {
            organization = pressAt(words, first, language);
        }
        return organization == null ? null : publishers.publisher(organization, start, head.raw(comma));
    }

    /** Press of this language whose name begins at a word; the longest name counts. */
    private @Nullable String pressAt(List<String> words, int first, String language) {
        for (int end = Math.min(words.size(), first + MOST_NAME_WORDS); end > first; end--) {
            String organization = publishers.organizationNamed(String.join(" ", words.subList(first, end)));
            if (publishers.isPress(organization) && publishers.writesIn(organization, language)) {
                return organization;
            }
        }
        return null;
    }

    private static int firstComma(String line, int from) {
        int at = from;
        while (at < line.length() && ",;،؛".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return at < line.length() ? at : -1;
    }
}
