package org.hanoigraph.cli;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Value;

/**
 * One label for each entity that the extractor minted. It labels an entity as the article at hand writes it, and each
 * article writes it otherwise, but a thing of the graph has one name in one language.
 */
final class NewNames {
    private final Map<String, String> labels;

    private NewNames(Map<String, String> labels) {
        this.labels = labels;
    }

    /** The same records with one label for each new entity: the most frequent, one in Latin letters first. */
    static List<FactRecord> unified(List<FactRecord> records) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (FactRecord record : records) {
            if (record instanceof Fact fact) {
                for (Value value : values(fact)) {
                    if (value instanceof Entity entity && entity.provisional()) {
                        counts.computeIfAbsent(entity.id(), id -> new TreeMap<>())
                                .merge(entity.label(), 1, Integer::sum);
                    }
                }
            }
        }
        Map<String, String> labels = new HashMap<>();
        counts.forEach((id, forms) -> forms.entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, Integer> form) -> !isLatin(form.getKey()))
                        .thenComparing(form -> -form.getValue())
                        .thenComparing(Map.Entry::getKey))
                .ifPresent(form -> labels.put(id, form.getKey())));
        NewNames names = new NewNames(labels);
        return records.stream()
                .map(record -> record instanceof Fact fact ? names.rename(fact) : record)
                .toList();
    }

    private static List<Value> values(Fact fact) {
        List<Value> values = new ArrayList<>(fact.qualifiers().values());
        values.add(fact.subject());
        values.add(fact.object());
        if (fact.speaker() != null) {
            values.add(fact.speaker());
        }
        return values;
    }

    private Fact rename(Fact fact) {
        if (values(fact).stream().noneMatch(value -> value instanceof Entity entity && entity.provisional())) {
            return fact;
        }
        TreeMap<String, Value> qualifiers = new TreeMap<>();
        fact.qualifiers().forEach((field, value) -> qualifiers.put(field, rename(value)));
        return new Fact(
                fact.origin(),
                fact.relation(),
                (Entity) rename(fact.subject()),
                rename(fact.object()),
                fact.date(),
                qualifiers,
                fact.speaker() == null ? null : (Entity) rename(fact.speaker()),
                fact.certainty(),
                fact.confidence(),
                fact.rule(),
                fact.review());
    }

    private Value rename(Value value) {
        return value instanceof Entity entity && entity.provisional()
                ? new Entity(entity.id(), labels.getOrDefault(entity.id(), entity.label()), entity.form(), true)
                : value;
    }

    private static boolean isLatin(String text) {
        TreeSet<UnicodeScript> scripts = new TreeSet<>();
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .forEach(scripts::add);
        return scripts.size() == 1 && scripts.contains(UnicodeScript.LATIN);
    }
}
