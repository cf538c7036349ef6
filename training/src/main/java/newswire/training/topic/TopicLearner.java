package newswire.training.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import newswire.enrich.tag.topic.MediaTopics;
import newswire.enrich.tag.topic.TextEncoder;
import newswire.enrich.tag.topic.TopicFeatures;
import newswire.enrich.tag.topic.TopicModel;

/**
 * Learns a model of topics. The same articles give the same model.
 *
 * @param balance from 0, where each article counts the same, to 1, where each topic of a house does
 * @param share how much a house's usual topics count, 1 for what {@code balance} took from them
 * @param unknown how much it counts, for a publisher that is none of the houses, what newspapers mostly write about
 */
record TopicLearner(double balance, double share, double unknown) {

    /** How many of a hundred or so articles of a news site are on each topic, in the order of the topics: our guess, not counted. */
    private static final int[] USUAL = {10, 7, 5, 13, 3, 3, 6, 2, 2, 4, 15, 3, 9, 3, 13, 6, 2};

    private static final int TOPICS = MediaTopics.ALL.size();
    private static final int EPOCHS = 8;
    private static final float LEFT_OUT = 0.5f;
    private static final double DOUBT = 0.05;
    private static final float VECTOR_SCALE = 3;

    /** A publisher that is not here is more likely than any of those that are. */
    private static final double OTHERS_WEIGHT = 6;

    /** A topic is never ruled out because a house has not been seen to write of it: its articles here may be a choice. */
    private static final double RAREST = -4;

    /** How sharply houses are told apart. */
    private static final float SHARPNESS = 1;

    TopicModel learn(List<LabelledArticle> all) {
        var houses = new ArrayList<>(new TreeSet<>(all.stream()
                .map(TopicLearner::style)
                .filter(house -> !house.equals(TopicCorpus.TERMS) && !house.equals(TopicCorpus.WORDS))
                .toList()));
        houses.remove(TopicCorpus.OTHERS);
        houses.addLast(TopicCorpus.OTHERS);
        var topics = all.stream().filter(article -> article.topic() >= 0).toList();
        var mean = mean(topics);
        return model(
                topics(topics, mean, Course.GENERAL),
                topics(topics, mean, Course.OF_HOUSES),
                styles(all, houses),
                houses,
                topics,
                mean);
    }

    private Softmax topics(List<LabelledArticle> articles, float[] mean, Course course) {
        var softmax = new Softmax(TOPICS, TopicFeatures.BITS, TextEncoder.SIZE);
        var labels = articles.stream().mapToInt(LabelledArticle::topic).toArray();
        var own = new HashMap<String, Integer>();
        articles.forEach(article -> own.merge(article.house(), 1 << article.topic(), (some, more) -> some | more));
        var among = articles.stream()
                .mapToInt(article -> course.amongAll().test(article.house())
                        ? (1 << TOPICS) - 1
                        : own.getOrDefault(article.house(), 0))
                .toArray();
        learn(softmax, articles, labels, among, weights(articles, course), mean, course);
        return softmax;
    }

    private static Softmax styles(List<LabelledArticle> all, List<String> houses) {
        var styled =
                all.stream().filter(article -> houses.contains(style(article))).toList();
        var owners = styled.stream()
                .mapToInt(article -> houses.indexOf(style(article)))
                .toArray();
        var softmax = new Softmax(houses.size(), TopicFeatures.BITS, 0);
        var even = new double[styled.size()];
        var counts = new double[houses.size()];
        Arrays.stream(owners).forEach(owner -> counts[owner]++);
        Arrays.setAll(
                even,
                i -> styled.size()
                        / counts[owners[i]]
                        / houses.size()
                        * (houses.get(owners[i]).equals(TopicCorpus.OTHERS) ? OTHERS_WEIGHT : 1));
        var among = new int[styled.size()];
        Arrays.fill(among, (1 << houses.size()) - 1);
        learn(softmax, styled, owners, among, even, new float[0], Course.STYLES);
        return softmax;
    }

    private static String style(LabelledArticle article) {
        return article.house().equals(TopicCorpus.WRITTEN) || article.house().equals(TopicCorpus.JUDGED)
                ? TopicCorpus.OTHERS
                : article.house();
    }

