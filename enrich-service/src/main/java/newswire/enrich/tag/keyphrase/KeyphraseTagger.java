package newswire.enrich.tag.keyphrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newswire.enrich.tag.Keyphrase;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.Tagger;

/** Finds the words and phrases that an article is about. */
public final class KeyphraseTagger implements Tagger {

    /** Written without spaces between words. */
    private static final Set<String> WITHOUT_SPACES = Set.of("zh", "ja", "th", "lo", "km", "my", "bo");

    private static final int MOST_PHRASES = 12;
    private static final int CONSIDERED = 25;
    private static final double NEARLY = 0.4;
    /** A longer phrase stands for its part when this share of the part's places are its own. */
    private static final double PART = 0.5;

    private static final double NAME = 0.6;
    private static final double PHRASE = 0.4;
    private static final double NO_NOUN = -1;
    private static final double ROUNDING = 1000;

    private final WordRarity rarity;
    private final PhraseModel model;

    /** With the counts and the model that ship with the service. */
    public KeyphraseTagger() {
        this(WordRarity.shipped(), PhraseModel.shipped());
    }

    public KeyphraseTagger(WordRarity rarity, PhraseModel model) {
        this.rarity = rarity;
        this.model = model;
    }

    @Override
    public String name() {
        return "keyphrases";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public boolean reads(String language) {
        return !WITHOUT_SPACES.contains(language);
    }

    @Override
    public void tag(TaggedStory story) {
        var scored = new ArrayList<Scored>();
        for (Map.Entry<String, Candidate> entry : Candidates.of(story, rarity).entrySet()) {
            double score = model.probability(
                    PhraseFeatures.of(entry.getKey(), entry.getValue(), rarity),
                    print(entry.getKey(), entry.getValue()));
            scored.add(new Scored(entry.getKey(), entry.getValue(), score));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::phrase));
        var chosen = new ArrayList<Scored>();
        for (var next : scored.subList(0, Math.min(CONSIDERED, scored.size()))) {
            if (chosen.stream().noneMatch(better -> better.says(next))) {
                choose(next, chosen);
            }
        }
        story.putKeyphrases(
                chosen.stream().limit(MOST_PHRASES).map(Scored::keyphrase).toList());
    }

    /** A full name takes the place of the first of its parts that hardly stand alone, all else the last while there is one. */
    private static void choose(Scored next, List<Scored> chosen) {
        int part = 0;
        while (part < chosen.size() && !next.isFullNameOf(chosen.get(part))) {
            part++;
        }
        if (part < chosen.size()) {
            chosen.set(part, next);
            chosen.removeIf(next::isFullNameOf);
        } else if (chosen.size() < MOST_PHRASES) {
            chosen.add(next);
        }
    }

    /**
     * Readers who mark words in a text mark single words too, verbs and adverbs among them; a page prints names and
     * nouns.
     */
    private static double print(String phrase, Candidate candidate) {
        boolean several = candidate.words() > 1;
        if (candidate.capitalised() > 0.5) {
            return several ? NAME : 0;
        }
        boolean noNoun = phrase.endsWith("ed") || phrase.endsWith("ly") || phrase.endsWith("ing");
        return several ? PHRASE : noNoun ? NO_NOUN : 0;
    }

    private record Scored(String phrase, Candidate candidate, double score) {

        /** Whether the other is a part of this one that hardly stands alone, or this one with more around it. */
        boolean says(Scored other) {
            return holds(phrase, other.phrase) && other.candidate.withinLonger() >= PART;
        }

        boolean isFullNameOf(Scored other) {
            return candidate.count() > 1
                    && candidate.capitalised() > 0.5
                    && score > other.score * NEARLY
                    && says(other);
        }

        private static boolean holds(String whole, String part) {
            return (' ' + whole + ' ').contains(' ' + part + ' ');
        }

        Keyphrase keyphrase() {
            return new Keyphrase(candidate.surface(), Math.round(score * ROUNDING) / ROUNDING);
        }
    }
}
