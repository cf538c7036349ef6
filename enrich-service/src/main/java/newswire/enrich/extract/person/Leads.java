package newswire.enrich.extract.person;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a byline has before the first name: {@code By}, {@code Ein Artikel von}, {@code Автор:}, {@code 记者}. */
final class Leads {

    /** Words that lead to a name by themselves. */
    private static final String WORD = "by|von|vom|par|por|di|av|af|door|deur|od|da|de la";
    /** What is written, and who writes it, before a colon or such a word. */
    private static final String WORK =
            "story|words|text|written|posted|published|reported|reporting|report|article|opinion|analysis|review|interview|exclusive"
                    + "|op-ed|texte|texto|testo|tekst|teksti|texti";

    private static final String WRITER =
            "autor(?:en|in|innen|a|es|ka|i)?(?:/autorin|/autor)?|auteure?s?|autrice|autore|authors?|författare|forfatter|skribent"
                    + "|kirjoittaja|toimittaja|tekijä|höfundur|szerző|írta|reporter|redaktion|redazione|penulis|oleh|muhabir|yazar|haber"
                    + "|автор(?:ка|и|ы)?|текст|подготовила?|συντάκτης|κείμενο|piše|napisał[a]?|tác giả|scris de|escribe";
    private static final String OTHER_SCRIPTS =
            "作者|著者|投稿者|執筆者|筆者|文責|本报记者|本報記者|记者|記者|文|撰文|取材・文|기자|글|מאת|كتب|كتبت|بقلم|إعداد|लेखक|लेखिका|রিপোর্ট|লেখক|โดย|نویسنده|تحریر";

    private static final Pattern LEAD = Pattern.compile(
            "(?:(?:" + WORK + ")\\s+)?(?:" + WORD + ")\\s*:?\\s+"
                    + "|(?:(?:" + WORK + "|" + WRITER + ")|(?:" + WORD + "))\\s*[:：]\\s*"
                    + "|(?:autor(?:en|in|a|es)?|auteur|author|text|texte|texto|tekst|szerző|автор|napisał|oleh|escribe)\\s+"
                    + "|(?:" + OTHER_SCRIPTS + ")\\s*[:：/／●・]\\s*"
                    + "|(?:本报记者|本報記者|记者|記者)\\s*(?=\\p{IsHan}{2,4}(?:\\P{IsHan}|$))"
                    + "|(?:מאת|بقلم|โดย|nga)\\s+(?=\\S+\\s+\\S)"
                    + "|(?:كتب|كتبت)\\s*[-–]\\s*"
                    + "|γράφει\\s+(?:ο|η)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Whatever comes before {@code by}, which no name has in it: {@code View all posts by}. */
    private static final Pattern ANYTHING = Pattern.compile(".*\\s(?:by:?|as told to)\\s+", Pattern.CASE_INSENSITIVE);

    /** What a writer's name follows in words of its own: {@code Ein Beitrag von}. */
    private static final Pattern LONG = Pattern.compile(
            "(?:\\p{L}+\\s+){0,3}(?:artikel|beiträge|beitrag|gastbeitrag|bericht|kommentar|interview|alles|geschrieben|verfasst|veröffentlicht"
                    + "|erstellt|text)\\s+vo[nm]:?\\s+"
                    + "|(?:\\p{L}+\\s+){1,4}(?:articles|articoli|entradas|artículos|posts|berichten)\\s+(?:de|di|da|por|par|van)\\s+"
                    + "|(?:\\p{L}+\\s+){0,3}(?:écrit|rédigé|publié|posté|recueillis|escrito|publicado|redactado|scritto|pubblicato|cura"
                    + "|geschreven|gepubliceerd|skriven|skrevet|publicerad|publiceret|publisert)\\s+(?:par|por|da|di|door|av|af)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A lead that only style sheets part from the name: {@code ByAda Brook}. */
    private static final Pattern GLUED =
            Pattern.compile("(?:By|BY|Von|Par|Por|Door|Author|Autor|Auteur)(?=(?:by\\s|\\p{Lu}\\p{Ll}))");

    /** Whoever is named after these took pictures. */
    private static final Pattern OF_PICTURES = Pattern.compile(
            "\\W*(?:photo|foto|image|picture|illustration|graphic|video)\\p{L}*\\s.*", Pattern.CASE_INSENSITIVE);
    /** What a line ends with that goes on to name somebody else. */
    private static final Set<String> LEADS_ON = Set.of("by", "von", "vom", "par", "por", "av", "af", "door");

    private static final int MOST = 2;

    private Leads() {}

    /** A line from its first name on; the line itself when nothing leads to one. */
    static String off(String written) {
        String rest = written;
        for (int leads = 0; leads < MOST; leads++) {
            int end = end(rest);
            end = end > 0 ? end : endOfAnything(rest);
            if (end == 0) {
                return rest;
            }
            rest = rest.substring(end);
        }
        return rest;
    }

    /** Whether a line begins with what leads to a name, and goes on. */
    static boolean has(String line) {
        int end = end(line);
        return end > 0 && end < line.length();
    }

    private static int end(String written) {
        Matcher glued = GLUED.matcher(written);
        if (glued.lookingAt()) {
            return glued.end();
        }
        Matcher lead = LEAD.matcher(written);
        if (lead.lookingAt()) {
            return lead.end();
        }
        Matcher longer = LONG.matcher(written);
        return written.indexOf(' ') > 0 && longer.lookingAt() ? longer.end() : 0;
    }

    private static int endOfAnything(String written) {
        if (written.indexOf(' ') < 0) {
            return 0;
        }
        Matcher longer = ANYTHING.matcher(written);
        return longer.lookingAt() && !OF_PICTURES.matcher(written).matches() ? longer.end() : 0;
    }

    /** Whether a text ends in a word that leads on to a name. */
    static boolean endsIn(String name) {
        String line = name.toLowerCase(Locale.ROOT);
        String end = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        return LEADS_ON.contains(end.substring(end.lastIndexOf(' ') + 1));
    }
}
