package newswire.enrich.tag.quote;

import java.util.ArrayList;
import newswire.enrich.tag.Entity;
import newswire.enrich.tag.Quote;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.Tagger;
import org.jspecify.annotations.Nullable;

/**
 * Finds direct speech between quotation marks, in any language that uses them, and in English what is speech there and who
 * says it.
 */
public final class QuoteTagger implements Tagger {

    private static final int MOST_QUOTES = 500;

    /** The language that the model and the rules for speakers know. */
    private static final String JUDGED = "en";

    private final SpeechModel model;

    /** With the model that ships with the service. */
    public QuoteTagger() {
        this(SpeechModel.shipped());
    }

    public QuoteTagger(SpeechModel model) {
        this.model = model;
    }

    @Override
    public String name() {
        return "quotes";
    }

    @Override
    public String version() {
        return "9";
    }

    @Override
    public boolean reads(String language) {
        return true;
    }

    @Override
    public void tag(TaggedStory story) {
        var text = story.source().text();
        var speeches = QuotationMarks.find(text).stream().limit(MOST_QUOTES).toList();
        var prose = new Prose(story);
        var marks = new Marks(prose, speeches);
        var speakers = new Speakers(prose, marks);
        var names = new SpeakerNames(prose, speeches);
        boolean judged = JUDGED.equals(story.source().language());
        var examples = judged ? new SpeechExamples(prose, speeches, marks, speakers) : null;
        var utterances = new Utterances(prose);
        var clauses = new SurroundingClauses(prose);
        var passages = new Passages(text);
        var named = new ArrayList<@Nullable Entity>();
        for (int q = 0; q < speeches.size(); q++) {
            var speech = speeches.get(q);
            named.add(judged ? names.of(speakers.of(q), speech) : null);
            var label = speakers.label(q);
            int start = label == null
                    ? speech.start()
                    : prose.token(label.last() + 2).start();
            boolean isSpeech = examples != null
                    ? model.isSpeech(examples.marked(q))
                    : speakers.isCalled(q) || !Titles.isTitle(text.substring(start, speech.end()));
            if (isSpeech) {
                int before = q == 0 ? 0 : speeches.get(q - 1).close();
                var utterance = judged ? utterances.of(speech, start) : null;
                var reported = utterance != null ? utterance : speakers.clause(q);
                passages.add(q, speech, start, reported, judged ? clauses.of(speech, before) : null);
            } else {
                passages.join(speech);
            }
        }
        story.putQuotes(passages.found().stream()
                .map(passage -> quote(
                        prose,
                        passage,
                        judged ? speakers.of(passage.quotation()) : null,
                        named.get(passage.quotation())))
                .toList());
    }

    private static Quote quote(
            Prose prose, Passages.Passage passage, @Nullable Subject speaker, @Nullable Entity named) {
        return new Quote(
                passage.start(),
                passage.end(),
                speaker == null ? null : prose.surface(speaker.first(), speaker.last()),
                named == null ? null : named.name());
    }
}
