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
    private record Edge(int one, int other, double score) {}

    /** At most so many names of a cluster are asked whether they contradict a name of another cluster. */
    private static final int ASKED = 40;
    /** A key shared by more names than this tells nothing: such names are compared only by their other keys. */
    private static final int BLOCK = 2_000;

    private static final Comparator<Name> ORDER = Comparator.comparing(Name::kind)
            .thenComparing(Name::text)
            .thenComparing(name -> String.valueOf(name.language()));

    private final NameMatcher matcher;
    private final List<NameForm> forms;
    private final int[] cluster;
    private final Map<Integer, List<Integer>> members = new TreeMap<>();
    private final List<Edge> merges = new ArrayList<>();
    private final List<Edge> partial = new ArrayList<>();

    Clusters(NameMatcher matcher, Collection<Name> names) {
        this.matcher = matcher;
        this.forms = new LinkedHashSet<>(names)
                .stream().sorted(ORDER).map(matcher::form).toList();
        this.cluster = new int[forms.size()];
        for (int i = 0; i < cluster.length; i++) {
            cluster[i] = i;
            members.put(i, new ArrayList<>(List.of(i)));
        }
        candidates();
        merges.sort(Comparator.comparingDouble((Edge edge) -> -edge.score)
                .thenComparingInt(Edge::one)
                .thenComparingInt(Edge::other));
        for (Edge edge : merges) {
            int one = cluster[edge.one];
            int other = cluster[edge.other];
            if (one != other && !contradict(one, other)) {
                unite(one, other);
            }
        }
        attach();
    }

    private void candidates() {
        List<Keys> keys = forms.stream().map(matcher::keys).toList();
        List<Set<String>> all = keys.stream().map(Keys::all).toList();
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < forms.size(); i++) {
            for (String key : all.get(i)) {
                blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        Set<Long> seen = new HashSet<>();
        for (List<Integer> block : blocks.values()) {
            for (int a = 0; a < block.size() && block.size() <= BLOCK; a++) {
                for (int b = a + 1; b < block.size(); b++) {
                    int i = block.get(a);
                    int j = block.get(b);
                    if (seen.add((long) i << 32 | j)
                            && (possible(keys.get(i), all.get(j)) || possible(keys.get(j), all.get(i)))) {
                        Outcome outcome = matcher.judged(forms.get(i), forms.get(j));
                        if (outcome.merges() || outcome.isPartial()) {
                            (outcome.merges() ? merges : partial).add(new Edge(i, j, outcome.score()));
                        }
                    }
                }
            }
        }
    }

    /** Whether a name shares a key of each of its words, or of its whole, with another. */
    private static boolean possible(Keys keys, Set<String> other) {
        return !Collections.disjoint(keys.whole(), other)
                || keys.words().stream().noneMatch(word -> Collections.disjoint(word, other));
    }

    private void unite(int one, int other) {
        int to = Math.min(one, other);
        List<Integer> moved = members.remove(Math.max(one, other));
        List<Integer> grown = members.get(to);
        if (moved != null && grown != null) {
            grown.addAll(moved);
            moved.forEach(i -> cluster[i] = to);
        }
    }

    private boolean contradict(int one, int other) {
        for (int i : fullest(one)) {
            for (int j : fullest(other)) {
                if (matcher.judged(forms.get(i), forms.get(j)).contradiction()) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Integer> fullest(int id) {
        return members.getOrDefault(id, List.of()).stream()
                .sorted(Comparator.comparingInt((Integer i) -> -fullness(i)).thenComparingInt(i -> i))
                .limit(ASKED)
                .toList();
    }

    /** How much a name says: words, then initials, then letters. */
    private int fullness(int i) {
        NameForm form = forms.get(i);
        return 10_000 * form.words()
                + 1_000 * form.parts().size()
                + form.plain().length();
    }

    private int fullnessOf(int id) {
        return fullest(id).stream().mapToInt(this::fullness).findFirst().orElse(0);
    }

    /** Names that say less join the only cluster that they fit; those that say more among them come first. */
    private void attach() {
        Map<Integer, Set<Integer>> fits = new HashMap<>();
        for (Edge edge : partial) {
            boolean less = fullness(edge.one) < fullness(edge.other);
            int small = less ? edge.one : edge.other;
            fits.computeIfAbsent(cluster[small], k -> new TreeSet<>()).add(less ? edge.other : edge.one);
        }
        List<Integer> order = new ArrayList<>(fits.keySet());
        order.sort(
                Comparator.comparingInt((Integer small) -> -fullnessOf(small)).thenComparingInt(i -> i));
        for (int small : order) {
            int from = cluster[small];
            Set<Integer> possible = new TreeSet<>();
            for (int full : fits.getOrDefault(small, Set.of())) {
                int to = cluster[full];
                if (to != from
                        && !possible.contains(to)
                        && fullnessOf(to) > fullnessOf(from)
                        && !contradict(from, to)) {
                    possible.add(to);
                }
            }
            if (possible.size() == 1) {
                unite(from, possible.iterator().next());
            }
        }
    }

    List<Cluster> found() {
        List<Cluster> found = new ArrayList<>();
        for (Map.Entry<Integer, List<Integer>> entry : members.entrySet()) {
            found.add(new Cluster(
                    forms.get(fullest(entry.getKey()).get(0)).name(),
                    entry.getValue().stream()
                            .map(i -> forms.get(i).name())
                            .sorted(ORDER)
                            .toList()));
        }
        return found;
    }
}
