package org.hanoigraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hanoigraph.fact.Article;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Mention;
import org.hanoigraph.fact.Value;

/**
 * New ids and labels of entities that the extractor minted; those of the reference data stay as they are.
 *
 * @param ids by the old id
 * @param labels by the old id
 */
record Renaming(Map<String, String> ids, Map<String, String> labels) {

    /** The same records under the new names. */
    List<FactRecord> of(List<FactRecord> records) {
        return ids.isEmpty() && labels.isEmpty()
                ? records
                : records.stream().map(this::of).toList();
    }

    /** All values of a fact. */
    static List<Value> values(Fact fact) {
        List<Value> values = new ArrayList<>(fact.qualifiers().values());
        values.add(fact.subject());
        values.add(fact.object());
        if (fact.speaker() != null) {
            values.add(fact.speaker());
        }
        return values;
    }

    FactRecord of(FactRecord record) {
        if (record instanceof Fact fact) {
            return of(fact);
        }
        if (record instanceof Mention mention && ids.containsKey(mention.entity())) {
            return new Mention(
                    mention.article(),
                    ids.getOrDefault(mention.entity(), mention.entity()),
                    mention.form(),
                    mention.type(),
                    mention.start(),
                    mention.end(),
                    mention.sha256());
        }
        if (record instanceof Article article && article.publisherLabel() != null) {
            return article.withPublisherLabel(
                    labels.getOrDefault(String.valueOf(article.publisher()), article.publisherLabel()));
        }
        return record;
    }

    private Fact of(Fact fact) {
        if (values(fact).stream().noneMatch(value -> value instanceof Entity entity && entity.provisional())) {
            return fact;
        }
        TreeMap<String, Value> qualifiers = new TreeMap<>();
        fact.qualifiers().forEach((field, value) -> qualifiers.put(field, of(value)));
        return new Fact(
                fact.origin(),
                fact.relation(),
                (Entity) of(fact.subject()),
                of(fact.object()),
                fact.date(),
                qualifiers,
                fact.speaker() == null ? null : (Entity) of(fact.speaker()),
                fact.certainty(),
                fact.confidence(),
                fact.rule(),
                fact.review());
    }

    private Value of(Value value) {
        return value instanceof Entity entity && entity.provisional()
                ? new Entity(
                        ids.getOrDefault(entity.id(), entity.id()),
                        labels.getOrDefault(entity.id(), entity.label()),
                        entity.form(),
                        true)
                : value;
    }
}
