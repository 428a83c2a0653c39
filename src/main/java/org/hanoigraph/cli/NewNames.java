package org.hanoigraph.cli;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hanoigraph.fact.Article;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Mention;
import org.hanoigraph.fact.Value;
import org.hanoigraph.name.Cluster;
import org.hanoigraph.name.Name;
import org.hanoigraph.name.NameMatcher;

/**
 * One id and one label for each entity that the extractor minted. It names an entity as the article at hand writes it, and
 * each article writes it otherwise, but a thing of the graph is one, and has one name in one language.
 */
final class NewNames {
    private static final String NAME = "name";

    private NewNames() {}

    /** The same records with one id for each new person, and one label for each new entity: the most frequent, one in Latin letters first. */
    static List<FactRecord> unified(NameMatcher matcher, List<FactRecord> records) {
        List<FactRecord> identified = new Renaming(ids(matcher, records), Map.of()).of(records);
        return new Renaming(Map.of(), labels(identified)).of(identified);
    }

    private static Map<String, String> labels(List<FactRecord> records) {
        Map<String, String> labels = new HashMap<>();
        labelCounts(records)
                .forEach((id, forms) -> forms.entrySet().stream()
                        .min(Comparator.comparing((Map.Entry<String, Integer> form) -> !isLatin(form.getKey()))
                                .thenComparing(form -> -form.getValue())
                                .thenComparing(Map.Entry::getKey))
                        .ifPresent(form -> labels.put(id, form.getKey())));
        return labels;
    }

    private static Map<String, Map<String, Integer>> labelCounts(List<FactRecord> records) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (FactRecord record : records) {
            if (record instanceof Fact fact) {
                for (Value value : Renaming.values(fact)) {
                    if (value instanceof Entity entity && entity.provisional()) {
                        counts.computeIfAbsent(entity.id(), id -> new TreeMap<>())
                                .merge(entity.label(), 1, Integer::sum);
                    }
                }
            } else if (record instanceof Article article && article.publisherLabel() != null) {
                counts.computeIfAbsent(String.valueOf(article.publisher()), id -> new TreeMap<>())
                        .merge(article.publisherLabel(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Persons whose full names are one name, in whatever script: the id of the one that others give way to. */
    private static Map<String, String> ids(NameMatcher matcher, List<FactRecord> records) {
        Set<String> minted = labelCounts(records).keySet();
        Map<String, String> languages = new HashMap<>();
        Map<Name, TreeSet<String>> bearers = new LinkedHashMap<>();
        for (FactRecord record : records) {
            if (record instanceof Article article) {
                languages.put(article.stem(), article.language());
            } else if (record instanceof Mention mention
                    && mention.form() != null
                    && mention.entity().startsWith("person/")
                    && NAME.equals(mention.type())
                    && minted.contains(mention.entity())) {
                Name name = Name.person(mention.form(), languages.get(mention.article()));
                // A surname tells who is meant in its own article alone.
                if (matcher.isFull(name)) {
                    bearers.computeIfAbsent(name, key -> new TreeSet<>()).add(mention.entity());
                }
            }
        }
        Map<String, String> ids = new HashMap<>();
        for (Cluster cluster : matcher.clusters(bearers.keySet())) {
            TreeSet<String> same = new TreeSet<>();
            TreeSet<String> latin = new TreeSet<>();
            for (Name name : cluster.names()) {
                same.addAll(bearers.getOrDefault(name, new TreeSet<>()));
                if (isLatin(name.text())) {
                    latin.addAll(bearers.getOrDefault(name, new TreeSet<>()));
                }
            }
            if (same.size() > 1) {
                String kept = latin.isEmpty() ? same.first() : latin.first();
                same.forEach(id -> ids.put(id, kept));
            }
        }
        return ids;
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
