package org.hanoigraph.article;

import java.util.Arrays;

/** The file of an article as it was decoded, and where in it each character of the text that was read stands. */
public final class Original {
    private final String file;

    /** By UTF-16 index of the text that was read; empty if it is the file. */
    private final int[] starts;

    private final int[] ends;

    private Original(String file, int[] starts, int[] ends) {
        this.file = file;
        this.starts = starts;
        this.ends = ends;
    }

    /** Of a text that was read as it is. */
    public static Original of(String file) {
        return new Original(file, new int[0], new int[0]);
    }

    /**
     * Of a text that was taken out of a file.
     *
     * @param starts UTF-16 index in the file, by that in the text
     * @param ends just behind the character there
     */
    static Original of(String file, int[] starts, int[] ends) {
        return new Original(file, Arrays.copyOf(starts, starts.length), Arrays.copyOf(ends, ends.length));
    }

    /** All of the file, without a byte order mark. */
    public String text() {
        return file;
    }

    /** Where in the file a stretch of the text begins. */
    public int start(int index) {
        return starts.length == 0 ? index : starts[Math.min(index, starts.length - 1)];
    }

    /** Where in the file a stretch of the text ends, which is not empty. */
    public int end(int index) {
        return ends.length == 0 ? index : ends[index - 1];
    }
}
