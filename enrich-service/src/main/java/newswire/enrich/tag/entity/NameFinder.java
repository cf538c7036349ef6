package newswire.enrich.tag.entity;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.tag.EntityType;
import newswire.enrich.tag.Mention;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.text.Sentence;
import newswire.enrich.tag.text.Token;

/** Finds the names of a story, in its title and in its text. Safe for use by several threads. */
final class NameFinder {

    /** What comes after so many sentences is not read: no article is that long, and taggers need a bound. */
    private static final int MOST_SENTENCES = 4_000;

    private final NameModel model;

    NameFinder(NameModel model) {
        this.model = model;
    }

    /** The names in order, those of the title first. */
    List<Name> names(TaggedStory story) {
        var sentences = new ArrayList<Sentence>(story.titleSentences());
        int titles = sentences.size();
        story.textSentences().stream().limit(MOST_SENTENCES).forEach(sentences::add);
        var words = Words.of(sentences, model.lexicon());
        var labels = new NameReader(model).read(words);
        Repairs.mend(words, labels);
        var names = new ArrayList<Name>();
        for (int s = 0; s < labels.size(); s++) {
            var text = s < titles ? story.source().title() : story.source().text();
            add(names, sentences.get(s), labels.get(s), text, s < titles);
        }
        return names;
    }

    private static void add(List<Name> names, Sentence sentence, byte[] labels, String text, boolean inTitle) {
        int first = 0;
        for (int i = 0; i < labels.length; i++) {
            first = Labels.starts(labels[i]) ? i : first;
            EntityType type = Labels.type(labels[i]);
            if (type != null && Labels.ends(labels[i])) {
                var tokens = sentence.tokens();
                int start = tokens.get(first).start();
                int end = type == EntityType.PERSON
                        ? endOfPerson(tokens.get(i))
                        : tokens.get(i).end();
                var address = type == EntityType.PERSON ? Address.of(tokens, labels, first, i) : Address.NONE;
                names.add(Name.of(type, new Mention(inTitle, start, end), text.substring(start, end), address)
                        .inBrackets(isText(tokens, first - 1, "(") && isText(tokens, i + 1, ")")));
            }
        }
    }

    /** Before the agency that a photographer's name is joined to: {@code Ada Moss/Reuters}. */
    private static int endOfPerson(Token last) {
        var word = last.text();
        int slash = word.indexOf('/');
        boolean credited = slash > 0
                && slash + 1 < word.length()
                && Character.isLowerCase(word.charAt(slash - 1))
                && Character.isUpperCase(word.charAt(slash + 1));
        return credited ? last.start() + slash : last.end();
    }

    private static boolean isText(List<Token> tokens, int i, String text) {
        return i >= 0 && i < tokens.size() && tokens.get(i).text().equals(text);
    }
}
