package org.hanoigraph.serve.page;

import com.ibm.icu.util.Region;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The outlines of the countries.
 *
 * @param areas in the order in which they are drawn
 */
public record WorldMap(List<Area> areas) {
    /** The part of the drawing that is shown, for an SVG. */
    static final String BOX = "0 4 960 412";

    /**
     * A country.
     *
     * @param region its code of two letters, empty for a territory without one
     * @param outline as an SVG path
     */
    public record Area(String region, String outline) {}

    /** Reads lines of a number, a tab and an outline; without a file, a map of nothing. */
    public static WorldMap read(Path file) {
        List<Area> areas = new ArrayList<>();
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            for (String line : lines) {
                int tab = line.indexOf('\t');
                if (tab < 0) {
                    throw new IllegalArgumentException(
                            file + ":" + (areas.size() + 1) + ": expected a number, a tab and an outline");
                }
                areas.add(new Area(region(line.substring(0, tab)), line.substring(tab + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the map " + file, e);
        }
        return new WorldMap(List.copyOf(areas));
    }

    private static String region(String number) {
        return number.isEmpty()
                ? ""
                : Region.getInstance(Integer.parseInt(number)).toString();
    }
}
