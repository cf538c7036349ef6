package newswire.training.language;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newswire.enrich.tag.language.LanguageModel;
import newswire.enrich.tag.language.LinearModel;

/** What a model says of texts that it has not learnt from, and how true its probabilities are. */
final class HeldOut {

    private final List<Answer> answers = new ArrayList<>();

    void ask(LanguageModel model, List<LabelledText> texts) {
        for (var text : texts) {
            answers.add(answer(model, text));
        }
    }

    private static Answer answer(LanguageModel model, LabelledText text) {
        var letters = text.letters();
        if (letters == null) {
            return new Answer(text, "", new double[0], -1);
        }
        var sole = letters.system().language();
        LinearModel languages = model.of(letters.system());
        if (sole != null || languages == null) {
            return new Answer(text, String.valueOf(sole), new double[0], -1);
        }
        double[] probabilities = languages.probabilities(letters.words());
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            best = probabilities[i] > probabilities[best] ? i : best;
        }
        int right = languages.languages().indexOf(text.language());
        return new Answer(text, languages.languages().get(best), probabilities, right);
    }

    /** The temperature, relative to the model's own, that makes the right answers most probable. */
    double bestTemperature() {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double temperature = 0.4; temperature <= 1.6; temperature += 0.02) {
            double t = temperature;
            double surprise = answers.stream()
                    .filter(answer -> answer.right >= 0)
                    .mapToDouble(answer -> answer.surprise(t))
                    .sum();
            if (surprise < least) {
                least = surprise;
                best = temperature;
            }
        }
        return best;
    }

    void report(PrintStream out) {
        var sets = answers.stream()
                .collect(Collectors.groupingBy(answer -> answer.text.set(), TreeMap::new, Collectors.toList()));
        sets.forEach((set, of) -> {
            var news = of.stream()
                    .filter(answer -> NewsLanguages.contain(answer.text.language()))
                    .toList();
            out.printf(
                    Locale.ROOT,
                    "%-24s %6d texts  right %6.2f %%  languages of most news %6.2f %%%n",
                    set,
                    of.size(),
                    share(of),
                    share(news));
        });
        out.println(answers.stream()
                .filter(answer -> !answer.isRight())
                .collect(Collectors.groupingBy(
                        answer -> answer.text.language() + ">" + answer.language, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .limit(30)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", ", "most mistaken: ", "")));
        for (int tenth = 0; tenth < 10; tenth++) {
            reportCalibration(out, tenth);
        }
    }

    private void reportCalibration(PrintStream out, int tenth) {
        var of = answers.stream()
                .filter(answer ->
                        answer.probabilities.length > 0 && (int) Math.min(9, answer.confidence() * 10) == tenth)
                .toList();
        double mean = of.stream().mapToDouble(Answer::confidence).average().orElse(0);
        out.printf(Locale.ROOT, "confidence %.3f  right %6.2f %%  %6d texts%n", mean, share(of), of.size());
    }

    private static double share(List<Answer> of) {
        return of.isEmpty() ? 0 : 100.0 * of.stream().filter(Answer::isRight).count() / of.size();
    }

    private record Answer(LabelledText text, String language, double[] probabilities, int right) {

        /** The two forms of Norwegian are one language here, as they are in most claims. */
        boolean isRight() {
            return common(language).equals(common(text.language()));
        }

        private static String common(String language) {
            return language.equals("nb") || language.equals("nn") ? "no" : language;
        }

        double confidence() {
            double best = 0;
            for (double probability : probabilities) {
                best = Math.max(best, probability);
            }
            return best;
        }

        double surprise(double temperature) {
            var scores = new double[probabilities.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = StrictMath.log(Math.max(1e-30, probabilities[i])) / temperature;
            }
            return -StrictMath.log(Math.max(1e-30, LinearModel.softmax(scores)[right]));
        }
    }
}
