package org.hanoigraph.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the names of a credit, and finds the organizations behind them. */
final class CreditNames {
    private static final Pattern SEPARATOR =
            Pattern.compile("[/|،,;]|(?<=[\\s\\u200c])[-\\u2010-\\u2015](?=[\\s\\u200c])|\\s{1,9}(?=[(\\[])");

    private final Publishers publishers;

    CreditNames(Publishers publishers) {
        this.publishers = publishers;
    }

    /** The names of a credit, and the organizations behind them. */
    List<CreditPart> parts(String text, int start, int end) {
        List<CreditPart> parts = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(text).region(start, end);
        separator.useTransparentBounds(true);
        int from = start;
        while (separator.find()) {
            add(parts, text, from, separator.start());
            from = separator.end();
        }
        add(parts, text, from, end);
        boolean known = parts.stream().anyMatch(part -> part.organization() != null);
        if (known) {
            parts.replaceAll(part -> part.organization() != null
                    ? part
                    : part(part.start(), part.end(), part.text(), publishers.misreadName(part.text())));
        }
        return parts;
    }

    /** Whether all that are named are press that we know. */
    boolean arePress(List<CreditPart> parts) {
        return !parts.isEmpty() && parts.stream().allMatch(CreditPart::isPress);
    }

    private void add(List<CreditPart> parts, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && !isNameStart(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && !isNameEnd(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        if (start < end) {
            String name = text.substring(start, end);
            String organization = publishers.organizationNamed(name);
            int and = organization == null ? name.indexOf('&') : -1;
            if (and > 0) {
                add(parts, text, start, start + and);
                add(parts, text, start + and + 1, end);
                return;
            }
            int hyphen = organization == null ? name.indexOf('-') : -1;
            boolean apart = hyphen > 0
                    && (publishers.organizationNamed(name.substring(0, hyphen)) != null
                            || publishers.organizationNamed(name.substring(hyphen + 1)) != null);
            if (apart) {
                add(parts, text, start, start + hyphen);
                add(parts, text, start + hyphen + 1, end);
            } else {
                parts.add(part(start, end, name, organization));
            }
        }
    }

    private CreditPart part(int start, int end, String text, @Nullable String organization) {
        return new CreditPart(
                start,
                end,
                text,
                organization,
                organization == null ? null : publishers.englishName(organization),
                publishers.isPress(organization));
    }

    private static boolean isNameStart(int c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean isNameEnd(int c) {
        return Character.isLetterOrDigit(c) || c == '+' || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
