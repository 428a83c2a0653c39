package org.hanoigraph.name;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Finds whose name a form is, among known names. Built once; may be used by many threads. */
public final class NameIndex {
    private record Entry(String id, NameForm form) {}

    private record Match(Entry entry, Outcome outcome) {}

    private static final Comparator<Match> BEST = Comparator.comparingDouble((Match match) -> -match.outcome.score())
            .thenComparing(match -> match.entry.form.name().text());

    /** A person is recognized by so many words at least: a given name and a surname. */
    private static final int WORDS = 2;
    /** When there are more answers, all are dropped and found again as they are needed. */
    private static final int REMEMBERED = 50_000;

    private final NameMatcher matcher;
    private final List<Entry> entries = new ArrayList<>();
    /** The entries, by number, that have a key. */
    private final Map<String, BitSet> words = new HashMap<>();

    private final Map<String, BitSet> wholes = new HashMap<>();
    /** By id: the scripts of its names. */
    private final Map<String, Set<Integer>> scripts = new HashMap<>();
    /** What was asked before; an article names its persons again and again. */
    private final Map<Name, Optional<Link>> asked = new ConcurrentHashMap<>();

    NameIndex(NameMatcher matcher, Map<String, ? extends Collection<Name>> names) {
        this.matcher = matcher;
        new TreeMap<>(names).forEach((id, list) -> {
            for (Name name : list) {
                Entry entry = new Entry(id, matcher.form(name));
                Keys keys = matcher.keys(entry.form);
                keys.words().forEach(word -> add(words, word));
                add(wholes, keys.whole());
                scripts.computeIfAbsent(id, key -> new HashSet<>()).add(script(entry.form));
                entries.add(entry);
            }
        });
    }

    private void add(Map<String, BitSet> to, Set<String> keys) {
        keys.forEach(key -> to.computeIfAbsent(key, k -> new BitSet()).set(entries.size()));
    }

    /**
     * Whose name this is. Nothing rather than a guess: a person is recognized by a given name and a surname at least, and
     * nobody is if two known ones could be meant.
     */
    public Optional<Link> link(Name name) {
        if (asked.size() >= REMEMBERED) {
            asked.clear();
        }
        return asked.computeIfAbsent(name, this::find);
    }

    Optional<Link> find(Name name) {
        NameForm form = matcher.form(name);
        List<Match> matches = new ArrayList<>();
        candidates(matcher.keys(form)).stream().forEach(i -> {
            Outcome outcome = matcher.judged(form, entries.get(i).form);
            boolean enough = name.kind() != Name.Kind.PERSON || outcome.same() >= WORDS;
            if (outcome.merges() && enough) {
                matches.add(new Match(entries.get(i), outcome));
            }
        });
        matches.removeIf(match -> isSpelledOtherwise(form, match.entry.id, matches));
        if (matches.stream().map(match -> match.entry.id).distinct().count() != 1) {
            return Optional.empty();
        }
        matches.sort(BEST);
        Match best = matches.get(0);
        return Optional.of(
                new Link(best.entry.id, best.entry.form.name(), best.outcome.score(), best.outcome.reason()));
    }

    /**
     * Whether somebody is known by names in the script of a form, none of which matches it, while one in another script does. Between
     * scripts much is lost: in Arabic letters "Luong Quang" and "Lương Cường" may be spelled alike. Scripts without capitals leave
     * out too much themselves to tell.
     */
    private boolean isSpelledOtherwise(NameForm form, String id, List<Match> matches) {
        int script = script(form);
        return UScript.isCased(script)
                && scripts.getOrDefault(id, Set.of()).contains(script)
                && matches.stream().noneMatch(match -> match.entry.id.equals(id) && script(match.entry.form) == script);
    }

    private static int script(NameForm form) {
        return form.usable() ? form.parts().get(0).script() : UScript.COMMON;
    }

    /** The names that share a key of the whole with a form, or keys of two of its words. */
    private BitSet candidates(Keys keys) {
        BitSet found = any(wholes, keys.whole());
        BitSet once = new BitSet();
        for (Set<String> word : keys.words()) {
            BitSet shared = any(words, word);
            BitSet again = (BitSet) shared.clone();
            again.and(once);
            found.or(again);
            once.or(shared);
        }
        return found;
    }

    private static BitSet any(Map<String, BitSet> in, Set<String> keys) {
        BitSet any = new BitSet();
        for (String key : keys) {
            BitSet found = in.get(key);
            if (found != null) {
                any.or(found);
            }
        }
        return any;
    }
}
