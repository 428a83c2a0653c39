package org.hanoigraph.serve;

import java.util.Optional;
import org.apache.jena.graph.Node;

/** HTML under construction. All that comes out of the data goes through {@link #text}, which escapes it. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Markup written in this package, never out of the data. */
    Html markup(String markup) {
        out.append(markup);
        return this;
    }

    /** Text, as the content of an element or between the quotes of an attribute. */
    Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n', '\r' -> out.append(c);
                default -> out.append(Character.isISOControl(c) ? '\uFFFD' : c);
            }
        }
        return this;
    }

    /** Markup with a text in the place of each {@code %}. */
    Html fill(String markup, String... texts) {
        String[] pieces = markup.split("%", -1);
        if (pieces.length != texts.length + 1) {
            throw new IllegalArgumentException("one text for each % of: " + markup);
        }
        out.append(pieces[0]);
        for (int i = 0; i < texts.length; i++) {
            text(texts[i]).markup(pieces[i + 1]);
        }
        return this;
    }

    /** A link, or only its text where there is nowhere to lead. */
    Html link(Optional<String> address, String label) {
        return address.isPresent()
                ? fill("<a href=\"%\"><bdi>%</bdi></a>", address.get(), label)
                : fill("<bdi>%</bdi>", label);
    }

    /** A literal, set apart from the direction of what stands around it. */
    Html literal(Node literal) {
        String language = literal.getLiteralLanguage();
        String direction = literal.getLiteralBaseDirection() == null
                ? "auto"
                : literal.getLiteralBaseDirection().toString();
        return language.isEmpty()
                ? fill("<bdi dir=\"auto\">%</bdi>", literal.getLiteralLexicalForm())
                : fill("<bdi lang=\"%\" dir=\"%\">%</bdi>", language, direction, literal.getLiteralLexicalForm());
    }

    /** The whole page, with this as its main part. */
    String page(String title, String head) {
        return new Html()
                .markup("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n")
                .markup("<meta name=\"viewport\" content=\"width=device-width\">\n")
                .fill("<title>% – Hanoi Graph</title>\n", title)
                .markup("<link rel=\"stylesheet\" href=\"/style.css\">\n")
                .markup(head)
                .markup("</head>\n<body>\n<header><a href=\"/\">Hanoi Graph</a></header>\n<main>\n")
                .markup(out.toString())
                .markup("</main>\n</body>\n</html>\n")
                .toString();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
