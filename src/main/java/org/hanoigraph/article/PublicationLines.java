package org.hanoigraph.article;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines that say when the article was published, and perhaps by whom: date lines and mastheads. */
final class PublicationLines {
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_MASTHEAD = 100;

    /** What stands before the date of a masthead: something, a sign that parts, and a weekday perhaps. */
    private static final Pattern BEFORE_DATE =
            Pattern.compile(".{2,80}[,،|–—·•-]\\s*(?:[\\p{L}\\p{M}]{2,12}[.,،]?\\s*){0,2}");

    /** What stands behind it: nothing, or something in brackets. */
    private static final Pattern BEHIND_DATE = Pattern.compile("\\s*(?:\\([^()]{2,40}\\))?[\\s.]*");

    private static final Pattern PARTS = Pattern.compile("\\s*[|,،()–—·•]\\s*");
    private static final Pattern FIGURE = Pattern.compile("[0-9]{1,9}(?:[.,][0-9]{1,3})?");

    private final Labels label;
    private final Labels clock;
    private final Labels by;
    private final Publishers publishers;
    private final PublicationDates dates;

    PublicationLines(Boilerplate boilerplate, Publishers publishers, PublicationDates dates) {
        this.label = boilerplate.published();
        this.clock = boilerplate.clock();
        this.by = boilerplate.by();
        this.publishers = publishers;
        this.dates = dates;
    }

    /**
     * What a line tells of the publication; null if it is no such line.
     *
     * @param line folded
     */
    @Nullable
    PublicationLine read(Draft draft, String line, Place place, String language) {
        if (line.length() > LONGEST_LINE || !PublicationDates.mayHold(line)) {
            return null;
        }
        PublicationDates.Reading reading = dates.read(line, language);
        if (reading == null) {
            return null;
        }
        String others = withoutLabelAndTime(reading.rest());
        if (others.isEmpty()) {
            return new PublicationLine(reading.date(), null);
        }
        String name = halfOfTwice(others);
        String organization = publishers.organizationNamed(name == null ? others : name);
        if (organization != null) {
            return new PublicationLine(reading.date(), told(organization, draft));
        }
        if (name != null) {
            return new PublicationLine(reading.date(), writtenTwice(draft));
        }
        boolean labelled = label.opening(line, Labels.skipSigns(line, 0)) > 0;
        if (labelled && place != Place.IN_TEXT && !draft.endsSentence()) {
            return new PublicationLine(reading.date(), null);
        }
        if (reading.isBehindPlace() && by.word(reading.rest(), 0) < 0) {
            return new PublicationLine(reading.date(), null);
        }
        return isMasthead(draft, line, reading.rest(), place)
                ? new PublicationLine(reading.date(), pressOfMasthead(draft))
                : null;
    }

    /** The date in a folded line of several notices: "Code: 123 | Published: 25 October 2025"; null where there is none. */
    @Nullable
    LocalDate dateInside(String line, String language) {
        if (line.length() > LONGEST_LINE || !PublicationDates.mayHold(line)) {
            return null;
        }
        for (int at = 0; at < line.length(); at++) {
            boolean starts = at > 0 && !Character.isLetterOrDigit(line.charAt(at - 1));
            int date = starts ? label.opening(line, at) : -1;
            PublicationDates.Reading reading = date < 0 ? null : dates.read(line.substring(date), language);
            if (reading != null) {
                return reading.date();
            }
        }
        return null;
    }

    /** What is left beside a date without a label and words about the time: nothing, or the name of the publisher perhaps. */
    private String withoutLabelAndTime(String rest) {
        int labelEnd = label.opening(rest, Labels.skipSigns(rest, 0));
        StringBuilder others = new StringBuilder();
        for (String word : Folding.words(rest.substring(Math.max(labelEnd, 0)))) {
            boolean known = clock.isWhole(word)
                    || label.isWhole(word)
                    || FIGURE.matcher(word).matches();
            others.append(known || others.length() == 0 ? "" : " ").append(known ? "" : word);
        }
        return others.toString();
    }

    /** The first half of what stands twice; null if it does not. */
    private static @Nullable String halfOfTwice(String name) {
        String once = name.substring(0, name.length() / 2);
        boolean twice = name.equals(once + once) || name.equals(once.strip() + " " + once.strip());
        return twice ? once : null;
    }

    /** A publisher that we do not know, by the name that opens its line twice. */
    private static @Nullable Publisher writtenTwice(Draft draft) {
        String written = twiceAtTheHead(draft.raw());
        return written == null ? null : new Publisher(null, written, draft.start(), draft.end());
    }

    /** A name that opens a line twice, as pages write it whose logo has its name beside it; null if none does. */
    private static @Nullable String twiceAtTheHead(String line) {
        for (int length = line.length() / 2; length > 1; length--) {
            String name = line.substring(0, length);
            if (name.strip().length() == length
                    && line.substring(length).stripLeading().startsWith(name)) {
                return name;
            }
        }
        return null;
    }

    /**
     * Whether a line under the headline says where and when the article was printed: "Paper, Monday 3 November 2025", "Paper |
     * Section | 2025-11-03 | By somebody", "Bern, 3 November 2025 (an agency)".
     */
    private boolean isMasthead(Draft draft, String line, String rest, Place place) {
        boolean parted = line.indexOf('|') >= 0;
        if (place == Place.IN_TEXT
                || draft.endsSentence()
                || (place == Place.ABOVE_TEXT && !parted)
                || line.length() > LONGEST_MASTHEAD) {
            return false;
        }
        int date = 0;
        while (date < rest.length() && rest.charAt(date) == line.charAt(date)) {
            date++;
        }
        boolean apart = BEFORE_DATE.matcher(rest.substring(0, date)).matches();
        String behind = rest.substring(date);
        return apart && (parted || BEHIND_DATE.matcher(behind).matches() || isTime(behind));
    }

    /** Whether nothing but words about the time stands there. */
    private boolean isTime(String text) {
        return Folding.words(text).stream().allMatch(clock::isWhole);
    }

    private @Nullable Publisher pressOfMasthead(Draft draft) {
        for (String part : PARTS.split(draft.raw())) {
            String organization = publishers.organizationNamed(part);
            if (organization != null && publishers.isPress(organization)) {
                return told(organization, draft);
            }
        }
        return null;
    }

    private Publisher told(String organization, Draft draft) {
        return publishers.publisher(organization, draft.start(), draft.end());
    }

    /** Where a line stands. */
    enum Place {
        /** Before anything that may be text. */
        ABOVE_TEXT,
        /** After lines of text of which none was a sentence. */
        UNDER_HEADLINE,
        /** After the first sentence. */
        IN_TEXT
    }
}
