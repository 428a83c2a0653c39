package org.hanoigraph.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A list of labels such as {@code Foto:}, to be found at the start of a folded line, as the whole of it, or at its end. How
 * they are written is told in {@code data/extraction/boilerplate/common.yaml}.
 */
final class Labels {
    private static final int LONGEST_SIGN = 12;

    private static final int PLACES = 256;
    private static final Label[] NONE = {};

    /** Labels by the last bits of their first character, the longest first. */
    private final Label[][] byFirst = new Label[PLACES][];

    private final List<String> endings = new ArrayList<>();

    Labels(List<String> entries, Folding folding) {
        Arrays.fill(byFirst, NONE);
        for (String entry : entries) {
            add(entry, folding);
        }
        for (Label[] labels : byFirst) {
            Arrays.sort(labels, Comparator.comparingInt(label -> -label.text.length()));
        }
        endings.sort(Comparator.comparingInt(ending -> -ending.length()));
    }

    private void add(String entry, Folding folding) {
        if (entry.startsWith("*") && entry.length() > 1 && !entry.substring(1).isBlank() && isEnding(entry)) {
            endings.add(folding.fold(entry.substring(1)).strip());
            return;
        }
        Follow follow = Follow.NOTHING;
        String written = entry;
        if (entry.endsWith(":")) {
            follow = Follow.COLON;
            written = entry.substring(0, entry.length() - 1);
        } else if (entry.endsWith("*") && !entry.startsWith("*")) {
            follow = Follow.ANYTHING;
            written = entry.substring(0, entry.length() - 1);
        }
        String text = folding.fold(written).strip();
        if (!text.isEmpty()) {
            int place = text.charAt(0) % PLACES;
            byFirst[place] = Arrays.copyOf(byFirst[place], byFirst[place].length + 1);
            byFirst[place][byFirst[place].length - 1] = new Label(text, follow);
        }
    }

    /** A star before a sign means an ending; stars alone ("***") are a sign themselves. */
    private static boolean isEnding(String entry) {
        return entry.chars().anyMatch(c -> c != '*' && c != ' ');
    }

    /** Whether a label may begin here, by its first character. */
    boolean mayBegin(String folded, int from) {
        return candidates(folded, from).length > 0;
    }

    /** Where the label at this place ends, its colon included; -1 where there is none. Labels for whole lines do not count. */
    int opening(String folded, int from) {
        return find(folded, from, false);
    }

    /** Whether the line begins with a label, or is one. */
    boolean opensOrIs(String folded) {
        int from = skipSigns(folded, 0);
        return find(folded, from, true) >= 0;
    }

    /** Whether a line, without the signs around it, is one of the labels, whatever was to follow them. */
    boolean isWhole(String folded) {
        int from = skipSigns(folded, 0);
        for (Label label : candidates(folded, from)) {
            if (folded.startsWith(label.text, from) && trimSigns(folded, from) == from + label.text.length()) {
                return true;
            }
        }
        // Signs such as "###" are labels themselves and have no signs around them.
        return folded.length() < LONGEST_SIGN
                && Arrays.stream(candidates(folded, 0)).anyMatch(label -> label.text.equals(folded.strip()));
    }

    /** Whether one of the labels begins here as a whole word, whatever follows; its end, or -1. */
    int word(String folded, int from) {
        for (Label label : candidates(folded, from)) {
            int end = from + label.text.length();
            if (folded.startsWith(label.text, from) && endsWord(folded, end)) {
                return end;
            }
        }
        return -1;
    }

    /** Where the sign at the end of a line begins; -1 where there is none. */
    int ending(String folded) {
        for (String ending : endings) {
            if (folded.endsWith(ending)) {
                return folded.length() - ending.length();
            }
        }
        return -1;
    }

    private int find(String folded, int from, boolean whole) {
        for (Label label : candidates(folded, from)) {
            int end = from + label.text.length();
            if (!folded.startsWith(label.text, from)) {
                continue;
            }
            switch (label.follow) {
                case COLON -> {
                    if (end < folded.length() && folded.charAt(end) == ':') {
                        return end + 1;
                    }
                }
                case ANYTHING -> {
                    if (endsWord(folded, end)) {
                        return end;
                    }
                }
                case NOTHING -> {
                    if (whole && trimSigns(folded, from) == end) {
                        return end;
                    }
                }
            }
        }
        return -1;
    }

    private Label[] candidates(String folded, int from) {
        return from < folded.length() ? byFirst[folded.charAt(from) % PLACES] : NONE;
    }

    private static boolean endsWord(String folded, int end) {
        return end >= folded.length()
                || !Character.isLetterOrDigit(folded.charAt(end))
                || !Character.isLetterOrDigit(folded.charAt(end - 1));
    }

    /** Past brackets, dashes and bullets at the start of a line. */
    static int skipSigns(String folded, int from) {
        int at = from;
        while (at < folded.length() && !Character.isLetterOrDigit(folded.charAt(at)) && isFrame(folded.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int trimSigns(String folded, int from) {
        int to = folded.length();
        while (to > from && !Character.isLetterOrDigit(folded.charAt(to - 1))) {
            to--;
        }
        return to;
    }

    private static boolean isFrame(char c) {
        return " [](){}<>|*-•»«›‹>\"".indexOf(c) >= 0;
    }

    /** What must come after a label. */
    private enum Follow {
        COLON,
        ANYTHING,
        NOTHING
    }

    private record Label(String text, Follow follow) {}
}
