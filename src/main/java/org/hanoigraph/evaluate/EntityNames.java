package org.hanoigraph.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds our id for an entity of an annotation, {@code <type>:<English name>}, by its type and name. */
public final class EntityNames {
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

    /** Without case, punctuation and what stands in brackets. */
    private static String normal(String type, String name) {
        return type + ":"
                + name.replaceAll("\\([^)]*\\)", " ")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
    }
}
