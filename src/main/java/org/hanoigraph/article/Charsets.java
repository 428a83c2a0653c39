package org.hanoigraph.article;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. UTF-8 is tried first and strictly; then what a web page declares; then what ICU's detector takes for
 * likely, if it is sure enough or the outcome reads like a language that we know. Nothing is ever replaced by a question mark.
 */
final class Charsets {
    /** Above this the detector's word is enough (of 100). German and Swedish in Latin-1 have 70 to 80. */
    private static final int SURE = 50;
    /** Below this nothing is tried. Persian and Urdu in windows-1256 have 15 to 26, random bytes at most 10. */
    private static final int UNLIKELY = 11;
    /** Share of its words that a text must have in common with a language for an unsure guess to count. */
    private static final double READS_LIKE_A_LANGUAGE = 0.15;

    private static final int HEAD = 2048;
    private static final Pattern DECLARED =
            Pattern.compile("charset\\s{0,9}=\\s{0,9}[\"']?([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    /** How much of a text is in the words of a known language, from 0 to 1. */
    private final ToDoubleFunction<String> familiarity;

    Charsets(ToDoubleFunction<String> familiarity) {
        this.familiarity = familiarity;
    }

    String decode(byte[] bytes) throws ArticleException {
        String format = formatOf(bytes);
        if (format != null) {
            throw new ArticleException("this is " + format + "; expected plain text or HTML");
        }
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            String text = strictly(bytes, marked);
            if (text == null) {
                throw new ArticleException(
                        "the file begins like " + marked + " but is damaged; expected text in UTF-8");
            }
            return checked(withoutMark(text));
        }
        String utf8 = utf8(bytes);
        if (utf8 != null && utf8.indexOf(0) >= 0) {
            String utf16 = inUtf16(bytes);
            return checked(utf16 == null ? utf8 : utf16);
        }
        if (utf8 != null) {
            return checked(withoutMark(utf8));
        }
        return checked(inOtherCharset(bytes));
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** The text of bytes that are UTF-16 without a mark: in Latin script these are valid UTF-8 full of zeros. */
    private static @Nullable String inUtf16(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes);
        for (CharsetMatch match : detector.detectAll()) {
            if (match.getName().startsWith("UTF-16") && match.getConfidence() >= SURE) {
                return strictly(bytes, Charset.forName(match.getName()));
            }
        }
        return null;
    }

    private String inOtherCharset(byte[] bytes) throws ArticleException {
        Fault fault = firstFault(bytes);
        if (fault.truncated) {
            throw new ArticleException(
                    "the text is cut off in the middle of a character: the last " + (bytes.length - fault.at)
                            + " byte(s), from offset " + fault.at + " (line " + line(bytes, fault.at)
                            + "), are the beginning of one in UTF-8; expected a complete file");
        }
        Charset declared = declared(bytes);
        String text = declared == null ? null : strictly(bytes, declared);
        if (text == null) {
            text = detected(bytes);
        }
        if (text == null) {
            throw new ArticleException("the bytes are not valid UTF-8 (offset " + fault.at + ", line "
                    + line(bytes, fault.at) + ") and no other charset fits well enough; expected text, best in UTF-8");
        }
        return text;
    }

    private @Nullable String detected(byte[] bytes) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(bytes);
        String best = null;
        double bestScore = READS_LIKE_A_LANGUAGE;
        for (CharsetMatch match : detector.detectAll()) {
            Charset charset = charset(match.getName());
            String text = match.getConfidence() < UNLIKELY || charset == null ? null : strictly(bytes, charset);
            if (text == null || text.chars().anyMatch(Charsets::isC1Control)) {
                continue;
            }
            if (match.getConfidence() >= SURE) {
                return text;
            }
            double score = familiarity.applyAsDouble(text);
            if (score > bestScore) {
                bestScore = score;
                best = text;
            }
        }
        return best;
    }

    /** What a web page says in its head. */
    private static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return HtmlPage.isHtml(head) && matcher.find() ? charset(matcher.group(1)) : null;
    }

    /** The charset of a name. As browsers do, Latin-1 and Latin-5 are read as the windows charsets that contain them. */
    private static @Nullable Charset charset(String name) {
        String wider = switch (name.toUpperCase(Locale.ROOT)) {
            case "ISO-8859-1", "US-ASCII", "LATIN1" -> "windows-1252";
            case "ISO-8859-9" -> "windows-1254";
            default -> name;
        };
        try {
            return Charset.forName(wider);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Charset.forName("UTF-32LE");
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Charset.forName("UTF-32BE");
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    /** Names the format of a file that is surely no text. */
    private static @Nullable String formatOf(byte[] bytes) {
        if (startsWith(bytes, '%', 'P', 'D', 'F')) {
            return "a PDF document";
        }
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return "a ZIP archive or an office document";
        }
        if (startsWith(bytes, '{', '\\', 'r', 't', 'f')) {
            return "an RTF document";
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "an old office document";
        }
        if (startsWith(bytes, 0x1F, 0x8B)) {
            return "a gzip archive";
        }
        if (startsWith(bytes, 0x89, 'P', 'N', 'G')
                || startsWith(bytes, 0xFF, 0xD8, 0xFF)
                || startsWith(bytes, 'G', 'I', 'F', '8')) {
            return "a picture";
        }
        return null;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The text of bytes that are UTF-8; the quick way unless something in it may stand for a fault. */
    private static @Nullable String utf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : strictly(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return decoder(charset).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Where the bytes cease to be UTF-8, and whether only the end of the last character is missing. */
    private static Fault firstFault(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CharsetDecoder decoder = decoder(StandardCharsets.UTF_8);
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            if (!result.isOverflow()) {
                return new Fault(in.position(), result.isUnderflow());
            }
            out.clear();
        }
    }

    private static int line(byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    /** Refuses what decodes but is no text. */
    private static String checked(String text) throws ArticleException {
        int controls = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new ArticleException(
                        "the file is binary (a zero byte at character " + i + "); expected plain text or HTML");
            }
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                controls++;
            }
        }
        if (controls > 4 && controls * 100L > text.length()) {
            throw new ArticleException("the file is binary (" + controls + " control characters in " + text.length()
                    + " characters); expected plain text or HTML");
        }
        return text;
    }

    private static boolean isC1Control(int c) {
        return c >= 0x80 && c < 0xA0 && c != 0x85;
    }

    private record Fault(int at, boolean truncated) {}
}
