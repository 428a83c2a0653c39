package org.hanoigraph.story;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hanoigraph.fact.Article;
import org.hanoigraph.fact.Fact;

/**
 * One story and all articles that tell it.
 *
 * @param tellers by stem
 * @param reasons why each belongs to the others, in words; empty if there is but one
 * @param origins facts by which an article gets to know its original, because another teller knows it
 */
public record Story(List<Article> tellers, List<String> reasons, List<Fact> origins) {

    /** What the story is known by: the address that most of its tellers give, or the first teller itself. */
    public String key() {
        return tellers.stream()
                .map(Article::source)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .min(Comparator.comparingLong((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElseGet(() -> "article/" + tellers.get(0).stem());
    }
}
