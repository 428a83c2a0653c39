package org.hanoigraph.name;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person whom the press names, to be recognized in every language and script. What is known of the person stands in facts
 * with a source, not here.
 *
 * @param id of the form {@code person/slug}
 * @param names the usual name in English texts first
 * @param country ISO 3166 alpha-2 code of the country whose office the person held, or null
 */
public record KnownPerson(
        String id, List<Name> names, @Nullable String country) {
    private static final String PREFIX = "person/";

    /**
     * Reads a table of persons.
     *
     * @throws IOException if it cannot be read, or a line is not as expected; the message has file and line
     */
    public static List<KnownPerson> read(Path file) throws IOException {
        List<KnownPerson> persons = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Tsv.Row row : Tsv.read(file, "id", "name", "other names", "language", "acts for", "seen at")
                .rows()) {
            String id = row.get(0);
            if (!id.matches(PREFIX + "[a-z0-9]+(-[a-z0-9]+)*")) {
                throw row.bad("expected an id as " + PREFIX + "given-surname, found \"" + id + "\"");
            }
            if (!ids.add(id)) {
                throw row.bad("\"" + id + "\" stands twice");
            }
            if (!row.get(5).matches("https?://\\S+")) {
                throw row.bad("expected the address of a page that names the person, found \"" + row.get(5) + "\"");
            }
            if (row.get(1).isBlank()) {
                throw row.bad("expected a name");
            }
            String country = row.get(4);
            if (!country.matches("|[A-Z]{2}")) {
                throw row.bad("expected a country as VN, or nothing, found \"" + country + "\"");
            }
            List<Name> names = Stream.concat(Stream.of(row.get(1).strip()), row.list(2).stream())
                    .distinct()
                    .map(name -> Name.person(name, row.get(3)))
                    .toList();
            persons.add(new KnownPerson(id, names, country.isEmpty() ? null : country));
        }
        return List.copyOf(persons);
    }
}
