package org.hanoigraph.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines that say where the story comes from: "Source:" and an address or a name, or an address alone. */
final class SourceLines {
    /** So much behind a label is looked at for a name or the address of a site. */
    private static final int LONGEST_NAMES = 400;

    private static final int MOST_WORDS = 10;

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>\"|«»]{3,2000}", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_HOST =
            Pattern.compile("(?:[A-Za-z0-9-]{1,63}\\.){1,5}[A-Za-z]{2,24}(?:/[^\\s<>\"|]{0,1000})?");

    private final Labels label;
    private final Publishers publishers;
    private final CreditNames names;

    SourceLines(Boilerplate boilerplate, Publishers publishers, CreditNames names) {
        this.label = boilerplate.source();
        this.publishers = publishers;
        this.names = names;
    }

    /** What a line tells of the source; null if it is no source line. */
    @Nullable
    SourceLine read(Draft draft, Folded folded) {
        String raw = draft.raw();
        String line = folded.text();
        int labelEnd = label.opening(line, Labels.skipSigns(line, 0));
        Matcher address = ADDRESS.matcher(raw);
        if (labelEnd < 0) {
            boolean alone = address.lookingAt() && address.end() >= raw.length() - 1;
            return alone ? new SourceLine(withoutTrailingSigns(address.group()), null, false) : null;
        }
        int after = labelEnd < line.length() ? folded.raw(labelEnd) - draft.start() : raw.length();
        String rest = raw.substring(Math.min(after, raw.length())).strip();
        String source = null;
        if (address.find()) {
            source = withoutTrailingSigns(address.group());
        } else if (rest.length() <= LONGEST_NAMES && BARE_HOST.matcher(rest).matches()) {
            source = withoutTrailingSigns(rest);
        } else if (Folding.countWords(rest, 0, rest.length()) > MOST_WORDS) {
            return null;
        }
        return new SourceLine(source, publisher(draft, rest), true);
    }

    /** An address without the signs of the sentence around it; null if it has no host. */
    private static @Nullable String withoutTrailingSigns(String address) {
        int end = address.length();
        while (end > 0 && ".,;:)]}'»”،۔".indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        String bare = address.substring(0, end);
        return Publishers.hostOf(bare) == null ? null : bare;
    }

    /** The first organization that we know among the names of a source line. */
    private @Nullable Publisher publisher(Draft draft, String rest) {
        for (CreditPart part : names.parts(rest, 0, Math.min(rest.length(), LONGEST_NAMES))) {
            if (part.organization() != null) {
                return publishers.publisher(part.organization(), draft.start(), draft.end());
            }
        }
        return null;
    }
}
