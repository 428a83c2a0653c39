package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that are written as one: {@code "(sign|ratif)ied (it)?"} is four. Brackets without a bar or question mark are the text's own. */
final class Choices {
    private static final Pattern CHOICE =
            Pattern.compile("\\((?<some>[^()|]*\\|[^()]*)\\)(?<optional>\\?)?|\\((?<one>[^()|]*)\\)\\?");

    private Choices() {}

    /** All texts, in the order in which the choices are written; the text itself if it has none. */
    static List<String> of(String text) {
        List<String> texts = new ArrayList<>();
        add(text, texts);
        return texts;
    }

    private static void add(String text, List<String> texts) {
        Matcher choice = CHOICE.matcher(text);
        if (!choice.find()) {
            texts.add(text);
            return;
        }
        String before = text.substring(0, choice.start());
        String behind = text.substring(choice.end());
        boolean single = choice.group("some") == null;
        String options = single ? choice.group("one") : choice.group("some");
        for (String option : options.split("\\|", -1)) {
            add(before + option + behind, texts);
        }
        if (single || choice.group("optional") != null) {
            add(before + behind, texts);
        }
    }
}
