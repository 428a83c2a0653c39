package org.hanoigraph.article;

/** The brackets in which credits stand, round or square. */
final class Brackets {
    /** The longest content of a bracket that is taken for a credit. */
    private static final int LONGEST = 140;

    private Brackets() {}

    static boolean isOpening(char c) {
        return c == '(' || c == '[';
    }

    static boolean isClosing(char c) {
        return c == ')' || c == ']';
    }

    /** Where a bracket closes; -1 if it does not, or another opens before. */
    static int closing(String line, int open) {
        for (int i = open + 1; i < line.length() && i <= open + LONGEST; i++) {
            if (isClosing(line.charAt(i))) {
                return i;
            }
            if (isOpening(line.charAt(i))) {
                return -1;
            }
        }
        return -1;
    }
}
