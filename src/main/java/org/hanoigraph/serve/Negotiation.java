package org.hanoigraph.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which format an {@code Accept} header asks for (RFC 9110, section 12.5.1). */
final class Negotiation {
    /** A media range with its parameters; a quoted parameter may hold commas. */
    private static final Pattern RANGE =
            Pattern.compile("([^,;\"\\s/]+)/([^,;\"\\s/]+)\\s*((?:[^,\"]++|\"[^\"]*+\")*+)");

    private static final Pattern QUALITY =
            Pattern.compile(";\\s*q\\s*=\\s*([0-9]*\\.?[0-9]+)", Pattern.CASE_INSENSITIVE);

    private Negotiation() {}

    static Optional<Format> choose(String accept) {
        return choose(accept, List.of(Format.values()));
    }

    /**
     * The format with the highest quality; where several have it, the one that the list puts first. Empty when the
     * client takes nothing of what there is. No header means that anything will do.
     */
    static <F extends MediaType> Optional<F> choose(String accept, List<F> offered) {
        if (accept.isBlank()) {
            return offered.stream().findFirst();
        }
        List<MediaRange> ranges = parse(accept);
        Optional<F> best = Optional.empty();
        double bestQuality = 0;
        for (F format : offered) {
            double quality = quality(format.mediaType(), ranges);
            if (quality > bestQuality) {
                best = Optional.of(format);
                bestQuality = quality;
            }
        }
        return best;
    }

    private static List<MediaRange> parse(String accept) {
        List<MediaRange> ranges = new ArrayList<>();
        Matcher range = RANGE.matcher(accept);
        while (range.find()) {
            Matcher quality = QUALITY.matcher(range.group(3));
            ranges.add(new MediaRange(
                    range.group(1).toLowerCase(Locale.ROOT),
                    range.group(2).toLowerCase(Locale.ROOT),
                    quality.find() ? Double.parseDouble(quality.group(1)) : 1));
        }
        return ranges;
    }

    /** The most exact range that fits decides, so that {@code text/html;q=0, *}{@code /*} refuses HTML only. */
    private static double quality(String mediaType, List<MediaRange> ranges) {
        double quality = 0;
        int exactness = 0;
        for (MediaRange range : ranges) {
            if (range.exactness(mediaType) > exactness) {
                exactness = range.exactness(mediaType);
                quality = range.quality;
            }
        }
        return quality;
    }

    private record MediaRange(String type, String subtype, double quality) {
        /** 3 for the very type, 2 for its family, 1 for anything, 0 when it does not fit. */
        int exactness(String mediaType) {
            if (mediaType.equals(type + "/" + subtype)) {
                return 3;
            }
            if (!subtype.equals("*")) {
                return 0;
            }
            if (type.equals("*")) {
                return 1;
            }
            return mediaType.startsWith(type + "/") ? 2 : 0;
        }
    }
}
