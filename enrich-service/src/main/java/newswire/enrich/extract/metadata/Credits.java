package newswire.enrich.extract.metadata;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.enrich.extract.Image;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.page.Labels;
import newswire.enrich.extract.page.Offers;
import newswire.enrich.extract.page.PictureWords;
import newswire.enrich.extract.page.Surroundings;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells a picture's credit from its caption: by the element it stands in, or by how it is written. */
public final class Credits {

    private static final List<String> CLASSES =
            List.of("credit", "copyright", "source", "photographer", "attribution", "author");
    private static final Pattern LED = Pattern.compile(
            "^(.*?)(?<![\\s(\\[|/-])[\\s(\\[|/-]*+(?<![\\p{L}\\d])(" + PictureWords.anyLead()
                    + "(?:\\s+(?:by|credits?|par|von))?\\s*[:：/©]\\s*(.{2,100}))$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SIGN = Pattern.compile("^(.*?)(?<![\\s(|])[\\s(|]*+©\\s*(.{2,100}?)\\)?$");
    private static final Pattern BRACKETED = Pattern.compile("^(.{12,}?)\\s*[(\\[]([^()\\[\\]]{2,80})[)\\]]\\.?$");
    private static final Pattern AGENCY = Pattern.compile(
            "(?iu).*(?:getty|reuters|\\bafp\\b|\\bap\\b|\\bepa\\b|\\bdpa\\b|photo|foto|image|alamy|shutterstock|imago|picture|via ).*");
    private static final Pattern NAMED =
            Pattern.compile("^(.{20,}?[.!?\"”»…])\\s*((?:\\p{Lu}[\\p{L}.'’/-]*(?:\\s+(?=\\p{Lu})|$)){1,6})$");
    private static final Pattern TRAILING =
            Pattern.compile("^(.{12,}?[.!?\"”»…])\\s+((?:\\p{L}[\\p{L}.'-]*\\s){0,4}\\p{L}*\\s*[/|]?\\s*(?:"
                    + String.join("|", CreditSigns.AGENCIES) + ")\\b[^.]{0,40})$");

    /** What leads to a credit without a mark, as all that a line says or within a credit. */
    private static final Pattern LED_ALONE = Pattern.compile(
            "(?:" + PictureWords.KIND + "s?\\s+(?:by|par|courtesy(?: of)?)|courtesy(?: of)?)\\s+(?=(?-i:\\p{Lu}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What leads to nothing but names: as well it may say of what a picture is, or be the first word of an agency's name. */
    private static final Pattern LED_TO_NAMES = Pattern.compile(
            "(?:" + PictureWords.KIND
                    + "s?\\s+(?:from|von|de|di)|photo|foto)\\s+(?!credit)(?=(?:(?-i:\\p{Lu})[\\p{L}.'’/-]*(?:,?\\s+|$)){2,4}$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int MAX_CREDIT = 80;

    private static final Pattern SMALL = Pattern.compile("(?<![\\p{L}'’-])\\p{Ll}");

    private static final Pattern SLASHED = Pattern.compile("^(.{25,}?)\\s+[/|]\\s+(\\p{Lu}[^/|]{2,50})$");
    private static final int MIN_CAPTION = 20;
    private static final int MAX_LINE = 1_000;

    private Credits() {}

    /** A block as caption and credit of a picture. */
    static Image read(TextBlock block, @Nullable URI url) {
        String text = block.text();
        List<Element> credits = new ArrayList<>();
        Surroundings.collect(block.element(), Credits::isCreditElement, credits);
        for (Element inner : credits) {
            String credit = Labels.shortText(inner);
            if (credit != null && credit.length() < text.length() && text.endsWith(credit)) {
                return image(url, text.substring(0, text.length() - credit.length()), bare(credit));
            }
        }
        Element last = block.element().lastElementChild();
        String tail = last == null ? null : Labels.shortText(last);
        if (tail != null && block.element().childrenSize() > 0 && looksAdded(text, tail)) {
            return image(url, text.substring(0, text.length() - tail.length()), bare(tail));
        }
        if (block.words() <= 12 && isCreditElement(block.element())) {
            return image(url, null, bare(text));
        }
        return byWording(text, url);
    }

    /**
     * A line that ends in a credit, after a word for it, in brackets, or as names with an agency's behind a sentence; null for
     * any other. The caption may be null.
     */
    public static @Nullable Image ofLine(String line) {
        Matcher led = match(LED, CreditSigns.mayBeLed(line), line);
        if (led != null) {
            return image(null, led.group(1), led.group(3));
        }
        Matcher bracketed = match(BRACKETED, CreditSigns.mayBeBracketed(line), line);
        if (bracketed != null && isCredit(bracketed.group(2))) {
            return image(null, bracketed.group(1), bare(bracketed.group(2)));
        }
        Matcher trailing = match(TRAILING, CreditSigns.mayTrail(line), line);
        return trailing != null && !SMALL.matcher(trailing.group(2)).find()
                ? image(null, trailing.group(1), trailing.group(2))
                : null;
    }

    private static Image byWording(String text, @Nullable URI url) {
        if (text.length() <= MAX_CREDIT && text.indexOf(". ") < 0) {
            String alone = afterLead(text);
            if (alone != null) {
                return image(url, null, alone);
            }
        }
        Matcher led = match(LED, CreditSigns.mayBeLed(text), text);
        if (led != null) {
            return image(url, led.group(1), led.group(3));
        }
        Matcher sign = match(SIGN, text.indexOf('©') >= 0, text);
        if (sign != null) {
            return image(url, sign.group(1), sign.group(2));
        }
        Matcher bracketed = match(BRACKETED, CreditSigns.mayBeBracketed(text), text);
        if (bracketed != null && isCredit(bracketed.group(2))) {
            return image(url, bracketed.group(1), bare(bracketed.group(2)));
        }
        Matcher slashed = match(SLASHED, CreditSigns.mayBeSlashed(text), text);
        if (slashed != null) {
            return image(url, slashed.group(1), slashed.group(2));
        }
        Matcher trailing = match(TRAILING, CreditSigns.mayTrail(text), text);
        if (trailing != null) {
            return image(url, trailing.group(1), trailing.group(2));
        }
        Matcher named = match(NAMED, CreditSigns.mayBeNamed(text), text);
        return named != null && named.group(2).indexOf(' ') > 0
                ? image(url, named.group(1), named.group(2))
                : image(url, text, null);
    }

    private static @Nullable Matcher match(Pattern pattern, boolean may, String text) {
        Matcher matcher = may && text.length() <= MAX_LINE ? pattern.matcher(text) : null;
        return matcher != null && matcher.matches() ? matcher : null;
    }

    private static boolean isCreditElement(Element element) {
        if (element.nameIs("cite") || element.nameIs("small")) {
            return true;
        }
        String classes = element.attr("class").toLowerCase(Locale.ROOT);
        return !classes.isEmpty() && CLASSES.stream().anyMatch(classes::contains);
    }

    /** A few words in an element of their own after a whole sentence or a gap. */
    private static boolean looksAdded(String text, String tail) {
        String before =
                text.substring(0, Math.max(0, text.length() - tail.length())).strip();
        return text.endsWith(tail)
                && before.length() >= MIN_CAPTION
                && tail.split(" ").length <= 7
                && !Offers.isOne(tail)
                && Character.getType(tail.codePointAt(0)) != Character.LOWERCASE_LETTER;
    }

    private static boolean isCredit(String text) {
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT)) && text.matches(".*\\p{Lu}{2}.*");
        boolean letters = text.codePoints().anyMatch(Character::isLetter);
        return capitals || AGENCY.matcher(text).matches() || text.indexOf('/') > 0 && letters;
    }

    private static String bare(String credit) {
        Matcher led = match(LED, CreditSigns.mayBeLed(credit), credit);
        String rest = led == null ? credit : led.group(3);
        return trimmed(rest, " (©|/:-", " )|");
    }

    private static Image image(@Nullable URI url, @Nullable String caption, @Nullable String credit) {
        String kept = caption == null ? null : trimmed(caption, "", " ([|/–-");
        return new Image(
                url,
                kept == null || kept.isBlank() ? null : kept,
                credit == null || credit.isBlank() ? null : whole(credit.strip()));
    }

    /** What a line leads to without a mark, null where it doesn't. */
    private static @Nullable String afterLead(String line) {
        for (Pattern lead : List.of(LED_ALONE, LED_TO_NAMES)) {
            Matcher led = lead.matcher(line);
            if (led.lookingAt() && line.length() - led.end() > 1) {
                return line.substring(led.end());
            }
        }
        return null;
    }

    /** A credit without what leads to it, and with no bracket that has lost the other. */
    private static String whole(String credit) {
        String led = afterLead(credit);
        String rest = led == null ? credit : led;
        int open = rest.lastIndexOf('(');
        int close = rest.lastIndexOf(')');
        if (open < 0 && close == rest.length() - 1) {
            return rest.substring(0, close);
        }
        return open > close ? rest + ')' : rest;
    }

    /** A text without these marks at its beginning and those at its end. */
    private static String trimmed(String text, String first, String last) {
        int from = 0;
        int to = text.length();
        while (from < to && first.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && last.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
