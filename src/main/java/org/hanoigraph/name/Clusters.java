package org.hanoigraph.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Clusters names: merges first, strongest first, none against a contradiction; then names that say less. */
final class Clusters {
    private record Edge(int one, int other, double score, boolean decided) {}

    /** At most so many names of a cluster are asked whether they contradict a name of another cluster. */
    private static final int ASKED = 40;
    /** A key shared by more names than this tells nothing: such names are compared only by their other keys. */
    private static final int BLOCK = 2_000;

    private static final Comparator<Name> ORDER = Comparator.comparing(Name::kind)
            .thenComparing(Name::text)
            .thenComparing(name -> String.valueOf(name.language()));

    private final NameMatcher matcher;
    private List<NameForm> forms = List.of();
    private int[] parent = new int[0];
    private final Map<Integer, List<Integer>> members = new HashMap<>();

    Clusters(NameMatcher matcher) {
        this.matcher = matcher;
    }

    List<Set<Name>> of(Collection<Name> names) {
        List<Name> sorted = new ArrayList<>(new LinkedHashSet<>(names));
        sorted.sort(ORDER);
        forms = sorted.stream().map(matcher::form).toList();
        parent = new int[sorted.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            members.put(i, new ArrayList<>(List.of(i)));
        }
        List<Edge> merges = new ArrayList<>();
        List<Edge> partial = new ArrayList<>();
        candidates(merges, partial);
        merges.sort(Comparator.comparing((Edge edge) -> !edge.decided)
                .thenComparingDouble(edge -> -edge.score)
                .thenComparingInt(Edge::one)
                .thenComparingInt(Edge::other));
        merges.forEach(edge -> unite(edge.one, edge.other));
        attach(partial);
        return result(sorted);
    }

