package org.hanoigraph.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was mentioned shortly before: in the sentence so far, and in those just before it. */
final class Recent {
    private static final int SENTENCES = 3;

    private final Deque<Analysis> sentences = new ArrayDeque<>();
    private final Map<Type, Found> first = new EnumMap<>(Type.class);

    /** The first mention of a country that is not named for whom somebody acts. */
    private @Nullable Found country;

    /** How often the article has mentioned what. */
    private final Map<Referent, Integer> times = new HashMap<>();

    /** Types of which the article has mentioned several. */
    private final Set<Type> several = EnumSet.noneOf(Type.class);

    void next(Analysis analysis) {
        Sentence sentence = analysis.sentence();
        for (Found found : sentence.mentions()) {
            if (found.referent().isEntity()) {
                times.merge(found.referent(), 1, Integer::sum);
                Found before = first.putIfAbsent(found.referent().type(), found);
                if (before != null && !before.referent().equals(found.referent())) {
                    several.add(found.referent().type());
                }
                if (country == null && found.referent().type() == Type.COUNTRY && !sentence.isOfSomebody(found)) {
                    country = found;
                }
            }
        }
        sentences.addFirst(analysis);
        if (sentences.size() > SENTENCES) {
            sentences.removeLast();
        }
    }

    /**
     * The last mention of a type, or where there is none near the first one of the article; of treaties before the sentence at hand
     * the one of which the article has told most, as others are named beside it.
     */
    @Nullable
    Found lastOrFirst(Type type, int token) {
        Found last = last(type, token);
        if (last == null) {
            return first.get(type);
        }
        boolean here = sentences.getFirst().sentence().mentions().contains(last);
        return here || type != Type.TREATY ? last : mostTold(last);
    }

    private Found mostTold(Found last) {
        Found main = first.getOrDefault(last.referent().type(), last);
        return told(main) > told(last) ? main : last;
    }

    private int told(Found found) {
        return times.getOrDefault(found.referent(), 0);
    }

    /** The country that the article tells of, if it mentions no other, and not only as that of somebody's office. */
    @Nullable
    Found onlyCountry() {
        return several.contains(Type.COUNTRY) ? null : country;
    }

    /**
     * The last mention of a type before a token of the present sentence; of those who act rather one outside the relative clauses
     * of its sentence.
     */
    @Nullable
    Found last(Type type, int token) {
        int until = token;
        for (Analysis analysis : sentences) {
            Sentence sentence = analysis.sentence();
            Found aside = null;
            for (int at = Math.min(until, sentence.tokens().size()) - 1; at >= 0; at--) {
                for (Found found : sentence.at(at)) {
                    if (found.referent().type() == type && found.referent().isEntity()) {
                        boolean acts = type == Type.PERSON || type == Type.ORGANIZATION;
                        if (!acts || analysis.relativeClauses().start(at) < 0) {
                            return found;
                        }
                        aside = aside == null ? found : aside;
                    }
                }
            }
            if (aside != null) {
                return aside;
            }
            until = Integer.MAX_VALUE;
        }
        return null;
    }
}
