package org.hanoigraph.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.Literal;
import org.hanoigraph.fact.Value;

/**
 * What is said and by whom, in a form that is the same in every language.
 *
 * @param text relation, ends, circumstances and speaker: equal statements have equal text
 * @param names the entities and values in it
 * @param label in English, to show
 */
record Statement(String text, List<String> names, String label) implements Comparable<Statement> {

    /**
     * The statement of a fact. How certain it is, when it was and what is only said about it in our own words is left
     * out: translators differ in that.
     *
     * @param symmetric names of the relations whose ends may stand in either order
     */
    static Statement of(Fact fact, Set<String> symmetric) {
        String subject = fact.subject().id();
        String object = key(fact.object());
        boolean swap = symmetric.contains(fact.relation()) && object.compareTo(subject) < 0;
        String speaker = fact.speaker() == null ? "" : fact.speaker().id();
        TreeSet<String> circumstances = new TreeSet<>();
        fact.qualifiers().forEach((field, value) -> {
            if (value instanceof Entity entity) {
                circumstances.add(field + "=" + entity.id());
            }
        });
        List<String> names = new ArrayList<>(List.of(subject, object));
        fact.qualifiers().values().stream()
                .filter(Entity.class::isInstance)
                .map(Statement::key)
                .forEach(names::add);
        if (!speaker.isEmpty()) {
            names.add(speaker);
        }
        return new Statement(
                String.join(
                        "|",
                        fact.relation(),
                        swap ? object : subject,
                        swap ? subject : object,
                        circumstances.toString(),
                        speaker),
                List.copyOf(names),
                fact.subject().label() + " " + fact.relation() + " " + label(fact.object()));
    }

    /** What a value is, whatever the language of its words. */
    static String key(Value value) {
        return value instanceof Entity entity ? entity.id() : ((Literal) value).value();
    }

    private static String label(Value value) {
        return value instanceof Entity entity ? entity.label() : ((Literal) value).value();
    }

    @Override
    public int compareTo(Statement other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Statement statement && statement.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
