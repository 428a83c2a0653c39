package org.hanoigraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hanoigraph.extract.Grammar.Rule;
import org.hanoigraph.fact.Value;
import org.jspecify.annotations.Nullable;

/** What a match gives a relation for subject and object: what fills their slots, or what the rule itself gives. */
record Arguments(Values values, EnglishTexts texts, Recent recent) {
    /** The slot of the subject. */
    static final String SUBJECT = "S";

    private static final String TEXT = "text:";
    private static final String SPEAKER = "$SPEAKER";
    private static final String LAST = "$LAST ";

    /** @param voices who speaks in the sentence */
    List<Value> subjects(Rule rule, Match match, Voices voices) {
        return values(rule, rule.subject(), match, SUBJECT, voices);
    }

    /** @param voices who speaks in the sentence */
    List<Value> objects(Rule rule, Match match, Voices voices) {
        return values(rule, rule.object(), match, objectSlot(match), voices);
    }

    /** Whether neither the rule nor the match has anything for an object. */
    static boolean lackObject(Rule rule, Match match) {
        return rule.object() == null && match.slot(objectSlot(match)).isEmpty();
    }

    private static String objectSlot(Match match) {
        return !match.slot("O").isEmpty() ? "O" : !match.slot("N").isEmpty() ? "N" : "D";
    }

    /** What fills a slot; or what the rule itself gives, which is the last resort where roles were looked for. */
    private List<Value> values(Rule rule, @Nullable String fixed, Match match, String slot, Voices voices) {
        if (fixed != null && (rule.roles().isEmpty() || match.slot(slot).isEmpty())) {
            if (fixed.equals(SPEAKER)) {
                return voices.thinking(match.middle(), rule.spoken()).stream()
                        .<Value>flatMap(speaker -> Stream.ofNullable(values.of(speaker)))
                        .toList();
            }
            Value value = fixed(fixed, match);
            return value == null ? List.of() : List.of(value);
        }
        List<Value> found = new ArrayList<>();
        for (Found filler : match.slot(slot)) {
            Value value = values.of(filler);
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }

    /** An id, a slot, or an English text in which slots stand for the names of what fills them. */
    private @Nullable Value fixed(String fixed, Match match) {
        if (fixed.startsWith(LAST)) {
            Type type = Type.of(fixed.substring(LAST.length()));
            Found last = type == null ? null : recent.last(type, match.coreFirst());
            return last == null ? null : values.of(last);
        }
        if (fixed.startsWith(TEXT)) {
            return texts.of(fixed.substring(TEXT.length()).strip(), match);
        }
        return fixed.startsWith("$") ? values.first(match, fixed.substring(1)) : values.entity(fixed);
    }
}
