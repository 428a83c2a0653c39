package org.hanoigraph.fact;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads files of fact records (JSON Lines, UTF-8). A bad line is reported with its number and the rest is read all the
 * same, so that one run tells every fault of a file.
 *
 * <p>The shape of a record is defined by a JSON Schema; what a schema cannot say (dates of the calendar, spans inside
 * their article) is checked here.
 */
public final class FactReader {
    /** A line above this is no record but a mistake; it is skipped, never held in memory. */
    private static final int MAX_LINE_BYTES = 1_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Schema schema;
    private final JsonNode definitions;
    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * A reader for records of this shape.
     *
     * @param schema the JSON Schema of one record
     * @throws IOException if the schema cannot be read
     */
    public FactReader(Path schema) throws IOException {
        try {
            this.definitions = json.readTree(Files.readString(schema));
        } catch (JacksonException e) {
            throw new IOException(schema + " is not valid JSON: " + e.getOriginalMessage(), e);
        }
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(definitions);
    }

    /**
     * Reads one file, record by record.
     *
     * @param records takes the good records in the order of the file
     * @param problems takes one problem for each bad line
     * @throws IOException if the file cannot be read
     */
    public void read(Path file, Consumer<Located> records, Consumer<Problem> problems) throws IOException {
        Map<String, Article> articles = new HashMap<>();
        String name = file.toString();
        try {
            read(file, name, articles, records, problems);
        } catch (FileSystemException e) {
            throw e; // it names the file
        } catch (IOException e) {
            throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads one record that stands inside another file, such as a table.
     *
     * @param file that file, and its line, for the problem
     * @param problems takes what is wrong with the record
     * @return the record, or null if it is a bad one
     */
    public @Nullable FactRecord readRecord(String text, String file, int line, Consumer<Problem> problems) {
        try {
            FactRecord record = parse(text.getBytes(StandardCharsets.UTF_8), false);
            if (record == null) {
                problems.accept(new Problem(file, line, "expected a record"));
            }
            return record;
        } catch (BadRecord e) {
            problems.accept(new Problem(file, line, e.getMessage()));
            return null;
        }
    }

    private void read(
            Path file,
            String name,
            Map<String, Article> articles,
            Consumer<Located> records,
            Consumer<Problem> problems)
            throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int line = 0;
            byte @Nullable [] bytes;
            while ((bytes = nextLine(in)) != null) {
                line++;
                try {
                    FactRecord record = parse(bytes, line == 1);
                    if (record != null) {
                        checkSpan(record, articles);
                        records.accept(new Located(record, name, line));
                    }
                } catch (BadRecord e) {
                    problems.accept(new Problem(name, line, e.getMessage()));
                    if (e.article != null) {
                        // One fault is one problem: what follows is of this article, though nothing is known of it.
                        articles.putIfAbsent(e.article, unknown(e.article));
                    }
                }
            }
        }
    }

    private static Article unknown(String stem) {
        return new Article(stem, "und", null, null, null, false, "", null);
    }

