package org.hanoigraph.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates and lengths of time, in the Gregorian, Persian and Islamic calendar, in digits of any script and in words.
 * Everything a language needs to know stands in its data file.
 */
public final class Dates {
    private final LanguageData data;

    public Dates(LanguageData data) {
        this.data = data;
    }

    /**
     * The dates of a text in its order; no two overlap and none goes over a line break.
     *
     * <p>A span covers the words that belong to the date ("den 26 oktober", "Samstag, 25. Oktober", "tahun 2019"), not
     * a preposition before it. Where the year is left out it is the one that brings the date nearest to the anchor.
     * Without an anchor, phrases such as "yesterday" are left out, and the last date of the text that has a year tells it.
     * "The last 20 years" are a length of time; shorter spans are dates, and have their length as well.
     *
     * @param language BCP 47 tag; for a language without a data file only names of months are known, from CLDR
     * @param anchor the day on which the text was written, as far as known
     */
    public List<DateMention> find(FoldedText text, String language, @Nullable LocalDate anchor) {
        return find(text, language, anchor, null);
    }

    /**
     * The same for a text that may bear no date.
     *
     * @param anchor the day on which the text was written; only from it are "yesterday" and "on Saturday" reckoned
     * @param around a day near which the text was written, which tells the years that are left out where neither the anchor
     *     nor a date shortly before does
     */
    public List<DateMention> find(
            FoldedText text, String language, @Nullable LocalDate anchor, @Nullable LocalDate around) {
        return new DateReader(data.dates(language), text, anchor, around).read();
    }
}
