package org.hanoigraph.name;

/** How two words of names match. */
enum How {
    EXACT("are the same but for case, accents or letter variants"),
    LISTED("are listed spellings of one name"),
    SOUND("sound the same in their spellings"),
    SKELETON("have the same consonants and vowels close to each other"),
    INITIAL("are a name and its initial"),
    SIMILAR("look alike"),
    OTHER_NAME("are different names, however alike"),
    DIFFERENT("differ");

    private final String words;

    How(String words) {
        this.words = words;
    }

    /** The same in words, as the predicate of a sentence about the two. */
    String words() {
        return words;
    }
}
