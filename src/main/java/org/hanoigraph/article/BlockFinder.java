package org.hanoigraph.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hanoigraph.article.Block.Kind;
import org.hanoigraph.article.Line.Hint;
import org.jspecify.annotations.Nullable;

/**
 * Tells what each line of an article is: by its labels first, then, for lines without, by shape and place ({@link Shapes}).
 * Of long lines only the ends are looked at, so the work is linear in the length of the text.
 */
final class BlockFinder {
    /** A line above this is text, whatever it begins with. */
    private static final int LONGEST_LABELLED = 400;

    private static final int LONGEST_ADDRESS_LINE = 1500;
    /** A line up to this is looked at whole. */
    private static final int LONGEST_SHORT = 100;

    private static final int LONGEST_LABEL = 60;
    private static final int HEAD = 160;
    private static final int TAIL = 260;
    private static final int LONGEST_COUNTER = 40;
    private static final int LONGEST_DATE_LINE = 160;

    /** What stands before the date of a masthead: something, a sign that parts, and a weekday perhaps. */
    private static final Pattern BEFORE_DATE =
            Pattern.compile(".{2,80}[,،|–—-]\\s*(?:[\\p{L}\\p{M}]{2,12}[.,،]?\\s*){0,2}");

    /** What stands behind it: nothing, or something in brackets. */
    private static final Pattern BEHIND_DATE = Pattern.compile("\\s*(?:\\([^()]{2,40}\\))?[\\s.]*");

    private static final Pattern PARTS = Pattern.compile("\\s*[|,،()–—]\\s*");
    private static final int LONGEST_NAME_LINE = 160;
    private static final int LONGEST_PICTURED = 220;
    private static final int LONGEST_PLAIN_PICTURED = 140;
    private static final int MOST_SOURCE_WORDS = 10;
    private static final int MOST_NAME_WORDS = 14;

