package org.hanoigraph.text;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names of large cities as CLDR gives them for time zones: some four hundred, among them most capitals. */
public final class CityNames {
    /** Zones named after stations and islands where few live, and after seas. */
    private static final Set<String> NOT_CITIES = Set.of("Antarctica", "Arctic", "Atlantic", "Indian", "Etc");

    private CityNames() {}

    /** A city by its time zone. */
    private record City(String zone, String name, String englishName) {}

    /** Names in a language by the English name. Those that are names of countries, too, are left out. */
    public static Map<String, String> in(String language) {
        Map<String, String> cities = new TreeMap<>();
        all(language).forEach(city -> cities.put(city.englishName, city.name));
        return cities;
    }

    /** The countries of the cities as ISO codes, by name, of those countries whose likeliest language CLDR says this is. */
    public static Map<String, String> whereSpoken(String language) {
        Map<String, String> countries = new TreeMap<>();
        for (City city : all(language)) {
            String country = TimeZone.getRegion(city.zone);
            if (ULocale.addLikelySubtags(new ULocale("und", country))
                    .getLanguage()
                    .equals(language)) {
                countries.put(city.name, country);
            }
        }
        return countries;
    }

    private static List<City> all(String language) {
        List<City> cities = new ArrayList<>();
        ULocale locale = ULocale.forLanguageTag(language);
        TimeZoneNames names = TimeZoneNames.getInstance(locale);
        TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
        Set<String> countries = new TreeSet<>();
        for (String code : ULocale.getISOCountries()) {
            countries.add(ULocale.getDisplayCountry("und-" + code, ULocale.ENGLISH));
            countries.add(ULocale.getDisplayCountry("und-" + code, locale));
        }
        for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            int slash = zone.indexOf('/');
            String name = names.getExemplarLocationName(zone);
            String englishName = english.getExemplarLocationName(zone);
            if (slash > 0
                    && !NOT_CITIES.contains(zone.substring(0, slash))
                    && isCity(name, countries)
                    && isCity(englishName, countries)) {
                cities.add(new City(zone, name, englishName));
            }
        }
        return cities;
    }

    private static boolean isCity(@Nullable String name, Set<String> countries) {
        return name != null && !countries.contains(name);
    }
}
