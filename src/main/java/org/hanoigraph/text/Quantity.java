package org.hanoigraph.text;

/** A length of time: so many of a unit. */
record Quantity(long count, Unit unit) {
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

    /** As ISO 8601 writes it, for example {@code P5Y}. */
    String iso() {
        return unit.before + count + unit.after;
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