    /** What may stand in a credit, an address or behind a label. */
    private static final char[] SIGNS_OF_LABELS = {'(', '[', ':', '|', '©', '/'};

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>\"|«»]{3,2000}", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_HOST =
            Pattern.compile("(?:[A-Za-z0-9-]{1,63}\\.){1,5}[A-Za-z]{2,24}(?:/[^\\s<>\"|]{0,1000})?");
    private static final Pattern PICTURE_MARKUP = Pattern.compile(
            "!\\[[^\\]]{0,300}\\](?:\\([^)]{0,900}\\))?[\\s|]{0,20}|\\S{1,200}\\.(?:jpe?g|png|gif|webp|svg)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAIL = Pattern.compile("[^/>›»\\n]{1,40}(?: [/>›»] [^/>›»\\n]{1,60}){1,6}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(?:[.,][0-9]{1,3})?");
    private static final Pattern PICTURE_NUMBER = Pattern.compile("[0-9]{1,2}\\.?\\|?");

    private final Boilerplate boilerplate;
    private final Publishers publishers;
    private final PublicationDates dates;
    private final Credits credits;

    BlockFinder(Boilerplate boilerplate, Publishers publishers, PublicationDates dates) {
        this.boilerplate = boilerplate;
        this.publishers = publishers;
        this.dates = dates;
        this.credits = new Credits(boilerplate, publishers);
    }

    Found find(String text, List<Line> lines, String language) {
        return new Search(text, language).run(lines);
    }

    /** The search through one article. */
    private final class Search {
        private final String text;
        private final String language;
        private @Nullable String source;
        private @Nullable Publisher publisher;
        private @Nullable LocalDate published;
        private boolean translated;
        /** Whether the line before says that a caption follows. */
        private boolean captionNext;

        /** How many lines of text there were so far, headlines among them, and whether one was a sentence. */
        private int texts;

        private boolean begun;

        Search(String text, String language) {
            this.text = text;
            this.language = language;
        }

        Found run(List<Line> lines) {
            List<Draft> drafts = new ArrayList<>();
            for (Line line : lines) {
                Draft draft = new Draft(text, line);
                boolean underPicture = captionNext;
                captionNext = false;
                label(draft);
                if (underPicture && draft.isText() && draft.length() <= LONGEST_PICTURED) {
                    draft.set(Kind.CAPTION, false);
                }
                drafts.add(draft);
                texts += draft.isText() ? 1 : 0;
                begun |= draft.isText() && draft.endsSentence();
            }
            trails(drafts);
            drafts.stream()
                    .filter(draft -> draft.isText() && draft.endsSentence())
                    .findFirst()
                    .ifPresent(this::reportedBy);
            joinNeighbours(drafts);
            afterSource(drafts);
            Edges edges = new Edges(text, language, boilerplate, publishers, dates, credits);
            List<Draft> inner = edges.cut(drafts);
            new Shapes(inner.stream().filter(Draft::isText).toList(), boilerplate, language).find();
            List<Block> blocks = Stream.concat(
                            edges.pieces().stream(), inner.stream().map(Draft::block))
                    .sorted(Comparator.comparingInt(Block::start))
                    .toList();
            return new Found(blocks, source, publisher, published, edges.date(), translated);
        }

        /** The way to the page, above the article: "Home › World › Asia". */
        private void trails(List<Draft> drafts) {
            for (Draft draft : drafts) {
                if (draft.isText() && draft.endsSentence()) {
                    return;
                }
                if (draft.isText()
                        && draft.length() <= LONGEST_SHORT
                        && TRAIL.matcher(draft.raw()).matches()) {
                    draft.set(Kind.NOTICE, false);
                }
            }
        }

        /** "As the political desk of that agency reports, …": its own report, if it writes in this language. */
        private void reportedBy(Draft draft) {
            Folded head = fold(draft.start(), Math.min(draft.end(), draft.start() + HEAD));
            String line = head.text();
            int from = boilerplate.agency().word(line, Labels.skipSigns(line, 0));
            int comma = from < 0 ? -1 : firstOf(",;،؛", line, from);
            if (comma < 0) {
                return;
            }
            List<String> words = Folding.words(line.substring(from, comma));
            String organization = pressAt(words, 0);
            for (int first = Math.max(1, words.size() - MOST_SOURCE_WORDS);
                    organization == null && first < words.size();
                    first++) {
                organization = pressAt(words, first);
            }
            publishedBy(organization, draft.start(), head.raw(comma));
        }

        /** Press of this language whose name begins at a word; the longest name counts. */
        private @Nullable String pressAt(List<String> words, int first) {
            for (int end = Math.min(words.size(), first + MOST_SOURCE_WORDS); end > first; end--) {
                String organization = publishers.organizationNamed(String.join(" ", words.subList(first, end)));
                if (publishers.isPress(organization) && publishers.writesIn(organization, language)) {
                    return organization;
                }
            }
            return null;
        }

        private static int firstOf(String signs, String line, int from) {
            int at = from;
            while (at < line.length() && signs.indexOf(line.charAt(at)) < 0) {
                at++;
            }
            return at < line.length() ? at : -1;
        }

        /** Finds the kind of a line that has a label, and what the label tells. */
        private void label(Draft draft) {
            if (draft.hint() == Hint.PUBLISHER) {
                draft.set(Kind.NOTICE, true);
                return;
            }
            String raw = draft.raw();
            if (raw.length() > LONGEST_LABELLED) {
                if (!(raw.length() <= LONGEST_ADDRESS_LINE && isSource(draft, fold(draft.start(), draft.end())))) {
                    creditsOfLongLine(draft);
                }
                return;
            }
            if (raw.length() > LONGEST_SHORT && !mayHaveLabel(draft, raw)) {
                return;
            }
            Folded folded = fold(draft.start(), draft.end());
            String line = folded.text();
            if (isCounter(line)) {
                draft.set(Kind.COUNTER, true);
            } else if (isSource(draft, folded)) {
                return;
            } else if (boilerplate.end().isWhole(line)) {
                draft.set(Kind.END_MARK, true);
            } else if (isMarkup(draft)) {
                draft.set(Kind.NOTICE, true);
            } else if (boilerplate.caption().opensOrIs(line)) {
                draft.set(boilerplate.caption().isWhole(line) ? Kind.NOTICE : Kind.CAPTION, true);
                captionNext |= draft.kind() == Kind.NOTICE;
            } else if (boilerplate.related().opensOrIs(line)) {
                draft.set(Kind.RELATED, true);
            } else if (isPublished(draft, line)) {
                draft.set(Kind.PUBLISHED, true);
            } else if (boilerplate.notice().opensOrIs(line)) {
                publishedInside(line);
                draft.set(Kind.NOTICE, true);
            } else if (isByline(draft, line)) {
                draft.set(Kind.BYLINE, true);
            } else {
                creditsOfLine(draft, folded);
            }
        }

        /** A quick look at a longer line: whether a label opens it, or something in it may be a credit or an address. */
        private boolean mayHaveLabel(Draft draft, String raw) {
            boolean endsLikeText = draft.endsSentence() && !Character.isDigit(raw.charAt(raw.length() - 2));
            if (draft.hint() != Hint.NONE || !endsLikeText) {
                return true;
            }
            for (char sign : SIGNS_OF_LABELS) {
                if (raw.indexOf(sign) >= 0) {
                    return true;
                }
            }
            String head = fold(draft.start(), draft.start() + LONGEST_LABEL).text();
            return boilerplate.mayOpen(head);
        }

        private boolean isCounter(String line) {
            if (line.length() > LONGEST_COUNTER) {
                return false;
            }
            Matcher number = NUMBER.matcher(line);
            String words = number.replaceFirst(" ");
            return boilerplate.comments().isWhole(words)
                    && !NUMBER.matcher(words).find();
        }

        private boolean isMarkup(Draft draft) {
            return isSignsOnly(draft.start(), draft.end())
                    || PICTURE_MARKUP.matcher(draft.raw()).matches();
        }

        private boolean isSource(Draft draft, Folded folded) {
            String line = folded.text();
            int start = Labels.skipSigns(line, 0);
            int label = boilerplate.source().opening(line, start);
            Matcher address = ADDRESS.matcher(text).region(draft.start(), draft.end());
            if (label < 0) {
                boolean alone = address.lookingAt() && address.end() >= draft.end() - 1;
                if (alone) {
                    source(address.group());
                    draft.set(Kind.SOURCE_LINE, false);
                }
                return alone;
            }
            int after = label < line.length() ? folded.raw(label) : draft.end();
            String rest =
                    text.substring(Math.min(after, draft.end()), draft.end()).strip();
            if (address.find()) {
                source(address.group());
            } else if (rest.length() <= LONGEST_LABELLED
                    && BARE_HOST.matcher(rest).matches()) {
                source(rest);
            } else if (Credits.words(rest, 0, rest.length()) > MOST_SOURCE_WORDS) {
                return false;
            }
            sourceName(draft, rest);
            draft.set(Kind.SOURCE_LINE, true);
            return true;
        }

        private void source(String address) {
            int end = address.length();
            while (end > 0 && ".,;:)]}'»”،۔".indexOf(address.charAt(end - 1)) >= 0) {
                end--;
            }
            if (source == null && Publishers.hostOf(address.substring(0, end)) != null) {
                source = address.substring(0, end);
            }
        }

        private void sourceName(Draft draft, String rest) {
            for (CreditPart part : credits.parts(rest, 0, Math.min(rest.length(), LONGEST_LABELLED))) {
                publishedBy(part.organization(), draft);
            }
        }

        private void publishedBy(@Nullable String organization, Draft draft) {
            publishedBy(organization, draft.start(), draft.end());
        }

        private void publishedBy(@Nullable String organization, int start, int end) {
            if (publisher == null && organization != null) {
                publisher = publishers.publisher(organization, start, end);
            }
        }

        private boolean isPublished(Draft draft, String line) {
            if (line.length() > LONGEST_DATE_LINE || !PublicationDates.mayHold(line)) {
                return false;
            }
            PublicationDates.Reading reading = dates.read(line, language);
            if (reading == null
                    || !(isDateFurniture(draft, reading.rest())
                            || (reading.isBehindPlace() && boilerplate.by().word(reading.rest(), 0) < 0)
                            || isMasthead(draft, line, reading.rest()))) {
                return false;
            }
            if (published == null) {
                published = reading.date();
            }
            return true;
        }

        /**
         * Whether a line under the headline says where and when the article was printed: "Paper, Monday 3 November 2025", "Paper |
         * Section | 2025-11-03 | By somebody", "Bern, 3 November 2025 (an agency)".
         */
        private boolean isMasthead(Draft draft, String line, String rest) {
            boolean parted = line.indexOf('|') >= 0;
            if (begun || draft.endsSentence() || (texts == 0 && !parted) || line.length() > LONGEST_SHORT) {
                return false;
            }
            int date = 0;
            while (date < rest.length() && rest.charAt(date) == line.charAt(date)) {
                date++;
            }
            boolean apart = BEFORE_DATE.matcher(rest.substring(0, date)).matches();
            boolean ends = parted || BEHIND_DATE.matcher(rest.substring(date)).matches();
            if (!apart || !ends) {
                return false;
            }
            for (String part : PARTS.split(draft.raw())) {
                String organization = publishers.organizationNamed(part);
                publishedBy(publishers.isPress(organization) ? organization : null, draft);
            }
            return true;
        }

        /** Whether nothing is left beside a date but a label, words about the time, and the name of the publisher. */
        private boolean isDateFurniture(Draft draft, String rest) {
            int label = boilerplate.published().opening(rest, Labels.skipSigns(rest, 0));
            StringBuilder others = new StringBuilder();
            for (String word : Folding.words(rest.substring(Math.max(label, 0)))) {
                boolean known = boilerplate.clock().isWhole(word)
                        || boilerplate.published().isWhole(word)
                        || NUMBER.matcher(word).matches();
                others.append(known || others.length() == 0 ? "" : " ").append(known ? "" : word);
            }
            String name = others.toString();
            String once = name.substring(0, name.length() / 2);
            if (name.isEmpty()) {
                return true;
            }
            boolean twice = name.equals(once + once) || name.equals(once.strip() + " " + once.strip());
            String organization = publishers.organizationNamed(twice ? once : name);
            publishedBy(organization, draft);
            if (twice && publisher == null) {
                String written = twiceAtTheHead(draft.raw());
                publisher = written == null ? null : new Publisher(null, written, draft.start(), draft.end());
            }
            return twice || organization != null;
        }

        /** A name that opens a line twice, as pages write it whose logo has its name beside it; null if none does. */
        private static @Nullable String twiceAtTheHead(String line) {
            for (int length = line.length() / 2; length > 1; length--) {
                String name = line.substring(0, length);
                if (name.strip().length() == length
                        && line.substring(length).stripLeading().startsWith(name)) {
                    return name;
                }
            }
            return null;
        }

        private boolean isByline(Draft draft, String line) {
            if (line.length() > LONGEST_NAME_LINE || Credits.words(line, 0, line.length()) > MOST_NAME_WORDS) {
                return false;
            }
            boolean byTranslator = boilerplate.translator().opensOrIs(line);
            translated |= byTranslator;
            return byTranslator || boilerplate.author().opensOrIs(line) || isByName(draft, line);
        }

        /** "Von Vorname Nachname, Ort": a word such as "by", and nothing but names. */
        private boolean isByName(Draft draft, String line) {
            int name = boilerplate.by().word(line, 0);
            if (name < 0 || draft.endsSentence()) {
                return false;
            }
            List<String> words = Folding.words(draft.raw()).stream()
                    .skip(Folding.words(line.substring(0, name)).size())
                    .toList();
            return words.size() > 1
                    && words.stream()
                            .allMatch(word -> Character.isUpperCase(word.codePointAt(0))
                                    || boilerplate.nameWords().isWhole(word));
        }

        /** The date of a line of several notices: "Code: 123 | Published: 25 October 2025". */
        private void publishedInside(String line) {
            if (published != null || line.length() > LONGEST_DATE_LINE || !PublicationDates.mayHold(line)) {
                return;
            }
            for (int at = 0; at < line.length(); at++) {
                boolean starts = at > 0 && !Character.isLetterOrDigit(line.charAt(at - 1));
                int date = starts ? boilerplate.published().opening(line, at) : -1;
                PublicationDates.Reading reading = date < 0 ? null : dates.read(line.substring(date), language);
                if (reading != null) {
                    published = reading.date();
                    return;
                }
            }
        }

        private void creditsOfLine(Draft draft, Folded folded) {
            Credits.Found agency = draft.hint() == Hint.NONE ? credits.line(text, folded) : null;
            if (agency != null) {
                draft.set(Kind.CREDIT, agency.sure());
                draft.credits(List.of(agency.credit()));
                return;
            }
            List<Credit> pictures = credits.ofPictures(text, folded);
            draft.credits(pictures);
            if (!pictures.isEmpty()) {
                Credit first = pictures.get(0);
                Credit last = pictures.get(pictures.size() - 1);
                boolean opens = isSignsOnly(draft.start(), first.start());
                boolean closes = isSignsOnly(last.end(), draft.end());
                if (opens && closes && pictures.size() == 1) {
                    draft.set(Kind.CREDIT, true);
                } else if (opens || closes) {
                    draft.set(Kind.CAPTION, true);
                }
            } else if (isNumberedPicture(folded.text())
                    || boilerplate.photo().opening(folded.text(), Labels.skipSigns(folded.text(), 0)) >= 0
                    || draft.hint() == Hint.CAPTION) {
                draft.set(Kind.CAPTION, true);
            }
        }

        /** "… - Foto 1." at the end of a line: what a gallery puts under its pictures. */
        private boolean isNumberedPicture(String line) {
            for (int at = Math.max(0, line.length() - 20); at < line.length(); at++) {
                int end = at > 0 && !Character.isLetterOrDigit(line.charAt(at - 1))
                        ? boilerplate.photo().word(line, at)
                        : -1;
                if (end > 0
                        && PICTURE_NUMBER.matcher(line.substring(end).strip()).matches()) {
                    return true;
                }
            }
            return false;
        }

        private void creditsOfLongLine(Draft draft) {
            List<Credit> found = new ArrayList<>(credits.ofPictures(text, fold(draft.start(), draft.start() + HEAD)));
            int from = found.isEmpty()
                    ? draft.end() - TAIL
                    : Math.max(draft.end() - TAIL, found.get(found.size() - 1).end());
            found.addAll(credits.ofPictures(text, fold(from, draft.end())));
            draft.credits(found);
        }

        private Folded fold(int from, int to) {
            return boilerplate.folding().fold(text, from, to);
        }

        private boolean isSignsOnly(int from, int to) {
            int at = from;
            while (at < to && !Character.isLetterOrDigit(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            return at >= to;
        }

        /** A caption and its credit on two lines. */
        private void joinNeighbours(List<Draft> drafts) {
            for (int i = 1; i < drafts.size(); i++) {
                Draft draft = drafts.get(i);
                Draft before = drafts.get(i - 1);
                boolean pictured = i > 1
                        && draft.kind() == Kind.CREDIT
                        && draft.credits().stream().anyMatch(credit -> credit.role() == Credit.Role.PHOTO)
                        && before.isText()
                        && before.hint() == Hint.NONE
                        && before.length() <= (before.gap() ? LONGEST_PICTURED : LONGEST_PLAIN_PICTURED)
                        && !draft.gap()
                        && (before.gap() || !before.hasSentenceEndInside());
                if (pictured) {
                    before.set(Kind.CAPTION, false);
                }
            }
        }

        /** After the address of the story only the page goes on: short lines there are no text. */
        private void afterSource(List<Draft> drafts) {
            boolean after = false;
            for (Draft draft : drafts) {
                if (after && draft.isText() && !draft.endsSentence() && draft.length() <= LONGEST_PICTURED) {
                    draft.set(Kind.NOTICE, false);
                }
                after |= draft.kind() == Kind.SOURCE_LINE && source != null;
            }
        }
    }

    /**
     * What an article is made of, and what its labels tell.
     *
     * @param published by a line that says so
     * @param dateline before the first sentence
     * @param translated whether a label says so
     */
    record Found(
            List<Block> blocks,
            @Nullable String source,
            @Nullable Publisher publisher,
            @Nullable LocalDate published,
            @Nullable LocalDate dateline,
            boolean translated) {}
}
