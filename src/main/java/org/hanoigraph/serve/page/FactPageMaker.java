package org.hanoigraph.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.hanoigraph.serve.page.FactPage.Story;
import org.hanoigraph.serve.page.Statement.Passage;
import org.hanoigraph.vocab.Hg;
import org.hanoigraph.vocab.Std;

/** Makes the page of a fact out of its description. */
final class FactPageMaker {
    private FactPageMaker() {}

    static FactPage page(Node fact, FactView view, Known known, Values values) {
        Statement statement = new Statements(known, values).of(view);
        return new FactPage(
                statement,
                fact.getURI(),
                known.object(fact, Std.RDFS_LABEL)
                        .filter(Node::isLiteral)
                        .map(Text::of)
                        .orElse(null),
                known.object(fact, Hg.INDEPENDENT_PUBLISHERS)
                        .map(Statements::number)
                        .orElse(0),
                stories(statement.passages()),
                values.words().ordered(statement.languages()),
                Disputes.of(known, values));
    }

    private static List<Story> stories(List<Passage> passages) {
        Map<String, List<Passage>> byStory = new LinkedHashMap<>();
        for (Passage passage : passages) {
            Ref story = passage.story() == null ? passage.article() : passage.story();
            byStory.computeIfAbsent(String.valueOf(story.href()), missing -> new ArrayList<>())
                    .add(passage);
        }
        return byStory.values().stream()
                .map(pieces -> new Story(pieces.get(0).story(), pieces))
                .toList();
    }
}
