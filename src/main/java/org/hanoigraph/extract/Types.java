package org.hanoigraph.extract;

import java.util.List;

/** Some types, as bits, because they are asked for of every mention. */
record Types(int bits) {
    static final Types NONE = new Types(0);
    static final Types ALL = new Types(-1);

    static Types of(Type type) {
        return new Types(bit(type));
    }

    /**
     * Reads the notation of patterns and roles.
     *
     * @param text names of types, with bars between
     */
    static Types parse(String text) throws GrammarException {
        int bits = 0;
        for (String key : List.of(text.split("\\|"))) {
            Type type = Type.of(key);
            if (type == null) {
                throw new GrammarException("there is no type '" + key + "' of mention");
            }
            bits |= bit(type);
        }
        return new Types(bits);
    }

    Types with(Type type) {
        return has(type) ? this : new Types(bits | bit(type));
    }

    Types with(Types others) {
        return meetsAll(others) ? this : new Types(bits | others.bits);
    }

    private boolean meetsAll(Types others) {
        return (bits & others.bits) == others.bits;
    }

    /** Lives as long as the program, so that the order of the types may change. */
    @SuppressWarnings("EnumOrdinal")
    private static int bit(Type type) {
        return 1 << type.ordinal();
    }

    boolean has(Type type) {
        return (bits & bit(type)) != 0;
    }

    /** Whether both have a type in common. */
    boolean meet(Types other) {
        return (bits & other.bits) != 0;
    }

    /** Whether a mention that stands for something is of one of these types. */
    boolean fit(Referent referent) {
        return !referent.isOpen() && (has(referent.type()) || (has(Type.ANY) && referent.isEntity()));
    }
}
