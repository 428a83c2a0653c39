package org.hanoigraph.name;

import java.util.List;
import java.util.Set;

/**
 * A name taken apart.
 *
 * @param parts its words without titles and small words, the surname last where a comma or capitals mark it; none if the
 *     text is no name
 * @param ordered whether the surname was marked
 * @param surnameFirst whether its language or script sets the surname first
 * @param numbers the numbers of an organization's name
 * @param legalForms the legal forms of an organization
 * @param plain the whole name, folded, with its titles
 */
record NameForm(
        Name name,
        List<Part> parts,
        boolean ordered,
        boolean surnameFirst,
        List<String> numbers,
        Set<String> legalForms,
        String plain) {

    boolean usable() {
        return !parts.isEmpty();
    }

    /** How many words it has that may not be missing for nothing. */
    int words() {
        return (int) parts.stream()
                .filter(part -> part.role() != Part.Role.INITIAL && part.role() != Part.Role.SOFT)
                .count();
    }
}
