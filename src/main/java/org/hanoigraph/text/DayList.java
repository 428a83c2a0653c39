package org.hanoigraph.text;

import java.util.List;

/**
 * Days of one month in the order of the text: 25, 25 and 26, 25 to 27.
 *
 * @param days at least one
 * @param range whether a word or dash says "to"
 */
record DayList(List<Day> days, boolean range) {
    /**
     * One day and the tokens that say it.
     *
     * @param to the token behind it
     */
    record Day(int value, int from, int to) {}

    int count() {
        return days.size();
    }

    Day get(int index) {
        return days.get(index);
    }

    int first() {
        return days.get(0).value();
    }

    int last() {
        return days.get(days.size() - 1).value();
    }

    /** The token behind the last day. */
    int end() {
        return days.get(days.size() - 1).to();
    }

    /** Whether each day follows on the one before. */
    boolean consecutive() {
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i).value() != days.get(i - 1).value() + 1) {
                return false;
            }
        }
        return true;
    }
}
