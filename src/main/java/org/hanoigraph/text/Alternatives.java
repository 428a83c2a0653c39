package org.hanoigraph.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes out short notations of the data files: {@code (letzte|vorige)[r] Woche} is four phrases. */
final class Alternatives {
    private static final int MOST = 4096;

    private final String notation;
    private int at;

    private Alternatives(String notation) {
        this.notation = notation;
    }

    /**
     * All that a notation stands for, each once, with single spaces.
     *
     * @throws IllegalArgumentException if a bracket has no partner or there are too many phrases
     */
    static Set<String> of(String notation) {
        if (notation.length() == 1) {
            return Set.of(notation);
        }
        Alternatives reader = new Alternatives(notation);
        List<String> all = reader.choice();
        if (reader.at < notation.length()) {
            throw new IllegalArgumentException("'" + notation + "' closes a bracket that it did not open");
        }
        Set<String> phrases = new LinkedHashSet<>();
        for (String phrase : all) {
            phrases.add(phrase.strip().replaceAll(" {2,}", " "));
        }
        return phrases;
    }

    private List<String> choice() {
        List<String> all = new ArrayList<>();
        List<String> current = List.of("");
        while (at < notation.length()) {
            char c = notation.charAt(at);
            if (c == ')' || c == ']') {
                break;
            }
            at++;
            if (c == '|') {
                all.addAll(current);
                current = List.of("");
            } else if (c == '(' || c == '[') {
                List<String> inner = choice();
                char close = c == '(' ? ')' : ']';
                if (at == notation.length() || notation.charAt(at) != close) {
                    throw new IllegalArgumentException("'" + notation + "' lacks a '" + close + "'");
                }
                at++;
                if (c == '[') {
                    inner.add("");
                }
                current = product(current, inner);
            } else {
                current = product(current, List.of(String.valueOf(c)));
            }
        }
        all.addAll(current);
        return all;
    }

    private List<String> product(List<String> heads, List<String> tails) {
        if (heads.size() * tails.size() > MOST) {
            throw new IllegalArgumentException("'" + notation + "' stands for more than " + MOST + " phrases");
        }
        List<String> product = new ArrayList<>(heads.size() * tails.size());
        for (String head : heads) {
            for (String tail : tails) {
                product.add(head + tail);
            }
        }
        return product;
    }
}
