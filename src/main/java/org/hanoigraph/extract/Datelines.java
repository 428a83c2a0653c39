package org.hanoigraph.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hanoigraph.article.ArticleText;
import org.hanoigraph.article.Block;
import org.hanoigraph.text.CityNames;
import org.hanoigraph.text.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * For which country's readers an article of a language was written, as its dateline tells: the press writes for the country
 * in which it sits. A place where another language is spoken is only where the reporter was.
 */
final class Datelines {
    private static final Set<Block.Kind> KINDS = Set.of(Block.Kind.DATELINE, Block.Kind.PUBLISHED);

    /** ISO codes by the folded names of the cities where the language is spoken. */
    private final Map<String, String> countries = new HashMap<>();

    Datelines(String language) {
        CityNames.whereSpoken(language).forEach((city, country) -> countries.put(FoldedText.fold(city), country));
    }

    /** The ISO code of the country of the first dateline with a known city, or null. */
    @Nullable
    String countryOf(ArticleText article) {
        for (Block block : article.blocks()) {
            String country = KINDS.contains(block.kind()) ? countries.get(city(article.text(), block)) : null;
            if (country != null) {
                return country;
            }
        }
        return null;
    }

    /** What stands before the first mark or number. */
    private static String city(String text, Block block) {
        int end = block.start();
        while (end < block.end() && isInName(text.charAt(end))) {
            end++;
        }
        return FoldedText.fold(text.substring(block.start(), end).strip());
    }

    private static boolean isInName(char c) {
        return Character.isLetter(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }
}