    /** The next line without its end; null at the end of the input. Of a line that is too long only the head is kept. */
    private static byte @Nullable [] nextLine(InputStream in) throws IOException {
        int b = in.read();
        if (b < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        while (b >= 0 && b != '\n') {
            if (line.size() <= MAX_LINE_BYTES) {
                line.write(b);
            }
            b = in.read();
        }
        return line.toByteArray();
    }

    private @Nullable FactRecord parse(byte[] bytes, boolean first) throws BadRecord {
        if (bytes.length > MAX_LINE_BYTES) {
            throw new BadRecord(
                    "the line is longer than " + MAX_LINE_BYTES + " bytes; expected one record on each line");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRecord("the line is not valid UTF-8; save the file as UTF-8", e);
        }
        if (first && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            return null;
        }
        JsonNode node;
        try {
            node = json.readTree(text);
        } catch (JacksonException e) {
            var at = e.getLocation();
            String column = at == null ? "" : "column " + at.getColumnNr() + ": ";
            throw new BadRecord("not valid JSON: " + column + e.getOriginalMessage(), e);
        }
        List<Error> errors = schema.validate(node);
        if (!errors.isEmpty()) {
            throw new BadRecord(describe(errors), articleOf(node));
        }
        return switch (node.get("kind").stringValue()) {
            case "article" -> article(node);
            case "mention" -> mention(node);
            default -> fact(node);
        };
    }

    /** The article that a faulty record would have introduced, or null. */
    private static @Nullable String articleOf(JsonNode node) {
        JsonNode stem = node.path("article");
        return node.path("kind").asString("").equals("article") && stem.isString() ? stem.stringValue() : null;
    }

    private String describe(List<Error> errors) {
        StringBuilder text = new StringBuilder();
        for (Error error : errors) {
            String at = error.getInstanceLocation().toString().replaceFirst("^[/$]\\.?", "");
            text.append(text.isEmpty() ? "" : "; ")
                    .append(at.isEmpty() ? "record" : at)
                    .append(": ")
                    .append(message(error));
        }
        return text.toString();
    }

    /** In the place of a regular expression, what the schema says in words that the value should be. */
    private String message(Error error) {
        if (error.getKeyword().equals("pattern")) {
            String pointer = error.getSchemaLocation().getFragment().toString().replaceFirst("/[^/]*$", "");
            JsonNode description = definitions.at(pointer).path("description");
            if (description.isString()) {
                return error.getInstanceNode() + " does not fit; expected: " + description.stringValue();
            }
        }
        return error.getMessage();
    }

    private static Article article(JsonNode node) throws BadRecord {
        String published = string(node, "published");
        DateRange date = published == null ? null : date(published);
        JsonNode length = present(node, "length");
        return new Article(
                required(node, "article"),
                required(node, "language"),
                string(node, "source"),
                string(node, "publisher"),
                string(node, "publisherLabel"),
                date == null ? null : date.from(),
                node.path("translation").asBoolean(false),
                required(node, "sha256"),
                length == null ? null : length.intValue(),
                string(node, "work"));
    }

    private static Mention mention(JsonNode node) {
        return new Mention(
                required(node, "article"),
                required(node, "entity"),
                string(node, "form"),
                string(node, "type"),
                node.get("start").intValue(),
                node.get("end").intValue(),
                string(node, "sha256"));
    }

    private static Fact fact(JsonNode node) throws BadRecord {
        String date = string(node, "date");
        JsonNode speaker = present(node, "speaker");
        JsonNode confidence = present(node, "confidence");
        return new Fact(
                origin(node),
                required(node, "relation"),
                entity(node.get("subject")),
                value(node.get("object")),
                date == null ? null : date(date),
                FactFields.qualifiers(node, FactReader::value),
                speaker == null ? null : entity(speaker),
                Certainty.ofKey(required(node, "certainty")),
                confidence == null ? 1.0 : confidence.doubleValue(),
                string(node, "rule"),
                review(present(node, "review")));
    }

    private static @Nullable Review review(@Nullable JsonNode node) throws BadRecord {
        if (node == null) {
            return null;
        }
        String on = required(node, "on");
        try {
            return new Review(
                    Review.Status.ofKey(required(node, "status")),
                    required(node, "by"),
                    LocalDate.parse(on),
                    string(node, "reason"));
        } catch (DateTimeException e) {
            throw new BadRecord("review: '" + on + "' is no day of the calendar", e);
        }
    }

    private static Origin origin(JsonNode node) {
        String source = string(node, "source");
        if (source != null) {
            return new Reference(source);
        }
        JsonNode evidence = node.get("evidence");
        return new Evidence(
                required(node, "article"),
                evidence.get("start").intValue(),
                evidence.get("end").intValue(),
                required(evidence, "sha256"));
    }

    private static Value value(JsonNode node) {
        if (node.isString()) {
            return new Literal(node.stringValue(), "xsd:string", null);
        }
        return node.has("id")
                ? entity(node)
                : new Literal(required(node, "value"), required(node, "datatype"), string(node, "language"));
    }

    private static Entity entity(JsonNode node) {
        return new Entity(
                required(node, "id"),
                required(node, "label"),
                string(node, "form"),
                node.path("provisional").asBoolean(false));
    }

    private static DateRange date(String text) throws BadRecord {
        try {
            return DateRange.parse(text);
        } catch (DateTimeException e) {
            throw new BadRecord("date: " + e.getMessage(), e);
        }
    }

    /** Spans must lie inside an article that the file has told of before. */
    private static void checkSpan(FactRecord record, Map<String, Article> articles) throws BadRecord {
        if (record instanceof Article article) {
            if (articles.put(article.stem(), article) != null) {
                throw new BadRecord("a second article record for " + article.stem() + "; expected one");
            }
        } else if (record instanceof Mention mention) {
            checkSpan("mention", mention.article(), mention.start(), mention.end(), articles);
        } else if (record instanceof Fact fact && fact.origin() instanceof Evidence evidence) {
            checkSpan("evidence", evidence.article(), evidence.start(), evidence.end(), articles);
        }
    }

    private static void checkSpan(String what, String stem, int start, int end, Map<String, Article> articles)
            throws BadRecord {
        Article article = articles.get(stem);
        if (article == null) {
            throw new BadRecord("no article record for " + stem + " stands before this line");
        }
        if (start >= end) {
            throw new BadRecord(what + " from " + start + " to " + end + " is empty; expected start < end");
        }
        if (article.length() != null && end > article.length()) {
            throw new BadRecord(what + " ends at " + end + ", but article " + stem + " has only " + article.length()
                    + " code points");
        }
    }

    private static @Nullable JsonNode present(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private static @Nullable String string(JsonNode node, String field) {
        JsonNode value = present(node, field);
        return value == null ? null : value.stringValue();
    }

    /** A field that the schema has already made sure of. */
    private static String required(JsonNode node, String field) {
        return node.get(field).stringValue();
    }

    private static final class BadRecord extends Exception {
        private final @Nullable String article;

        BadRecord(String message) {
            this(message, (String) null);
        }

        BadRecord(String message, @Nullable String article) {
            super(message);
            this.article = article;
        }

        BadRecord(String message, Throwable cause) {
            super(message, cause);
            this.article = null;
        }

        @Override
        public String getMessage() {
            return java.util.Objects.requireNonNull(super.getMessage());
        }
    }
}