    private void candidates(List<Edge> merges, List<Edge> partial) {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        List<List<Set<String>>> words = new ArrayList<>();
        List<Set<String>> keys = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            words.add(matcher.keysByWord(forms.get(i)));
            Set<String> all = new HashSet<>();
            words.get(i).forEach(all::addAll);
            keys.add(all);
            for (String key : all) {
                blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        Set<Long> seen = new HashSet<>();
        for (List<Integer> block : blocks.values()) {
            if (block.size() > BLOCK) {
                continue;
            }
            for (int a = 0; a < block.size(); a++) {
                for (int b = a + 1; b < block.size(); b++) {
                    int i = block.get(a);
                    int j = block.get(b);
                    boolean possible = possible(words.get(i), keys.get(j)) || possible(words.get(j), keys.get(i));
                    if (possible && seen.add((long) i << 32 | j)) {
                        candidate(i, j, merges, partial);
                    }
                }
            }
        }
        decided(merges, seen, partial);
    }

    /** Whether a name shares a key of each of its words, or of its whole, with another. */
    private static boolean possible(List<Set<String>> words, Set<String> keys) {
        int last = words.size() - 1;
        if (!Collections.disjoint(words.get(last), keys)) {
            return true;
        }
        for (Set<String> word : words.subList(0, last)) {
            if (Collections.disjoint(keys, word)) {
                return false;
            }
        }
        return last > 0;
    }

    private void candidate(int i, int j, List<Edge> merges, List<Edge> partial) {
        NameForm one = forms.get(i);
        NameForm other = forms.get(j);
        Decisions.Decided decided = matcher.decided(one, other);
        if (decided != null) {
            if (decided.decision() == Decision.MERGE) {
                merges.add(new Edge(i, j, 1, true));
            }
            return;
        }
        Findings.Outcome outcome = matcher.outcome(one, other);
        if (outcome.score() >= matcher.settings().merge()) {
            merges.add(new Edge(i, j, outcome.score(), false));
        } else if (outcome.score() >= matcher.settings().review() && outcome.partial()) {
            partial.add(new Edge(i, j, outcome.score(), false));
        }
    }

    /** Pairs that people decided about, though their spellings share no key. */
    private void decided(List<Edge> merges, Set<Long> seen, List<Edge> partial) {
        if (matcher.decisions().isEmpty()) {
            return;
        }
        Map<String, List<Integer>> byText = new HashMap<>();
        for (int i = 0; i < forms.size(); i++) {
            byText.computeIfAbsent(matcher.key(forms.get(i)), k -> new ArrayList<>())
                    .add(i);
        }
        for (Decisions.Decided decision : matcher.decisions().all()) {
            for (int i : byText.getOrDefault(decision.first(), List.of())) {
                for (int j : byText.getOrDefault(decision.second(), List.of())) {
                    if (i != j && seen.add((long) Math.min(i, j) << 32 | Math.max(i, j))) {
                        candidate(Math.min(i, j), Math.max(i, j), merges, partial);
                    }
                }
            }
        }
    }

    private int root(int i) {
        int root = i;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private void unite(int one, int other) {
        int a = root(one);
        int b = root(other);
        if (a == b || contradict(a, b)) {
            return;
        }
        int to = Math.min(a, b);
        int from = Math.max(a, b);
        parent[from] = to;
        List<Integer> moved = members.remove(from);
        List<Integer> grown = members.get(to);
        if (moved != null && grown != null) {
            grown.addAll(moved);
        }
    }

    private boolean contradict(int a, int b) {
        for (int i : asked(a)) {
            for (int j : asked(b)) {
                NameForm one = forms.get(i);
                NameForm other = forms.get(j);
                Decisions.Decided decided = matcher.decided(one, other);
                if (decided != null ? decided.decision() == Decision.DISTINCT : hard(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hard(NameForm one, NameForm other) {
        Findings.Outcome outcome = matcher.outcome(one, other);
        return outcome.contradiction();
    }

    /** The fullest names of a cluster. */
    private List<Integer> asked(int root) {
        List<Integer> all = members.getOrDefault(root, List.of());
        if (all.size() <= ASKED) {
            return all;
        }
        List<Integer> fullest = new ArrayList<>(all);
        fullest.sort(
                Comparator.comparingInt((Integer i) -> -forms.get(i).parts().size())
                        .thenComparingInt(i -> i));
        return fullest.subList(0, ASKED);
    }

    /** Names that say less join the only cluster that they fit; those that say more among them come first. */
    private void attach(List<Edge> partial) {
        Map<Integer, Set<Integer>> fits = new HashMap<>();
        for (Edge edge : partial) {
            boolean oneIsLess = less(forms.get(edge.one), forms.get(edge.other));
            int small = oneIsLess ? edge.one : edge.other;
            fits.computeIfAbsent(root(small), k -> new TreeSet<>()).add(oneIsLess ? edge.other : edge.one);
        }
        List<Integer> order = new ArrayList<>(fits.keySet());
        order.sort(Comparator.comparingLong((Integer small) -> -fullness(small)).thenComparingInt(i -> i));
        for (int small : order) {
            Set<Integer> possible = new TreeSet<>();
            for (int full : fits.getOrDefault(small, Set.of())) {
                int cluster = root(full);
                if (cluster != root(small)
                        && fullness(cluster) > fullness(root(small))
                        && !possible.contains(cluster)
                        && !contradict(root(small), cluster)) {
                    possible.add(cluster);
                }
            }
            if (possible.size() == 1) {
                unite(root(small), possible.iterator().next());
            }
        }
    }

    private long fullness(int root) {
        return members.getOrDefault(root, List.of()).stream()
                .mapToLong(
                        i -> 100 * weight(forms.get(i)) + forms.get(i).parts().size())
                .max()
                .orElse(0);
    }

    /** Whether a name says less than another: fewer words, or initials for words. */
    private static boolean less(NameForm one, NameForm other) {
        long a = weight(one);
        long b = weight(other);
        return a != b ? a < b : one.plain().length() < other.plain().length();
    }

    private static long weight(NameForm form) {
        return form.parts().stream()
                .filter(part -> part.role() == Part.Role.WORD || part.role() == Part.Role.PATRONYMIC)
                .count();
    }

    private List<Set<Name>> result(List<Name> sorted) {
        Map<Integer, Set<Name>> found = new TreeMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            found.computeIfAbsent(root(i), k -> new LinkedHashSet<>()).add(sorted.get(i));
        }
        return List.copyOf(found.values());
    }
}
