package org.hanoigraph.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds whose name a form is, among known names. Built once; may be used by many threads. */
public final class NameIndex {
    private record Entry(String id, NameForm form) {}

    /** A person is recognized by so many words at least: a given name and a surname. */
    private static final int WORDS = 2;

    private final NameMatcher matcher;
    private final Map<String, List<Entry>> words = new HashMap<>();
    private final Map<String, List<Entry>> wholes = new HashMap<>();

    NameIndex(NameMatcher matcher, Map<String, ? extends Collection<Name>> names) {
        this.matcher = matcher;
        new TreeMap<>(names).forEach((id, list) -> {
            for (Name name : new HashSet<>(list)) {
                Entry entry = new Entry(id, matcher.form(name));
                Keys keys = Keys.of(entry.form);
                Set<String> all = new HashSet<>();
                keys.words().forEach(all::addAll);
                all.forEach(key ->
                        words.computeIfAbsent(key, k -> new ArrayList<>()).add(entry));
                keys.whole()
                        .forEach(key -> wholes.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(entry));
            }
        });
    }

    /**
     * Whose name this is. Nothing rather than a guess: a person is recognized by a given name and a surname at least, and
     * nobody is if two known ones could be meant.
     */
    public Optional<Link> link(Name name) {
        NameForm form = matcher.form(name);
        Entry best = null;
        Outcome why = null;
        boolean sure = true;
        for (Entry entry : candidates(Keys.of(form))) {
            Outcome outcome = matcher.judged(form, entry.form);
            boolean enough = name.kind() != Name.Kind.PERSON || outcome.same() >= WORDS;
            if (outcome.merges() && enough) {
                sure &= best == null || best.id.equals(entry.id);
                if (why == null || better(outcome, entry, why, best)) {
                    best = entry;
                    why = outcome;
                }
            }
        }
        if (best == null || why == null || !sure) {
            return Optional.empty();
        }
        return Optional.of(new Link(best.id, best.form.name(), why.score(), why.reason()));
    }

    private static boolean better(Outcome outcome, Entry entry, Outcome than, @Nullable Entry known) {
        int byScore = Double.compare(outcome.score(), than.score());
        return byScore > 0
                || (byScore == 0
                        && known != null
                        && entry.form.name().text().compareTo(known.form.name().text()) < 0);
    }

    /** The names that share a key of the whole with a form, or keys of two of its words. */
    private Set<Entry> candidates(Keys keys) {
        Set<Entry> found = new HashSet<>();
        keys.whole().forEach(key -> found.addAll(wholes.getOrDefault(key, List.of())));
        Set<Entry> once = new HashSet<>();
        for (Set<String> word : keys.words()) {
            Set<Entry> shared = new HashSet<>();
            word.forEach(key -> shared.addAll(words.getOrDefault(key, List.of())));
            for (Entry entry : shared) {
                if (!once.add(entry)) {
                    found.add(entry);
                }
            }
        }
        return found;
    }
}
