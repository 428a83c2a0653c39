package org.hanoigraph.name;

/** How parts of two names match, or why they do not. */
public enum How {
    EXACT("are the same"),
    FOLDED("are the same but for case, accents or letter variants"),
    SPELLING("are listed spellings of one name"),
    TRANSLITERATION("sound the same in their spellings"),
    SKELETON("have the same consonants and vowels close to each other"),
    TRANSLATED("mean the same in two languages"),
    JOINED("are the same words joined or split"),
    NICKNAME("are a name and its short form"),
    INITIAL("are a name and its initial"),
    ACRONYM("are a name and its acronym"),
    SIMILAR("look alike"),
    ORDER("stand in another order"),
    MISSING("stands in one name only"),
    TITLE("is a title and left aside"),
    DIFFERENT("differ"),
    GENERATION("tell father from son"),
    PATRONYMIC("are different patronymics"),
    OTHER_NAME("are different names, however alike"),
    LEGAL_FORM("are legal forms"),
    NUMBER("are numbers"),
    PLACE("are countries"),
    KIND("are names of different kinds of things"),
    NO_NAME("is no name"),
    DECIDED("were decided by a person");

    private final String words;

    How(String words) {
        this.words = words;
    }

    /** The same in words, as the predicate of a sentence about the parts. */
    public String words() {
        return words;
    }
}
