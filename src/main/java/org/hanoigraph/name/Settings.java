package org.hanoigraph.name;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The numbers of settings.tsv. */
record Settings(
        int maxLength,
        int maxWords,
        double mergeCostSameScript,
        double mergeShareSameScript,
        double mergeCostOtherScript,
        double mergeShareOtherScript,
        double secondReading,
        double weakLetter,
        double impliedVowel,
        double edge,
        double similar,
        double similarAfterDifferent,
        double merge,
        double review) {

    static Settings read(Path file) {
        Map<String, Double> values = new HashMap<>();
        for (Tsv.Row row : Tsv.read(file, "name", "value", "meaning").rows()) {
            values.put(row.get(0), row.number(1));
        }
        return new Settings(
                (int) value(file, values, "max-length"),
                (int) value(file, values, "max-words"),
                value(file, values, "merge-cost-same-script"),
                value(file, values, "merge-share-same-script"),
                value(file, values, "merge-cost-other-script"),
                value(file, values, "merge-share-other-script"),
                value(file, values, "second-reading"),
                value(file, values, "weak-letter"),
                value(file, values, "implied-vowel"),
                value(file, values, "edge"),
                value(file, values, "similar"),
                value(file, values, "similar-after-different"),
                value(file, values, "merge"),
                value(file, values, "review"));
    }

    private static double value(Path file, Map<String, Double> values, String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new NameDataException(file, 0, "a line for \"" + name + "\" is expected");
        }
        return value;
    }
}
