package org.hanoigraph.serve.page;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words of the interface in one language, and how that language writes numbers and orders names.
 *
 * @param tag the language, as in BCP 47
 * @param locale the same for ICU
 * @param messages ICU message patterns by key
 */
public record Words(String tag, ULocale locale, Map<String, String> messages) {
    /** A list of language tags: in which languages a name is shown if it has none in this one. */
    private static final String FALLBACK = "language.fallback";

    Words(String tag, Map<String, String> messages) {
        this(tag, ULocale.forLanguageTag(tag), Map.copyOf(messages));
    }

    /** The message with this key, with the arguments in their places. */
    public String say(String key, Object... arguments) {
        String pattern = messages.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key + " in " + tag);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return locale.isRightToLeft() ? "rtl" : "ltr";
    }

    /** The name that its speakers give the language. */
    public String ownName() {
        return LocaleDisplayNames.getInstance(locale).localeDisplayName(locale);
    }

    /** What this language calls another. */
    public String languageName(String other) {
        return other.isEmpty()
                ? say("language.unknown")
                : LocaleDisplayNames.getInstance(locale).localeDisplayName(ULocale.forLanguageTag(other));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A decimal number with as many digits behind the point as it has. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** The languages in which to look for a name, the best first. */
    List<String> fallback() {
        Set<String> chain = new LinkedHashSet<>();
        chain.add(tag);
        chain.add(locale.getLanguage());
        chain.addAll(List.of(messages.getOrDefault(FALLBACK, "").strip().split("\\s+")));
        chain.remove("");
        return new ArrayList<>(chain);
    }

    /** Orders names as this language does. */
    public Comparator<String> order() {
        Collator collator = Collator.getInstance(locale);
        return (one, other) -> collator.compare(one, other);
    }

    /** The tags, ordered by what this language calls them, this one first. */
    public List<String> ordered(Collection<String> tags) {
        Set<String> sorted = new TreeSet<>(Comparator.<String, Boolean>comparing(other -> !other.equals(tag))
                .thenComparing(this::languageName, order())
                .thenComparing(Comparator.naturalOrder()));
        sorted.addAll(tags);
        return List.copyOf(sorted);
    }

    /** For the attribute of this name: the tag of a text that is not in the language of the page. */
    public @Nullable String unlessOwn(String other) {
        return other.equals(tag) ? null : other;
    }
}
