package org.hanoigraph.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hanoigraph.fact.Entity;
import org.hanoigraph.fact.Fact;
import org.hanoigraph.fact.FactRecord;
import org.hanoigraph.fact.Value;
import org.jspecify.annotations.Nullable;

/** Finds our id for an entity of an annotation, {@code <type>:<English name>}, by its type and name. */
public final class EntityNames {
    /** In titles these two kinds of actors are named. */
    private static final List<String> INSTITUTIONS = List.of("country", "organization");

    private static final Set<String> WORDS_WITHOUT_CONTENT = Set.of("of", "the", "for", "and", "in", "s", "at", "to");

    private static final int LONGEST_NAME = 10;

    private final Map<String, String> ids = new HashMap<>();

    /**
     * Names to match against.
     *
     * @param names English names of each entity by id
     */
    public EntityNames(Map<String, Set<String>> names) {
        names.forEach((id, forms) -> {
            int slash = id.indexOf('/');
            String type = id.substring(0, slash);
            ids.put(normal(type, id.substring(slash + 1)), id);
            forms.forEach(form -> ids.putIfAbsent(normal(type, form), id));
        });
    }

    /** These names, and the English names that records give to their own entities. */
    EntityNames and(Iterable<FactRecord> records) {
        EntityNames all = new EntityNames(Map.of());
        all.ids.putAll(ids);
        for (FactRecord record : records) {
            if (record instanceof Fact fact) {
                Stream.concat(Stream.of(fact.subject(), fact.object()), fact.qualifiers().values().stream())
                        .forEach(all::add);
            }
        }
        return all;
    }

    private void add(Value value) {
        if (value instanceof Entity entity) {
            String type = entity.id().substring(0, entity.id().indexOf('/'));
            ids.putIfAbsent(normal(type, entity.label()), entity.id());
        }
    }

    /** Whether two ids or keys of one type share half of the words of content of the shorter one. */
    static boolean alike(String one, String other) {
        Set<String> here = words(one);
        Set<String> there = words(other);
        long common = here.stream().filter(there::contains).count();
        return common > 0 && 2 * common >= Math.min(here.size(), there.size());
    }

    /** Words of content of what stands behind the type. */
    private static Set<String> words(String id) {
        Set<String> words = new TreeSet<>(List.of(
                normal("", id.replaceFirst("^[a-z]+[/:]", "")).substring(1).split(" ")));
        words.removeAll(WORDS_WITHOUT_CONTENT);
        return words;
    }

    /** Our id (a union of states may be an organization there and a country here), or the key itself where no name agrees, so that it matches nothing of ours. */
    String id(String key, String label) {
        int colon = key.indexOf(':');
        if (colon < 0 || key.startsWith("http")) {
            return key;
        }
        String type = key.substring(0, colon);
        String name = key.substring(colon + 1);
        if (type.equals("article") || type.equals("country")) {
            return type + "/" + name;
        }
        for (String form : List.of(name, label)) {
            String id = ids.get(normal(type, form));
            if (id != null) {
                return id;
            }
        }
        String actor = type.equals("organization") ? ids.get(normal("country", name)) : null;
        return actor != null ? actor : key;
    }

    /** What a title says, however it is put: its words of content, with a country or organization by its id. */
    Set<String> content(String title) {
        List<String> words =
                List.of(normal("", title).substring(1).replaceAll("\\s+", " ").split(" "));
        Set<String> content = new TreeSet<>();
        int i = 0;
        while (i < words.size()) {
            int end = Math.min(words.size(), i + LONGEST_NAME);
            String id = institution(words.subList(i, end));
            while (id == null && end > i + 1) {
                end--;
                id = institution(words.subList(i, end));
            }
            if (id != null) {
                content.add(id);
            } else if (!WORDS_WITHOUT_CONTENT.contains(words.get(i))) {
                content.add(words.get(i));
            }
            i = end;
        }
        return content;
    }

    private @Nullable String institution(List<String> words) {
        // "In" is no country here, though it is the code of one.
        if (words.size() == 1 && WORDS_WITHOUT_CONTENT.contains(words.get(0))) {
            return null;
        }
        String name = String.join(" ", words);
        for (String type : INSTITUTIONS) {
            String id = ids.get(type + ":" + name);
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    /** Without case, punctuation and what stands in brackets. */
    private static String normal(String type, String name) {
        return type + ":"
                + name.replaceAll("\\([^)]*\\)", " ")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }
}
