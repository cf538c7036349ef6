package newswire.enrich.tag.keyphrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newswire.enrich.tag.Keyphrase;
import newswire.enrich.tag.TaggedStory;
import newswire.enrich.tag.Tagger;

/** Finds the words and phrases that an article is about. */
public final class KeyphraseTagger implements Tagger {

    /** Written without spaces between words. */
    private static final Set<String> WITHOUT_SPACES = Set.of("zh", "ja", "th", "lo", "km", "my", "bo");

    private static final int MOST_PHRASES = 12;

    /** With a headline to tell what matters, so many are given in any case, and others of this score and more. */
    private static final int FEWEST_PHRASES = 5;

    private static final double LEAST = 0.2;
    private static final int CONSIDERED = 60;
    private static final double NEARLY = 0.4;
    /** A longer phrase stands for its part when this share of the part's places are its own. */
    private static final double PART = 0.34;

    /** A part that has so many of its places in one longer phrase is hardly a phrase. */
    private static final double MOSTLY = 0.6;

    private static final double HALFWAY = 0.25;

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
        return "7";
    }

    @Override
    public boolean reads(String language) {
        return !WITHOUT_SPACES.contains(language);
    }

    @Override
    public void tag(TaggedStory story) {
        boolean titled = !story.titleSentences().isEmpty();
        var scored = new ArrayList<Scored>();
        for (Map.Entry<String, Candidate> entry : Candidates.of(story, rarity).entrySet()) {
            double worth = Worth.of(entry.getValue(), rarity.of(Terms.form(entry.getKey())), titled);
            double score = model.probability(PhraseFeatures.of(entry.getKey(), entry.getValue(), rarity), worth);
            scored.add(new Scored(entry.getKey(), entry.getValue(), score));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::phrase));
        var chosen = new ArrayList<Scored>();
        for (var next : scored.subList(0, Math.min(CONSIDERED, scored.size()))) {
            if (chosen.stream().noneMatch(better -> better.says(next) || better.isOtherNumberOf(next))) {
                choose(next, chosen);
            }
        }
        story.putKeyphrases(IntStream.range(0, Math.min(MOST_PHRASES, chosen.size()))
                .filter(i -> !titled || i < FEWEST_PHRASES || chosen.get(i).score >= LEAST)
                .mapToObj(i -> chosen.get(i).keyphrase())
                .toList());
    }

    /** A name or phrase takes the place of the first of its parts that hardly stand alone, all else the last while there is one. */
    private static void choose(Scored next, List<Scored> chosen) {
        int part = 0;
        while (part < chosen.size() && !next.standsFor(chosen.get(part))) {
            part++;
        }
        if (part < chosen.size()) {
            chosen.set(part, next);
            chosen.removeIf(next::standsFor);
        } else if (chosen.size() < MOST_PHRASES) {
            chosen.add(next);
        }
    }

    private record Scored(String phrase, Candidate candidate, double score) {

        /** Whether the other is a part of this one that hardly stands alone, or this one with more around it. */
        boolean says(Scored other) {
            return holds(phrase, other.phrase) && other.candidate.withinLonger() >= PART;
        }

        /** Whether they differ in singular and plural alone. */
        boolean isOtherNumberOf(Scored other) {
            return singular(phrase).equals(singular(other.phrase));
        }

        private static String singular(String phrase) {
            return Arrays.stream(phrase.split(" "))
                    .map(word -> word.endsWith("ies") ? word.substring(0, word.length() - 3) + 'y' : Terms.form(word))
                    .collect(Collectors.joining(" "));
        }

        boolean standsFor(Scored other) {
            return this != other
                    && (candidate.count() > 1 || candidate.isFullName())
                    && (candidate.capitalised() > 0.5 || candidate.words() > 1 && candidate.isWhole())
                    && (candidate.isName() || score > other.score * other.needed())
                    && says(other);
        }

        /** What share of its score a longer phrase has to have that takes its place. */
        private double needed() {
            return candidate.withinLonger() >= MOSTLY ? HALFWAY : NEARLY;
        }

        private static boolean holds(String whole, String part) {
            return (' ' + whole + ' ').contains(' ' + part + ' ');
        }

        Keyphrase keyphrase() {
            return new Keyphrase(candidate.surface(), Math.round(score * ROUNDING) / ROUNDING);
        }
    }
}