    private static float[] mean(List<LabelledArticle> articles) {
        var mean = new float[TextEncoder.SIZE];
        for (var article : articles) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += article.encoded()[k] / articles.size();
            }
        }
        return mean;
    }

    private double[] weights(List<LabelledArticle> articles, Course course) {
        var houses = new HashMap<String, Integer>();
        var counts = new HashMap<String, Integer>();
        for (var article : articles) {
            houses.merge(article.house(), 1, Integer::sum);
            counts.merge(article.house() + article.topic(), 1, Integer::sum);
        }
        var weights = new double[articles.size()];
        var sums = new HashMap<String, Double>();
        for (int i = 0; i < weights.length; i++) {
            var article = articles.get(i);
            double usual = counts.getOrDefault(article.house() + article.topic(), 1)
                    / (double) houses.getOrDefault(article.house(), 1);
            weights[i] = StrictMath.pow(usual, -balance);
            sums.merge(article.house(), weights[i], Double::sum);
        }
        for (int i = 0; i < weights.length; i++) {
            var house = articles.get(i).house();
            weights[i] *= course.weights().getOrDefault(house, 1.0)
                    * houses.getOrDefault(house, 1)
                    / sums.getOrDefault(house, 1.0);
        }
        return weights;
    }

    /** @param mean of the encoder's vectors, empty to learn without them */
    private static void learn(
            Softmax softmax,
            List<LabelledArticle> articles,
            int[] labels,
            int[] among,
            double[] weights,
            float[] mean,
            Course course) {
        var random = new Random(1);
        var order = new ArrayList<Integer>();
        for (int i = 0; i < labels.length; i++) {
            order.add(i);
        }
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            double rate = course.rate() * (1 - epoch / (double) EPOCHS);
            for (int i : order) {
                var article = articles.get(i);
                var words = some(article.features(), random);
                var vector = mean.length == 0 ? new float[0] : scaled(article.encoded(), mean);
                leaveOut(vector, course.vectorLeftOut(), random);
                softmax.learn(words, vector, labels[i], among[i], weights[i], rate, DOUBT);
            }
        }
    }

    /** A text without some of its words, so that no word is leant upon too much. */
    private static TopicFeatures some(TopicFeatures all, Random random) {
        var hashes = new int[all.hashes().length];
        var values = new float[hashes.length];
        int count = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (random.nextFloat() >= LEFT_OUT) {
                hashes[count] = all.hashes()[i];
                values[count++] = all.values()[i] / (1 - LEFT_OUT);
            }
        }
        return new TopicFeatures(Arrays.copyOf(hashes, count), Arrays.copyOf(values, count));
    }

    private static void leaveOut(float[] vector, float part, Random random) {
        for (int k = 0; part > 0 && k < vector.length; k++) {
            vector[k] = random.nextFloat() >= part ? vector[k] / (1 - part) : 0;
        }
    }

    /** Around nought, for all of the encoder's vectors have much in common, which would teach what is frequent alone. */
    private static float[] scaled(float[] vector, float[] mean) {
        var scaled = new float[vector.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (vector[i] - mean[i]) * VECTOR_SCALE;
        }
        return scaled;
    }

    private TopicModel model(
            Softmax general,
            Softmax ofHouses,
            Softmax styles,
            List<String> houses,
            List<LabelledArticle> topics,
            float[] mean) {
        int fits = 2 * TOPICS;
        int width = fits + houses.size();
        float largest = Math.max(general.largest(), ofHouses.largest());
        float scale = Math.max(largest, SHARPNESS * styles.largest()) / Byte.MAX_VALUE;
        var bytes = new byte[width << TopicFeatures.BITS];
        for (int hash = 0; hash < 1 << TopicFeatures.BITS; hash++) {
            for (int c = 0; c < width; c++) {
                float weight = c < TOPICS
                        ? general.weight(hash, c)
                        : c < fits ? ofHouses.weight(hash, c - TOPICS) : SHARPNESS * styles.weight(hash, c - fits);
                bytes[hash * width + c] =
                        (byte) Math.clamp(Math.round(weight / scale), -Byte.MAX_VALUE, Byte.MAX_VALUE);
            }
        }
        var vector = new float[TextEncoder.SIZE * fits];
        var bias = new float[width];
        for (int c = 0; c < width; c++) {
            bias[c] = c < TOPICS
                    ? general.bias()[c]
                    : c < fits ? ofHouses.bias()[c - TOPICS] : SHARPNESS * styles.bias()[c - fits];
        }
        for (int k = 0; k < TextEncoder.SIZE; k++) {
            for (int c = 0; c < fits; c++) {
                float weight = (c < TOPICS ? general : ofHouses).vector()[k * TOPICS + c % TOPICS] * VECTOR_SCALE;
                vector[k * fits + c] = weight;
                bias[c] -= weight * mean[k];
            }
        }
        return new TopicModel(houses.size(), scale, bytes, vector, bias, shares(houses, topics));
    }

    /** What a topic's score gains in a house that has it more often than a topic has on average. */
    private float[] shares(List<String> houses, List<LabelledArticle> topics) {
        var shares = new float[houses.size() * TOPICS];
        for (int h = 0; h < houses.size(); h++) {
            var house = houses.get(h);
            if (house.equals(TopicCorpus.OTHERS)) {
                for (int c = 0; c < TOPICS; c++) {
                    shares[h * TOPICS + c] = (float) (unknown
                            * StrictMath.log(
                                    USUAL[c] / (double) Arrays.stream(USUAL).sum() * TOPICS));
                }
                continue;
            }
            var counts = new double[TOPICS];
            Arrays.fill(counts, 1);
            double all = TOPICS;
            for (var article : topics) {
                if (article.house().equals(house)) {
                    counts[article.topic()]++;
                    all++;
                }
            }
            for (int c = 0; c < TOPICS; c++) {
                shares[h * TOPICS + c] = (float) Math.max(RAREST, share * StrictMath.log(counts[c] / all * TOPICS));
            }
        }
        return shares;
    }
}
