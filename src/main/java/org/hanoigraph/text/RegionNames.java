package org.hanoigraph.text;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names of countries in every locale that CLDR has, from ICU's own data. */
public final class RegionNames {
    private final Map<ULocale, LocaleDisplayNames> names = new HashMap<>();
    private final List<ULocale> locales = new ArrayList<>();

    public RegionNames() {
        for (ULocale locale : ULocale.getAvailableLocales()) {
            locales.add(locale);
            names.put(locale, LocaleDisplayNames.getInstance(locale, DisplayContext.NO_SUBSTITUTE));
        }
    }

    /**
     * Names of one region by BCP 47 language tag. A locale is left out where its name is that of the locale it inherits
     * from, or where it has none.
     *
     * @param region ISO 3166 alpha-2 or UN M.49 code, for example {@code VN}
     */
    public SortedMap<String, String> of(String region) {
        SortedMap<String, String> found = new TreeMap<>();
        for (ULocale locale : locales) {
            String name = name(locale, region);
            if (name != null && !name.equals(inherited(locale, region))) {
                found.put(locale.toLanguageTag(), name);
            }
        }
        return found;
    }

    private @Nullable String inherited(ULocale locale, String region) {
        ULocale parent = locale.getFallback();
        while (parent != null && !parent.getName().isEmpty()) {
            String name = name(parent, region);
            if (name != null) {
                return name;
            }
            parent = parent.getFallback();
        }
        return null;
    }

    private @Nullable String name(ULocale locale, String region) {
        LocaleDisplayNames display = names.get(locale);
        return display == null ? null : display.regionDisplayName(region);
    }
}
