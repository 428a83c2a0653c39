package org.hanoigraph.article;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final int LONGEST_END_MARK = 20;
    private static final int HEAD = 160;
    private static final int TAIL = 260;
    private static final int LONGEST_COUNTER = 40;
    private static final int LONGEST_DATE_LINE = 160;
    /** Digits of a date with a year. */
    private static final int FEWEST_DIGITS = 5;

    private static final int LONGEST_NAME_LINE = 160;
    private static final int LONGEST_PICTURED = 220;
    private static final int LONGEST_PLAIN_PICTURED = 140;
    private static final int LONGEST_DATELINE = 70;
    private static final int MOST_SOURCE_WORDS = 10;
    private static final int MOST_NAME_WORDS = 14;

    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>\"|«»]{3,2000}", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_HOST =
            Pattern.compile("(?:[A-Za-z0-9-]{1,63}\\.){1,5}[A-Za-z]{2,24}(?:/[^\\s<>\"|]{0,1000})?");
    private static final Pattern PICTURE_MARKUP = Pattern.compile(
            "!\\[[^\\]]{0,300}\\](?:\\([^)]{0,900}\\))?[\\s|]{0,20}|\\S{1,200}\\.(?:jpe?g|png|gif|webp|svg)",
            Pattern.CASE_INSENSITIVE);
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
        private final List<Block> pieces = new ArrayList<>();
        private @Nullable String source;
        private @Nullable String publisher;
        private @Nullable LocalDate published;
        private @Nullable LocalDate dateline;
        private boolean translated;
        /** Whether the line before says that a caption follows. */
        private boolean captionNext;

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
            }
            joinNeighbours(drafts);
            afterSource(drafts);
            drafts = withoutEnds(drafts);
            new Shapes(drafts.stream().filter(Draft::isText).toList(), boilerplate, language).find();
            drafts.forEach(draft -> pieces.add(draft.block()));
            pieces.sort(Comparator.comparingInt(Block::start));
            return new Found(List.copyOf(pieces), source, publisher, published, dateline, translated);
        }

        /** Finds the kind of a line that has a label, and what the label tells. */
        private void label(Draft draft) {
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
            } else if (isMarkup(raw)) {
                draft.set(Kind.NOTICE, true);
            } else if (boilerplate.caption().opensOrIs(line)) {
                draft.set(boilerplate.caption().isWhole(line) ? Kind.NOTICE : Kind.CAPTION, true);
                captionNext |= draft.kind() == Kind.NOTICE;
            } else if (boilerplate.related().opensOrIs(line)) {
                draft.set(Kind.RELATED, true);
            } else if (isPublished(line)) {
                draft.set(Kind.PUBLISHED, true);
            } else if (boilerplate.notice().opensOrIs(line)) {
                draft.set(Kind.NOTICE, true);
            } else if (isByline(line)) {
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
            for (int i = 0; i < raw.length(); i++) {
                if ("([:|©/".indexOf(raw.charAt(i)) >= 0) {
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

        private boolean isMarkup(String raw) {
            return raw.codePoints().noneMatch(Character::isLetterOrDigit)
                    || PICTURE_MARKUP.matcher(raw).matches();
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
            sourceName(rest);
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

        private void sourceName(String rest) {
            for (CreditPart part : credits.parts(rest, 0, Math.min(rest.length(), LONGEST_LABELLED))) {
                if (publisher == null) {
                    publisher = part.organization();
                }
            }
        }

        private boolean isPublished(String line) {
            if (line.length() > LONGEST_DATE_LINE
                    || line.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
                return false;
            }
            PublicationDates.Reading reading = dates.read(line, language);
            if (reading == null || !isDateFurniture(reading.rest())) {
                return false;
            }
            if (published == null) {
                published = reading.date();
            }
            return true;
        }

        /** Whether nothing is left beside a date but a label, words about the time, and the name of the publisher. */
        private boolean isDateFurniture(String rest) {
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
            if (organization != null && publisher == null) {
                publisher = organization;
            }
            return twice || organization != null;
        }

        private boolean isByline(String line) {
            if (line.length() > LONGEST_NAME_LINE || Credits.words(line, 0, line.length()) > MOST_NAME_WORDS) {
                return false;
            }
            boolean byTranslator = boilerplate.translator().opensOrIs(line);
            translated |= byTranslator;
            return byTranslator || boilerplate.author().opensOrIs(line);
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
            int start = from;
            if (start > 0 && Character.isLowSurrogate(text.charAt(start))) {
                start++;
            }
            return boilerplate.folding().fold(text, start, to);
        }

        private boolean isSignsOnly(int from, int to) {
            return text.substring(from, to).codePoints().noneMatch(Character::isLetterOrDigit);
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

        /** Cuts datelines, agency credits and end marks off the text; they become pieces of their own. */
        private List<Draft> withoutEnds(List<Draft> drafts) {
            List<Draft> rest = new ArrayList<>();
            long texts = drafts.stream().filter(Draft::isText).count();
            int count = 0;
            for (Draft draft : drafts) {
                if (!draft.isText()) {
                    rest.add(draft);
                    continue;
                }
                count++;
                int start = count <= 3 ? afterDateline(draft) : draft.start();
                int end = beforeEndMarks(draft, start, count == texts);
                Line line = new Line(start, end, draft.gap(), draft.hint());
                Draft cut = new Draft(text, line);
                cut.credits(draft.credits().stream()
                        .filter(credit -> credit.start() >= start && credit.end() <= end)
                        .toList());
                rest.add(cut);
            }
            return rest;
        }

        private int beforeEndMarks(Draft draft, int start, boolean last) {
            int end = draft.end();
            while (true) {
                Folded tail = fold(Math.max(start, end - LONGEST_END_MARK), end);
                int mark = boilerplate.end().ending(tail.text());
                Credit credit = mark >= 0 ? null : credits.atEnd(text, start, end, last);
                int cut = mark >= 0 ? tail.raw(mark) : credit != null ? credit.start() : -1;
                int before = cut < 0 ? -1 : visibleBefore(start, cut);
                if (before <= start) {
                    return end;
                }
                pieces.add(new Block(
                        credit == null ? Kind.END_MARK : Kind.CREDIT,
                        cut,
                        end,
                        true,
                        credit == null ? List.of() : List.of(credit)));
                end = before;
            }
        }

        private int visibleBefore(int start, int to) {
            int end = to;
            while (end > start && Folding.isBlank(text.codePointBefore(end))) {
                end -= Character.charCount(text.codePointBefore(end));
            }
            return end;
        }

        /**
         * Where the text of a paragraph begins after "Hanoi (VNA) -", "(Dân trí) -" or "تهران - ایرنا -": a few words that name an
         * agency or a date, and a dash.
         */
        private int afterDateline(Draft draft) {
            int limit = Math.min(draft.end(), draft.start() + LONGEST_DATELINE);
            int found = -1;
            for (int at = draft.start(); at < limit; at++) {
                char c = text.charAt(at);
                boolean closes = (c == ')' || c == ']') && isBracketOnly(draft.start(), at);
                boolean dash = (UCharacter.hasBinaryProperty(c, UProperty.DASH) || c == ':' || c == '|')
                        && (at + 1 >= draft.end() || Folding.isBlank(text.codePointAt(at + 1)));
                if (closes && names(draft.start(), at + 1)) {
                    found = at + 1;
                } else if (dash && (names(draft.start(), at) || dateOf(draft.start(), at) != null)) {
                    found = at + 1;
                } else if (UCharacter.hasBinaryProperty(c, UProperty.S_TERM) && endsWord(at)) {
                    break;
                }
            }
            int next = found;
            while (next > 0 && next < draft.end() && isJoint(text.codePointAt(next))) {
                next += Character.charCount(text.codePointAt(next));
            }
            if (found < 0 || next >= draft.end()) {
                return draft.start();
            }
            dateline = dateline == null ? dateOf(draft.start(), found) : dateline;
            pieces.add(new Block(
                    Kind.DATELINE,
                    draft.start(),
                    visibleBefore(draft.start(), next),
                    true,
                    List.of(new Credit(
                            draft.start(), found, credits.parts(text, draft.start(), found), Credit.Role.AGENCY))));
            return next;
        }

        private boolean isBracketOnly(int start, int close) {
            char first = text.charAt(start);
            return (first == '(' || first == '[')
                    && text.substring(start + 1, close).chars().noneMatch(c -> c == '(' || c == '[');
        }

        private boolean endsWord(int at) {
            return at + 1 < text.length()
                    && Character.isWhitespace(text.charAt(at + 1))
                    && at > 3
                    && Character.isLetter(text.charAt(at - 1))
                    && Character.isLetter(text.charAt(at - 2))
                    && Character.isLetter(text.charAt(at - 3));
        }

        private boolean isJoint(int c) {
            return Folding.isBlank(c) || UCharacter.hasBinaryProperty(c, UProperty.DASH) || c == ':' || c == '|';
        }

        /** Whether a stretch ends with the name of an agency or a newspaper. */
        private boolean names(int from, int to) {
            List<CreditPart> parts = credits.parts(text, from, to);
            return !parts.isEmpty()
                    && publishers.isPress(parts.get(parts.size() - 1).organization());
        }

        private @Nullable LocalDate dateOf(int from, int to) {
            String head = text.substring(from, to);
            return head.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS
                    ? dates.inText(head, language)
                    : null;
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
            @Nullable String publisher,
            @Nullable LocalDate published,
            @Nullable LocalDate dateline,
            boolean translated) {}
}
