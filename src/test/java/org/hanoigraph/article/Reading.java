package org.hanoigraph.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reader under test, with the data of the project, loaded once. */
final class Reading {
    static final Path DATA = Path.of(System.getProperty("hanoi.home", ""), "data");
    static final ArticleReader READER = reader();

    private Reading() {}

    private static ArticleReader reader() {
        try {
            return new ArticleReader(DATA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ArticleText read(String text) throws ArticleException {
        return read(text, StandardCharsets.UTF_8, null);
    }

    static ArticleText read(String text, Charset charset, @Nullable String language) throws ArticleException {
        return READER.read(text.getBytes(charset), "article", language);
    }

    static String text(ArticleText article, Block block) {
        return article.text().substring(block.start(), block.end());
    }

    /** Id of the publisher. */
    static @Nullable String publisher(ArticleText article) {
        return article.publisher() == null ? null : article.publisher().id();
    }

    /** Blocks as "KIND text"; a kind that is not sure has a question mark. */
    static List<String> blocks(ArticleText article) {
        return article.blocks().stream()
                .map(block -> block.kind() + (block.sure() ? "" : "?") + " " + text(article, block))
                .toList();
    }

    /** Credits as "ROLE name=organization, …"; a name without an organization stands alone. */
    static List<String> credits(ArticleText article) {
        return article.blocks().stream()
                .flatMap(block -> block.credits().stream())
                .map(credit -> credit.role() + " "
                        + String.join(
                                ", ", credit.parts().stream().map(Reading::part).toList()))
                .toList();
    }

    private static String part(CreditPart part) {
        String organization = part.organization();
        return organization == null ? part.text() : part.text() + "=" + organization.replace("organization/", "");
    }
}
