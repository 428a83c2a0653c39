package org.hanoigraph.serve.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a fact shows.
 *
 * @param statement the fact
 * @param iri its own address
 * @param label what the graph calls it
 * @param publishers how many independent publishers say so
 * @param stories its evidence by story
 * @param languages the languages of its evidence, in the order of their names
 * @param disputes where sources disagree
 */
public record FactPage(
        Statement statement,
        String iri,
        @Nullable Text label,
        int publishers,
        List<Story> stories,
        List<String> languages,
        List<ThingPage.Dispute> disputes) {

    /**
     * A piece of reporting in all its translations: one source, however many articles there are.
     *
     * @param work null for an article that is no part of a known story
     * @param passages its evidence, by language
     */
    public record Story(@Nullable Ref work, List<Statement.Passage> passages) {
        public long articles() {
            return passages.stream().map(Statement.Passage::article).distinct().count();
        }
    }
}
