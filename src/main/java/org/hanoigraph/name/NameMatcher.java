package org.hanoigraph.name;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two names, however spelled and in whatever script, can be names of one person or organization.
 *
 * <p>All that it knows of languages stands in its data folder. A text of more than 200 UTF-16 units or 24 words is taken
 * for no name (settings.tsv): it equals only itself. A matcher may be used by many threads.
 */
public final class NameMatcher {
    /** Forms kept ready; when there are more, all are dropped and made again as they are needed. */
    private static final int CACHE = 50_000;

    private static final double EXACT = 1;
    private static final double JOINED = 0.99;

    private final NameData data;
    private final FormBuilder builder;
    private final PersonComparison persons;
    private final OrganizationComparison organizations;
    private final Decisions decisions;
    private final Keys keys;
    private final Map<Name, NameForm> forms = new ConcurrentHashMap<>();

    /**
     * A matcher with the knowledge of a folder (data/extraction/names).
     *
     * @throws NameDataException if a file of it cannot be used; the message names file and line
     */
    public NameMatcher(Path folder) {
        this(folder, folder.resolve("decisions.tsv"));
    }

    /** The same with another file of decisions. */
    public NameMatcher(Path folder, Path decisions) {
        this.data = new NameData(folder);
        this.builder = new FormBuilder(data);
        this.persons = new PersonComparison(data);
        this.organizations = new OrganizationComparison(data);
        this.decisions = new Decisions(decisions, data);
        this.keys = new Keys(data);
    }

    NameForm form(Name name) {
        NameForm known = forms.get(name);
        if (known == null) {
            known = builder.build(name);
            if (forms.size() >= CACHE) {
                forms.clear();
            }
            if (name.text().length() <= data.settings.maxLength()) {
                forms.put(name, known);
            }
        }
        return known;
    }

    Settings settings() {
        return data.settings;
    }

    String key(NameForm form) {
        return form.usable() ? Decisions.key(form.name().text(), data) : "";
    }

    List<Set<String>> keysByWord(NameForm form) {
        return keys.byWord(form);
    }

    String show(int[] sounds) {
        return data.sounds.show(sounds);
    }

    Decisions decisions() {
        return decisions;
    }

    /** Compares two names; the order of the two does not matter. */
    public Similarity compare(Name first, Name second) {
        return similarity(form(first), form(second));
    }

    Similarity similarity(NameForm first, NameForm second) {
        Findings.Outcome outcome = outcome(first, second);
        Decision decision = outcome.score() >= data.settings.merge()
                ? Decision.MERGE
                : outcome.score() >= data.settings.review() ? Decision.REVIEW : Decision.DISTINCT;
        Decisions.@Nullable Decided decided = decided(first, second);
        if (decided == null) {
            return new Similarity(outcome.score(), decision, outcome.parts());
        }
        List<PartMatch> parts = new java.util.ArrayList<>(outcome.parts());
        parts.add(new PartMatch(
                first.name().text(), second.name().text(), How.DECIDED, decided.decision() == Decision.MERGE ? 1 : 0));
        return new Similarity(outcome.score(), decided.decision(), parts);
    }

    Decisions.@Nullable Decided decided(NameForm first, NameForm second) {
        if (decisions.isEmpty() || !first.usable() || !second.usable()) {
            return null;
        }
        return decisions.of(
                first.name().kind(),
                Decisions.key(first.name().text(), data),
                Decisions.key(second.name().text(), data));
    }

    Findings.Outcome outcome(NameForm first, NameForm second) {
        int order = order(first, second);
        if (order > 0) {
            Findings.Outcome turned = ordered(second, first);
            return new Findings.Outcome(
                    turned.score(),
                    turned.parts().stream().map(PartMatch::turned).toList(),
                    turned.contradiction(),
                    turned.partial());
        }
        return ordered(first, second);
    }

    private static int order(NameForm first, NameForm second) {
        int byText = first.name().text().compareTo(second.name().text());
        if (byText != 0) {
            return byText;
        }
        String one = String.valueOf(first.name().language());
        return one.compareTo(String.valueOf(second.name().language()));
    }

    private Findings.Outcome ordered(NameForm first, NameForm second) {
        Findings found = new Findings(data.settings);
        Name one = first.name();
        Name other = second.name();
        if (one.kind() != other.kind()) {
            found.add(one.text(), other.text(), How.KIND, 0);
            found.contradict(0);
            return found.outcome(0, false);
        }
        if (one.text().equals(other.text())) {
            found.add(one.text(), other.text(), How.EXACT, EXACT);
            return found.outcome(EXACT, false);
        }
        if (!first.usable() || !second.usable()) {
            found.add(
                    first.usable() ? "" : shortened(one.text()),
                    second.usable() ? "" : shortened(other.text()),
                    How.NO_NAME,
                    0);
            return found.outcome(0, false);
        }
        if (!first.plain().equals(second.plain())
                && first.plain().replace(" ", "").equals(second.plain().replace(" ", ""))) {
            found.add(one.text(), other.text(), How.JOINED, EXACT);
            return found.outcome(JOINED, false);
        }
        return one.kind() == Name.Kind.PERSON ? persons.compare(first, second) : organizations.compare(first, second);
    }

    private String shortened(String text) {
        int most = data.settings.maxLength();
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    /**
     * Keys under which a name can be found: two names that merge by their spelling share at least one. Empty for a text
     * that is no name.
     */
    public Set<String> keys(Name name) {
        return keys.of(form(name));
    }

    /** The name in plain Latin letters, word by word, as it was read. */
    public String romanized(Name name) {
        return String.join(" ", form(name).parts().stream().map(Part::latin).toList());
    }

    /**
     * Puts names of one bearer together. Full names that merge and do not contradict each other make a cluster; a name
     * that says less (a surname alone, initials) joins the only cluster that it fits, and stays alone if several do.
     *
     * @return every name in exactly one set; the same sets whatever the order of the names
     */
    public List<Set<Name>> cluster(Collection<Name> names) {
        return new Clusters(this).of(names);
    }
}
