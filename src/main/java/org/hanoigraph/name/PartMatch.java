package org.hanoigraph.name;

/**
 * One step of a comparison.
 *
 * @param first the words of the first name; empty if only the second name has them
 * @param second the words of the second name; empty if only the first name has them
 * @param how how they match
 * @param score how well, from 0 to 1
 */
public record PartMatch(String first, String second, How how, double score) {
    PartMatch turned() {
        return new PartMatch(/* first= */ second, /* second= */ first, how, score);
    }

    String words() {
        if (first.isEmpty() && second.isEmpty()) {
            return "the words " + how.words();
        }
        if (first.isEmpty() || second.isEmpty()) {
            return "\"" + first + second + "\" " + how.words();
        }
        return "\"" + first + "\" and \"" + second + "\" " + how.words();
    }
}
