package org.hanoigraph.text;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hanoigraph.text.NumberGrammar.Part;
import org.hanoigraph.text.Phrases.Kind;
import org.hanoigraph.text.Phrases.Meaning;
import org.hanoigraph.text.Templates.Rule;
import org.hanoigraph.text.Templates.Slot;
import org.hanoigraph.text.Templates.Step;

/** How a language writes dates and numbers, compiled from its data file and from CLDR's names of months and weekdays. */
final class DateGrammar {
    /** How a month may stand before its day. */
    enum MonthFirst {
        NO,
        /** Only with a year behind, or with words that tie the two together. */
        TIED,
        FREE
    }

    /** Year phrases whose value is no distance in years. */
    static final int PAST = 1000;

    static final int COMING = 1001;

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)\\}|([<>])");

    final Vocabulary vocabulary = new Vocabulary();
    final Phrases phrases = new Phrases();
    final Templates templates = new Templates();
    final NumberGrammar numbers;
    /** Signs behind a year that name its calendar and that folding drops. */
    final Map<Character, Meaning> eraMarks = new HashMap<>();

    final Set<CalendarSystem> calendars = EnumSet.noneOf(CalendarSystem.class);
    final MonthFirst monthFirst;
    final boolean capitalMonths;
    final boolean cardinalDays;
    final boolean commaBeforeYear;
    final boolean bareYears;
    final boolean capitalNouns;
    final boolean hundredsAreCenturies;

    /** Words that may be written on to the name of a month. */
    private final List<String> joinedTails;

    /** Whether a date of a calendar may begin with this word. */
    private final boolean[] startsDate;

    /** Whether a phrase or a length of time may begin with this word. */
    private final boolean[] startsPhrase;

    /**
     * Compiles a language.
     *
     * @param language BCP 47 tag
     */
    DateGrammar(DataFile data, String language) throws LanguageDataException {
        data.allow(
                "calendars",
                "months",
                "weekdays",
                "capital-months",
                "capital-nouns",
                "day",
                "month",
                "year",
                "eras",
                "decades",
                "in",
                "units",
                "endings",
                "quantities",
                "relative",
                "numbers");
        numbers = new NumberGrammar(data.map("numbers"), vocabulary);
        for (String name : data.phrases("calendars")) {
            calendars.add(calendar(data, "calendars", name));
        }
        if (calendars.isEmpty()) {
            calendars.add(CalendarSystem.GREGORIAN);
        }
        joinedTails = data.map("month").phrases("joined");
        addCldr(ULocale.forLanguageTag(language));
        capitalMonths = data.flag("capital-months");
        capitalNouns = data.flag("capital-nouns");
        months(data.map("months"));
        for (Map.Entry<Long, List<String>> day : data.numbered("weekdays").entrySet()) {
            if (day.getKey() < 1 || day.getKey() > 7) {
                throw data.wrong("weekdays", "expected keys from 1 (Monday) to 7, got " + day.getKey());
            }
            add(data, "weekdays", day.getValue(), Kind.WEEKDAY, day.getKey().intValue());
        }

        DataFile day = data.map("day");
        day.allow("lead", "link", "of", "marks", "tail", "and", "or", "to", "between", "cardinals");
        add(day, "lead", Kind.DAY_LEAD);
        add(day, "link", Kind.DAY_LINK);
        add(day, "of", Kind.OF);
        add(day, "marks", Kind.ORDINAL_MARK);
        add(day, "tail", Kind.DAY_TAIL);
        add(day, "and", Kind.AND);
        add(day, "or", Kind.OR);
        add(day, "to", Kind.TO);
        add(day, "between", Kind.BETWEEN);
        cardinalDays = day.flag("cardinals");

        DataFile month = data.map("month");
        month.allow("lead", "tail", "link", "first", "joined");
        add(month, "lead", Kind.MONTH_LEAD);
        add(month, "tail", Kind.MONTH_TAIL);
        add(month, "link", Kind.MONTH_LINK);
        monthFirst = monthFirst(month);

        DataFile year = data.map("year");
        year.allow("lead", "phrases", "past", "coming", "not-after", "before", "bare", "comma");
        add(year, "lead", Kind.YEAR_LEAD);
        for (Map.Entry<Long, List<String>> phrase : year.numbered("phrases").entrySet()) {
            add(
                    year,
                    "phrases",
                    phrase.getValue(),
                    Kind.YEAR_PHRASE,
                    phrase.getKey().intValue());
        }
        add(year, "past", year.phrases("past"), Kind.YEAR_PHRASE, PAST);
        add(year, "coming", year.phrases("coming"), Kind.YEAR_PHRASE, COMING);
        add(year, "not-after", Kind.NO_YEAR_AFTER);
        add(year, "before", Kind.YEAR_BEFORE);
        bareYears = year.flag("bare");
        commaBeforeYear = year.flag("comma");

        for (Map.Entry<String, List<String>> era : data.named("eras").entrySet()) {
            CalendarSystem calendar = era.getKey().equals("none") ? null : calendar(data, "eras", era.getKey());
            Meaning meaning = new Meaning(Kind.ERA, 0, calendar, null, false);
            for (String phrase : era.getValue()) {
                if (phrase.length() == 1 && FoldedText.fold(phrase).isEmpty()) {
                    eraMarks.put(phrase.charAt(0), meaning);
                } else {
                    phrases.add(words(data, "eras", phrase), meaning);
                }
            }
        }
        DataFile decades = data.map("decades");
        decades.allow("lead", "tail", "hundreds-are-centuries");
        hundredsAreCenturies = decades.flag("hundreds-are-centuries");
        add(decades, "lead", Kind.DECADE_LEAD);
        add(decades, "tail", Kind.DECADE_TAIL);
        DataFile in = data.map("in");
        in.allow("before", "behind");
        add(in, "before", Kind.IN);
        add(in, "behind", Kind.IN_BEHIND);

        bounds(data.map("numbers").map("bounds"));
        quantities(data, "units", Kind.UNIT);
        quantities(data, "endings", Kind.UNIT);
        quantities(data, "quantities", Kind.QUANTITY);
        for (Map.Entry<String, List<String>> ending : data.named("endings").entrySet()) {
            for (String word : ending.getValue()) {
                numbers.endings.put(
                        FoldedText.fold(word),
                        quantity(data, "endings", ending.getKey()).unit());
            }
        }
        for (DataFile template : data.maps("relative")) {
            relative(template);
        }
        phrases.index(vocabulary.size());
        startsDate = new boolean[vocabulary.size()];
        startsPhrase = new boolean[vocabulary.size()];
        for (int word = 0; word < vocabulary.size(); word++) {
            var atom = numbers.atom(word);
            Part part = atom == null || atom.part() == Part.AND ? null : atom.part();
            startsDate[word] = (part != null && part != Part.ARTICLE)
                    || phrases.begins(
                            word,
                            Kind.MONTH,
                            Kind.WEEKDAY,
                            Kind.DAY_LEAD,
                            Kind.MONTH_LEAD,
                            Kind.YEAR_LEAD,
                            Kind.YEAR_PHRASE,
                            Kind.DECADE_LEAD);
            startsPhrase[word] = part != null
                    || templates.begins(word)
                    || phrases.begins(word, Kind.QUANTITY)
                    || (templates.begins(Slot.UNIT) && phrases.begins(word, Kind.UNIT))
                    || (templates.begins(Slot.WEEKDAY) && phrases.begins(word, Kind.WEEKDAY))
                    || (templates.begins(Slot.MONTH) && phrases.begins(word, Kind.MONTH));
        }
    }

    /** The grammar of a language without a data file: CLDR's names of months, and nothing else. */
    static DateGrammar ofCldr(String language) {
        try {
            return new DateGrammar(DataFile.empty(Path.of(language)), language);
        } catch (LanguageDataException e) {
            throw new IllegalStateException("an empty data file is not wrong", e);
        }
    }

    boolean startsDate(int word) {
        return word >= 0 ? startsDate[word] : word != Tokens.UNKNOWN;
    }

    boolean startsPhrase(int word) {
        return word >= 0 ? startsPhrase[word] : word != Tokens.UNKNOWN;
    }

    private void bounds(DataFile bounds) throws LanguageDataException {
        bounds.allow("above", "above-behind", "about", "about-behind", "below", "below-behind");
        add(bounds, "above", Kind.ABOVE);
        add(bounds, "above-behind", Kind.ABOVE_BEHIND);
        add(bounds, "about", Kind.ABOUT);
        add(bounds, "about-behind", Kind.ABOUT_BEHIND);
        add(bounds, "below", Kind.BELOW);
        add(bounds, "below-behind", Kind.BELOW_BEHIND);
    }

    private void addCldr(ULocale locale) {
        for (CalendarSystem calendar : CalendarSystem.values()) {
            Calendar system = Calendar.getInstance(locale.setKeywordValue("calendar", calendar.cldr()));
            DateFormatSymbols symbols = new DateFormatSymbols(system, locale);
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    String[] names = symbols.getMonths(context, width);
                    for (int i = 0; i < 12 && i < names.length; i++) {
                        boolean abbreviated =
                                width == DateFormatSymbols.ABBREVIATED && !names[i].equals(wide(symbols, context, i));
                        month(calendar, i + 1, names[i], abbreviated);
                    }
                }
                if (calendar == CalendarSystem.GREGORIAN) {
                    String[] days = symbols.getWeekdays(context, DateFormatSymbols.WIDE);
                    for (int i = Calendar.SUNDAY; i <= Calendar.SATURDAY; i++) {
                        phrase(days[i], new Meaning(Kind.WEEKDAY, (i + 5) % 7 + 1, null, null, false));
                    }
                }
            }
        }
    }

    private static String wide(DateFormatSymbols symbols, int context, int month) {
        return symbols.getMonths(context, DateFormatSymbols.WIDE)[month];
    }

    private void months(DataFile months) throws LanguageDataException {
        for (String name : months.keys()) {
            CalendarSystem calendar = calendar(months, name, name);
            for (Map.Entry<Long, List<String>> month : months.numbered(name).entrySet()) {
                if (month.getKey() < 1 || month.getKey() > 12) {
                    throw months.wrong(name, "expected keys from 1 to 12, got " + month.getKey());
                }
                for (String spelling : month.getValue()) {
                    month(calendar, month.getKey().intValue(), spelling, spelling.endsWith("."));
                }
            }
        }
    }

    /** Adds a name of a month; the full stop of an abbreviation is no part of it. */
    private void month(CalendarSystem calendar, int month, String name, boolean abbreviated) {
        String spelling = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        Meaning meaning = new Meaning(Kind.MONTH, month, calendar, null, abbreviated);
        phrase(spelling, meaning);
        if (!abbreviated) {
            for (String tail : joinedTails) {
                phrase(spelling + tail, meaning);
            }
        }
    }

    private void phrase(String phrase, Meaning meaning) {
        List<Integer> ids = new ArrayList<>();
        for (String part : Tokens.split(FoldedText.fold(phrase))) {
            if (Tokens.isDigit(part.charAt(0))) {
                return;
            }
            ids.add(vocabulary.add(part));
        }
        if (!ids.isEmpty()) {
            phrases.add(ids, meaning);
        }
    }

    private static CalendarSystem calendar(DataFile data, String key, String name) throws LanguageDataException {
        for (CalendarSystem calendar : CalendarSystem.values()) {
            if (calendar.key().equals(name)) {
                return calendar;
            }
        }
        throw data.wrong(key, "unknown calendar '" + name + "'; expected gregorian, persian or islamic");
    }

    private static MonthFirst monthFirst(DataFile month) throws LanguageDataException {
        String value = month.text("first");
        if (value == null) {
            return MonthFirst.NO;
        }
        try {
            return MonthFirst.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw month.wrong("first", "expected tied or free, got '" + value + "'");
        }
    }

    private void add(DataFile data, String key, Kind kind) throws LanguageDataException {
        add(data, key, data.phrases(key), kind, 0);
    }

    private void add(DataFile data, String key, List<String> all, Kind kind, int value) throws LanguageDataException {
        for (String phrase : all) {
            phrases.add(words(data, key, phrase), new Meaning(kind, value, null, null, false));
        }
    }

    private void quantities(DataFile data, String key, Kind kind) throws LanguageDataException {
        for (Map.Entry<String, List<String>> entry : data.named(key).entrySet()) {
            Quantity quantity = quantity(data, key, entry.getKey());
            for (String phrase : entry.getValue()) {
                phrases.add(words(data, key, phrase), new Meaning(kind, 0, null, quantity, false));
            }
        }
    }

    private static Quantity quantity(DataFile data, String key, String iso) throws LanguageDataException {
        try {
            return Quantity.parse(iso);
        } catch (IllegalArgumentException e) {
            throw data.wrong(key + "." + iso, "" + e.getMessage());
        }
    }

    private List<Integer> words(DataFile data, String key, String phrase) throws LanguageDataException {
        List<Integer> ids = new ArrayList<>();
        for (String part : Tokens.split(FoldedText.fold(phrase))) {
            if (Tokens.isDigit(part.charAt(0))) {
                throw data.wrong(key, "'" + phrase + "' has digits; expected words only");
            }
            ids.add(vocabulary.add(part));
        }
        if (ids.isEmpty()) {
            throw data.wrong(key, "an empty phrase");
        }
        return ids;
    }

    private void relative(DataFile template) throws LanguageDataException {
        template.allow("say", "shift", "unit", "away", "span", "weekday", "day", "week", "month", "length", "vague");
        Rule rule = rule(template);
        List<String> phrases = template.phrases("say");
        if (phrases.isEmpty()) {
            throw template.wrong("say", "missing; expected the phrase");
        }
        for (String phrase : phrases) {
            List<Step> steps = steps(template, phrase);
            if (steps.isEmpty()) {
                throw template.wrong("say", "an empty phrase");
            }
            check(template, phrase, rule);
            if (templates.add(steps, rule)) {
                throw template.wrong("say", "'" + phrase + "' stands twice, with different meanings");
            }
        }
    }

    private static void check(DataFile template, String phrase, Rule rule) throws LanguageDataException {
        String needed = null;
        if (rule instanceof Rule.Away || rule instanceof Rule.Span || rule instanceof Rule.Length) {
            needed = "{time}";
        } else if (rule instanceof Rule.Shift shift && shift.unit() == null) {
            needed = "{unit}";
        } else if ((rule instanceof Rule.Weekday weekday && weekday.day() == 0) || rule instanceof Rule.WeekdayOfWeek) {
            needed = "{weekday}";
        } else if (rule instanceof Rule.Month) {
            needed = "{month}";
        }
        if (needed != null && !phrase.contains(needed)) {
            throw template.wrong("say", "'" + phrase + "' lacks the " + needed + " that its meaning is made from");
        }
    }

    private List<Step> steps(DataFile template, String phrase) throws LanguageDataException {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = SLOT.matcher(phrase);
        int from = 0;
        while (matcher.find()) {
            literal(template, phrase.substring(from, matcher.start()), steps);
            String slot = matcher.group(1);
            if (slot == null) {
                steps.add("<".equals(matcher.group(2)) ? new Step.Open() : new Step.Close());
            } else {
                try {
                    steps.add(new Step.Fill(Slot.valueOf(slot.toUpperCase(Locale.ROOT))));
                } catch (IllegalArgumentException e) {
                    throw template.wrong(
                            "say", "unknown slot {" + slot + "}; expected {time}, {unit}, {weekday}, {month} or {n}");
                }
            }
            from = matcher.end();
        }
        literal(template, phrase.substring(from), steps);
        return steps;
    }

    private void literal(DataFile template, String text, List<Step> steps) throws LanguageDataException {
        if (!text.isBlank()) {
            for (int id : words(template, "say", text)) {
                steps.add(new Step.Word(id));
            }
        }
    }

    private static Rule rule(DataFile template) throws LanguageDataException {
        Rule rule = null;
        String unit = template.text("unit");
        for (String key : template.keys()) {
            if (key.equals("say") || key.equals("unit") || key.equals("day")) {
                continue;
            }
            if (rule != null) {
                throw template.wrong(key, "a second meaning; expected one");
            }
            rule = switch (key) {
                case "shift" ->
                    new Rule.Shift(
                            number(template, key, -10, 10),
                            unit == null
                                    ? null
                                    : quantity(template, "unit", unit).unit());
                case "away" -> new Rule.Away(number(template, key, -1, 1));
                case "span" -> new Rule.Span(number(template, key, -1, 1));
                case "week" -> new Rule.WeekdayOfWeek(number(template, key, -10, 10));
                case "month" -> new Rule.Month(number(template, key, -1, 1));
                case "weekday" -> weekday(template);
                case "length" -> new Rule.Length();
                default -> new Rule.Vague();
            };
        }
        if (rule == null) {
            throw template.wrong(
                    "say", "no meaning; expected one of shift, away, span, weekday, week, month, length, vague");
        }
        return rule;
    }

    private static Rule weekday(DataFile template) throws LanguageDataException {
        String mode = template.text("weekday");
        int day = template.has("day") ? number(template, "day", 1, 7) : 0;
        return switch (mode == null ? "" : mode) {
            case "before" -> new Rule.Weekday(-1, false, day);
            case "up-to" -> new Rule.Weekday(-1, true, day);
            case "after" -> new Rule.Weekday(1, false, day);
            case "from" -> new Rule.Weekday(1, true, day);
            default -> throw template.wrong("weekday", "expected before, up-to, after or from, got '" + mode + "'");
        };
    }

    private static int number(DataFile template, String key, int least, int most) throws LanguageDataException {
        String text = template.text(key);
        try {
            int number = Integer.parseInt(text == null ? "" : text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw template.wrong(key, "expected a whole number from " + least + " to " + most + ", got '" + text + "'");
    }
}
