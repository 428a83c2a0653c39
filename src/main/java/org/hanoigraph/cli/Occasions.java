package org.hanoigraph.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hanoigraph.fact.DateRange;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Mention;

/**
 * New events and treaties that no words name, only describe. "The seminar" of one story is not that of another, so that each
 * is known by its story; all tellers of a story mean the same. What has a name ("the Bled Forum") is one wherever it is named.
 */
final class Occasions {
    /** What is another one each time it happens or is concluded; a group or a topic is the same wherever it is spoken of. */
    private static final List<String> TYPES = List.of("event/", "treaty/");

    /** How mentions refer to an entity by a name of its own. */
    private static final Set<String> NAMING = Set.of("name", "alias", "acronym");

    /** The story at the end of an id, as {@link #told} says. */
    private static final Pattern STORY = Pattern.compile("-[0-9a-f]{16}$");

    /** The day at the end of a label. */
    private static final Pattern DAY = Pattern.compile(" \\([0-9]{4}[-0-9]*\\)$");

    private Occasions() {}

    /**
     * How the occasions of one story are known: by the story and, where it tells that, by their day.
     *
     * @param work the story's id, {@code work/<hash>}
     */
    static Renaming told(List<FactRecord> records, String work) {
        Set<String> named = new HashSet<>();
        Map<String, Entity> described = new TreeMap<>();
        Map<String, Set<DateRange>> days = new HashMap<>();
        for (FactRecord record : records) {
            if (record instanceof Mention mention && NAMING.contains(String.valueOf(mention.type()))) {
                named.add(mention.entity());
            } else if (record instanceof Fact fact) {
                occasions(fact).forEach(occasion -> described.putIfAbsent(occasion.id(), occasion));
                if (fact.date() != null) {
                    days.computeIfAbsent(fact.subject().id(), id -> new HashSet<>())
                            .add(fact.date());
                }
            }
        }
        described.keySet().removeAll(named);
        Map<String, String> ids = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        described.forEach((id, occasion) -> {
            ids.put(id, STORY.matcher(id).replaceFirst("") + work.replaceFirst("^work/", "-"));
            String label = DAY.matcher(occasion.label()).replaceFirst("");
            Set<DateRange> when = days.getOrDefault(id, Set.of());
            labels.put(
                    id,
                    when.size() == 1 && !when.iterator().next().isInterval()
                            ? label + " (" + when.iterator().next().text() + ")"
                            : label);
        });
        return new Renaming(ids, labels);
    }

    /** The records with occasions as each article alone knows them. */
    static List<FactRecord> untold(List<FactRecord> records) {
        Map<String, String> ids = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (FactRecord record : records) {
            if (record instanceof Fact fact) {
                for (Entity occasion : occasions(fact)) {
                    if (STORY.matcher(occasion.id()).find()) {
                        ids.put(occasion.id(), STORY.matcher(occasion.id()).replaceFirst(""));
                        labels.put(occasion.id(), DAY.matcher(occasion.label()).replaceFirst(""));
                    }
                }
            }
        }
        return new Renaming(ids, labels).of(records);
    }

    private static List<Entity> occasions(Fact fact) {
        List<Entity> occasions = new ArrayList<>();
        Renaming.values(fact).forEach(value -> {
            if (value instanceof Entity entity
                    && entity.provisional()
                    && TYPES.stream().anyMatch(entity.id()::startsWith)) {
                occasions.add(entity);
            }
        });
        return occasions;
    }
}
