package org.hanoigraph.article;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days of publication, as addresses, metadata and date lines write them. Only whole dates with a year count; dates inside
 * sentences are no business of this class.
 */
final class PublicationDates {
    private static final int FEWEST_DIGITS = 5;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;
    /** Years of the Persian calendar between {@link #FIRST_YEAR} and {@link #LAST_YEAR}, and before the Islamic ones of today. */
    private static final int FIRST_PERSIAN_YEAR = 1369;

    private static final int LAST_PERSIAN_YEAR = 1430;

    private static final ULocale PERSIAN = new ULocale("@calendar=persian");

    private static final Pattern DIGITS = Pattern.compile("(?<![0-9])[0-9]{8,18}(?![0-9])");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<![0-9])([0-9]{4})([-/._])([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<![0-9])([0-9]{1,2})([-/.]) ?([0-9]{1,2})\\2 ?([0-9]{4})(?![0-9])");
    private static final Pattern TIME = Pattern.compile("(?<![0-9])[0-9]{1,2}[:.][0-9]{2}(?:[:.][0-9]{2})?(?![0-9.])");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+|[0-9]+");

    private final Folding folding;
    private final Map<String, Names> names = new ConcurrentHashMap<>();

    PublicationDates(Folding folding) {
        this.folding = folding;
    }

    /** The date in an address: {@code /2025/10/26/}, {@code 2025-10-26}, or a time stamp such as {@code 20251026174836264}. */
    static @Nullable LocalDate inAddress(String address) {
        Matcher folders = YEAR_FIRST.matcher(address);
        while (folders.find()) {
            LocalDate date = date(folders.group(1), folders.group(3), folders.group(4));
            if (date != null) {
                return date;
            }
        }
        Matcher stamps = DIGITS.matcher(address);
        while (stamps.find()) {
            LocalDate date = inStamp(stamps.group());
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** A time stamp down to the day, minute, second or millisecond; one of 18 digits has three digits of the site before it. */
    private static @Nullable LocalDate inStamp(String digits) {
        return switch (digits.length()) {
            case 8, 12, 14, 17 ->
                timeFits(digits, 8)
                        ? date(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6, 8))
                        : null;
            case 18 ->
                timeFits(digits, 9)
                        ? date("20" + digits.substring(3, 5), digits.substring(5, 7), digits.substring(7, 9))
                        : null;
            default -> null;
        };
    }

    private static boolean timeFits(String digits, int at) {
        int[] limits = {24, 60, 60};
        for (int i = 0; i < limits.length && at + 2 * i + 2 <= digits.length(); i++) {
            if (Integer.parseInt(digits.substring(at + 2 * i, at + 2 * i + 2)) >= limits[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether there are figures enough for a date with a year. */
    static boolean mayHold(String text) {
        return text.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() == FEWEST_DIGITS;
    }

    /** A date anywhere in a text: in figures, or with the name of a month in the language. */
    @Nullable
    LocalDate inText(String text, String language) {
        Reading reading = read(folding.fold(text), language);
        return reading == null ? null : reading.date;
    }

    /**
     * Reads a folded line that holds a date.
     *
     * @return the date and what else stands in the line, without times and weekdays; null where there is no date
     */
    @Nullable
    Reading read(String folded, String language) {
        Reading figures = inFigures(folded, YEAR_FIRST, 1, 3, 4);
        if (figures == null) {
            figures = inFigures(folded, DAY_FIRST, 4, 3, 1);
        }
        Names names = names(language);
        if (figures != null) {
            return new Reading(figures.date, rest(figures.rest, names, -1, -1));
        }
        List<Token> tokens = tokens(folded);
        for (int i = 0; i < tokens.size(); i++) {
            Reading reading = inWords(folded, tokens, i, names);
            if (reading != null) {
                return reading;
            }
        }
        return null;
    }

    private static @Nullable Reading inFigures(String folded, Pattern pattern, int year, int month, int day) {
        Matcher found = pattern.matcher(folded);
        while (found.find()) {
            LocalDate date = date(found.group(year), found.group(month), found.group(day));
            if (date != null) {
                return new Reading(date, folded.substring(0, found.start()) + " " + folded.substring(found.end()));
            }
        }
        return null;
    }

    /** "26. Oktober 2025", "۳ آبان ۱۴۰۴", "October 26, 2025": a month's name with a day and a year beside it. */
    private @Nullable Reading inWords(String folded, List<Token> tokens, int i, Names names) {
        Month month = names.months.get(tokens.get(i).text);
        if (month == null || i + 1 >= tokens.size()) {
            return null;
        }
        Token before = i > 0 ? tokens.get(i - 1) : null;
        Token after = tokens.get(i + 1);
        LocalDate date = null;
        int first = i;
        int last = i + 1;
        if (before != null && isDay(before.text) && isYear(after.text)) {
            date = month.day(after.text, before.text);
            first = i - 1;
        } else if (isDay(after.text) && i + 2 < tokens.size() && isYear(tokens.get(i + 2).text)) {
            date = month.day(tokens.get(i + 2).text, after.text);
            last = i + 2;
        }
        return date == null
                ? null
                : new Reading(date, rest(folded, names, tokens.get(first).start, tokens.get(last).end));
    }

    /** What stands in a line beside the date, the time and the day of the week. */
    private static String rest(String folded, Names names, int from, int to) {
        String others = from < 0 ? folded : folded.substring(0, from) + " " + folded.substring(to);
        String timeless = TIME.matcher(others).replaceAll(" ");
        StringBuilder rest = new StringBuilder();
        int done = 0;
        for (Token token : tokens(timeless)) {
            rest.append(timeless, done, token.start);
            if (!names.weekdays.contains(token.text)) {
                rest.append(token.text);
            }
            done = token.end;
        }
        return rest.append(timeless, done, timeless.length()).toString().strip();
    }

    private static List<Token> tokens(String folded) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(folded);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
        }
        return tokens;
    }

    private static boolean isDay(String token) {
        return token.length() <= 2 && Character.isDigit(token.charAt(0));
    }

    private static boolean isYear(String token) {
        return token.length() == 4 && Character.isDigit(token.charAt(0));
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        int y = Integer.parseInt(year);
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        return isPersian(y) ? persian(y, m - 1, d) : gregorian(y, m, d);
    }

    private static boolean isPersian(int year) {
        return year >= FIRST_PERSIAN_YEAR && year <= LAST_PERSIAN_YEAR;
    }

    private static @Nullable LocalDate gregorian(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** @param month counted from 0 */
    private static @Nullable LocalDate persian(int year, int month, int day) {
        if (month < 0 || month > 11 || day < 1 || day > 31) {
            return null;
        }
        Calendar calendar = Calendar.getInstance(PERSIAN);
        calendar.clear();
        calendar.set(year, month, day, 12, 0);
        return calendar.get(Calendar.MONTH) == month
                ? LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, calendar.get(Calendar.JULIAN_DAY))
                : null;
    }

    private Names names(String language) {
        return names.computeIfAbsent(language, this::load);
    }

    private Names load(String language) {
        ULocale locale = ULocale.forLanguageTag(language);
        Map<String, Month> months = new HashMap<>();
        Set<String> weekdays = new HashSet<>();
        load(locale, months, weekdays);
        // One language may call the months otherwise in another country, as Persian does in Afghanistan.
        for (ULocale other : ULocale.getAvailableLocales()) {
            if (other.getLanguage().equals(locale.getLanguage())) {
                load(other, months, weekdays);
            }
        }
        return new Names(months, weekdays);
    }

    private void load(ULocale locale, Map<String, Month> months, Set<String> weekdays) {
        load(new DateFormatSymbols(new GregorianCalendar(locale), locale), false, months, weekdays);
        load(new DateFormatSymbols(Calendar.getInstance(PERSIAN), locale), true, months, weekdays);
    }

    private void load(DateFormatSymbols symbols, boolean persian, Map<String, Month> months, Set<String> weekdays) {
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                String[] names = symbols.getMonths(context, width);
                for (int month = 0; month < names.length; month++) {
                    months.putIfAbsent(word(names[month]), new Month(month, persian));
                }
                for (String weekday : symbols.getWeekdays(context, width)) {
                    tokens(folding.fold(weekday)).forEach(token -> weekdays.add(token.text));
                }
            }
        }
    }

    private String word(String name) {
        String folded = folding.fold(name);
        return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    }

    /**
     * A date that was read.
     *
     * @param rest what else stands in the line
     */
    record Reading(LocalDate date, String rest) {
        private static final String WORD = "[\\p{L}\\p{M}'-]{2,30}(?: [\\p{L}\\p{M}'-]{2,30})?";
        private static final Pattern PLACE = Pattern.compile(
                "\\s{0,9}" + WORD + "(?:/" + WORD + ")?\\s?[,،]\\s{0,9}(?:[\\p{L}\\p{M}]{2,5})?\\s{0,9}");

        /** "Oulu, 25 October 2025", "Oulu/Turku, the 25 October": one or two words or two such places, a comma, and nothing else. */
        boolean isBehindPlace() {
            return PLACE.matcher(rest).matches();
        }
    }

    private record Token(String text, int start, int end) {}

    private record Names(Map<String, Month> months, Set<String> weekdays) {}

    /** @param index counted from 0 */
    private record Month(int index, boolean persian) {
        @Nullable
        LocalDate day(String year, String day) {
            int y = Integer.parseInt(year);
            if (persian != isPersian(y)) {
                return null;
            }
            return persian
                    ? PublicationDates.persian(y, index, Integer.parseInt(day))
                    : gregorian(y, index + 1, Integer.parseInt(day));
        }
    }
}
