package org.hanoigraph.text;

/** A length of time: so many of a unit. */
record Quantity(long count, Unit unit) {
    private static final int DAYS_OF_A_WEEK = 7;

    enum Unit {
        HOUR("PT", "H"),
        DAY("P", "D"),
        WEEK("P", "W"),
        MONTH("P", "M"),
        YEAR("P", "Y");

        private final String before;
        private final String after;

        Unit(String before, String after) {
            this.before = before;
            this.after = after;
        }
    }

    /** As XML Schema writes it, for example {@code P5Y}: ISO 8601 but for weeks, which are so many days there. */
    String duration() {
        return unit == Unit.WEEK
                ? new Quantity(DAYS_OF_A_WEEK * count, Unit.DAY).duration()
                : unit.before + count + unit.after;
    }

    /**
     * Reads the ISO 8601 notation of a length with one unit.
     *
     * @throws IllegalArgumentException if it is not one
     */
    static Quantity parse(String iso) {
        for (Unit unit : Unit.values()) {
            if (iso.startsWith(unit.before) && iso.endsWith(unit.after)) {
                String number = iso.substring(
                        unit.before.length(), Math.max(unit.before.length(), iso.length() - unit.after.length()));
                if (!number.isEmpty()
                        && number.length() < 10
                        && number.chars().allMatch(c -> Tokens.isDigit((char) c))) {
                    return new Quantity(Long.parseLong(number), unit);
                }
            }
        }
        throw new IllegalArgumentException("expected a length of time such as P1Y, P6M, P2W, P3D or PT2H");
    }
}
