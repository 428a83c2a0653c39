package org.hanoigraph.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a language that were met. Most words of a text were met before, and looking one of them up costs less than asking
 * the lexicon and the phrases what they know of it. Not for several threads.
 */
final class Forms {
    /** About what ten thousand articles bring; what comes later is looked up each time, so that memory stays in bounds. */
    private static final int MOST = 1 << 17;

    private final PhraseIndex phrases;
    private final Lexicon lexicon;

    /** By their hashes, each in the first free place from there on. At least half of the places are free. */
    private @Nullable Form[] table = new @Nullable Form[1 << 12];

    private int size;

    Forms(PhraseIndex phrases, Lexicon lexicon) {
        this.phrases = phrases;
        this.lexicon = lexicon;
    }

    /**
     * The form that stands in a folded text.
     *
     * @param hash of its characters
     */
    Form at(String folded, int start, int end, int hash) {
        int place = place(table, hash);
        Form form = table[place];
        while (form != null) {
            if (form.hash() == hash && form.text().length() == end - start && folded.startsWith(form.text(), start)) {
                return form;
            }
            place = place + 1 & table.length - 1;
            form = table[place];
        }
        // The same string as in lexicon and grammar, so that looking it up there seldom compares letters.
        Form met = form(folded.substring(start, end).intern(), hash);
        if (size < MOST) {
            table[place] = met;
            size++;
            if (size * 2 > table.length) {
                grow();
            }
        }
        return met;
    }

    private Form form(String text, int hash) {
        List<String> stems = stems(text);
        return new Form(
                text,
                hash,
                Character.isLetterOrDigit(text.codePointAt(0)),
                stems,
                phrases.word(text),
                lexicon.names().opening(text, stems));
    }

    private List<String> stems(String text) {
        return lexicon.endings().stream()
                .filter(ending -> text.endsWith(ending) && text.length() > ending.length() + 1)
                .map(ending -> text.substring(0, text.length() - ending.length()))
                .toList();
    }

    private void grow() {
        @Nullable Form[] larger = new @Nullable Form[table.length * 2];
        for (Form form : table) {
            if (form != null) {
                int place = place(larger, form.hash());
                while (larger[place] != null) {
                    place = place + 1 & larger.length - 1;
                }
                larger[place] = form;
            }
        }
        table = larger;
    }

    private static int place(@Nullable Form[] table, int hash) {
        return (hash ^ hash >>> 15) & table.length - 1;
    }
}
