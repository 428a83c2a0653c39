package org.hanoigraph.name;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name taken apart and folded, everything that comparing needs, computed once.
 *
 * @param usable whether this can be a name at all
 * @param parts its words without titles, articles, legal forms; a surname set in front by a comma or by capitals stands
 *     last
 * @param titles the words left aside
 * @param generation junior, senior, second …
 * @param ordered whether the text itself says which word is the surname
 * @param surnameFirst whether the language sets the surname first
 * @param legalForms what kind of company it says it is
 * @param places countries, by ISO 3166 code
 * @param numbers numbers, Roman ones as Arabic ones
 * @param plain all words folded, in their order
 * @param acronyms short forms made of the first letters of the words; empty for persons
 */
record NameForm(
        Name name,
        boolean usable,
        List<Part> parts,
        List<String> titles,
        @Nullable String generation,
        boolean ordered,
        boolean surnameFirst,
        Set<String> legalForms,
        Set<String> places,
        List<String> numbers,
        String plain,
        Set<String> acronyms) {}
