package org.hanoigraph.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Tells whether two names, however spelled and in whatever script, can be names of one person or organization.
 *
 * <p>All that it knows of languages stands in its data folder. A text of more than 200 UTF-16 units or 24 words is taken
 * for no name: it equals only itself. A matcher may be used by many threads.
 */
public final class NameMatcher {
    private static final double JOINED = 0.99;

    private final NameReader reader;
    private final PersonComparison persons;
    private final OrganizationComparison organizations;
    private final Decisions decisions;

    private NameMatcher(
            NameReader reader, PersonComparison persons, OrganizationComparison organizations, Decisions decisions) {
        this.reader = reader;
        this.persons = persons;
        this.organizations = organizations;
        this.decisions = decisions;
    }

    /**
     * A matcher with the knowledge of a folder (data/extraction/names) and the decisions in it.
     *
     * @throws IOException if a file of it cannot be used; the message names file and line
     */
    public static NameMatcher of(Path folder) throws IOException {
        NameMatcher matcher = byRulesAlone(folder);
        matcher.decisions.readMustNotMerge(folder.resolve("must-not-merge.tsv"));
        matcher.decisions.readDecisions(folder.resolve("decisions.tsv"));
        return matcher;
    }

    /** The same without what people decided about single pairs. */
    static NameMatcher byRulesAlone(Path folder) throws IOException {
        Folding folding = new Folding(folder.resolve("folding.tsv"));
        Sounds sounds = new Sounds(folder.resolve("sounds.tsv"));
        WordLists lists = new WordLists(folder, folding);
        WordComparison words = new WordComparison(sounds, lists);
        return new NameMatcher(
                new NameReader(folding, new Spellings(folder, sounds, folding), lists),
                new PersonComparison(words, lists),
                new OrganizationComparison(words, lists),
                new Decisions(lists));
    }

    /** Whether a name says enough to stand for its bearer anywhere: two words at least, titles and initials aside. */
    public boolean isFull(Name name) {
        return form(name).words() > 1;
    }

    NameForm form(Name name) {
        return reader.read(name);
    }

    Keys keys(NameForm form) {
        return Keys.of(form, decisions.keys(form));
    }

    /** Compares two names; the order of the two does not matter. */
    public Similarity compare(Name first, Name second) {
        NameForm one = form(first);
        NameForm other = form(second);
        Decisions.Decided decided = decisions.of(one, other);
        Outcome outcome = outcome(one, other);
        if (decided != null) {
            return new Similarity(outcome.score(), decided.decision(), "decided: " + decided.reason());
        }
        Decision decision = outcome.merges()
                ? Decision.MERGE
                : outcome.score() >= Outcome.REVIEW ? Decision.REVIEW : Decision.DISTINCT;
        return new Similarity(outcome.score(), decision, outcome.reason());
    }

    /** What two names say, decisions of people included. */
    Outcome judged(NameForm first, NameForm second) {
        Decisions.Decided decided = decisions.of(first, second);
        if (decided == null) {
            return outcome(first, second);
        }
        Outcome found = new Outcome();
        found.because("decided: " + decided.reason());
        if (decided.decision() == Decision.MERGE) {
            found.score(1);
            found.same(Math.max(first.words(), second.words()));
        } else {
            found.contradict(0);
        }
        return found;
    }

    private Outcome outcome(NameForm first, NameForm second) {
        return first.plain().compareTo(second.plain()) <= 0 ? ordered(first, second) : ordered(second, first);
    }

    private Outcome ordered(NameForm first, NameForm second) {
        Outcome found = new Outcome();
        if (first.name().kind() != second.name().kind()) {
            found.because("the names are of different kinds of things");
            found.contradict(0);
        } else if (first.name().text().equals(second.name().text())) {
            found.because("the names are the same");
            found.same(first.words());
            found.score(1);
        } else if (!first.usable() || !second.usable()) {
            found.because("one of the two is no name");
        } else if (!first.plain().equals(second.plain())
                && first.plain().replace(" ", "").equals(second.plain().replace(" ", ""))) {
            found.because("the names are the same words written apart or as one");
            found.same(Math.max(first.words(), second.words()));
            found.score(JOINED);
        } else {
            return first.name().kind() == Name.Kind.PERSON
                    ? persons.compare(first, second)
                    : organizations.compare(first, second);
        }
        return found;
    }

    /**
     * An index of known names.
     *
     * @param names the names of each known person or organization, by id
     */
    public NameIndex index(Map<String, ? extends Collection<Name>> names) {
        return new NameIndex(this, names);
    }

    /**
     * Puts names of one bearer together. Full names that merge and do not contradict each other make a cluster; a name
     * that says less (a surname alone, initials) joins the only cluster that it fits, and stays alone if several do.
     *
     * @return every name in exactly one cluster; the same clusters whatever the order of the names
     */
    public List<Cluster> clusters(Collection<Name> names) {
        return new Clusters(this, names).found();
    }
}
