package newswire.benchmarks.memory;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newswire.benchmarks.Arguments;
import newswire.benchmarks.replay.BrokerProcess;
import newswire.benchmarks.replay.Pages;
import newswire.events.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an enrich-service with all its taggers takes: processor time until its consumer has begun, and the most memory while
 * it enriches long articles. The service is the real one, in a process of its own with the options of the container image:
 * first as it is, then with an ahead-of-time cache as the image has it. The broker has its own process, too.
 */
public final class EnrichFootprint {

    private static final int WORDS = 2_000;
    private static final int WORDS_A_PARAGRAPH = 60;
    private static final List<String> OPTIONS = List.of(
            "-Xmx614m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private EnrichFootprint() {}

    /** Arguments: a file of JSON Lines with {@code "text"}, and how many articles to make of it (300). */
    public static void main(String[] arguments) throws Exception {
        var given = new Arguments("EnrichFootprint FILE [ARTICLES]", arguments);
        int articles = given.number(1, 300);
        var texts = given.some(0, "text", texts(given.file(0)));
        var cache = Files.createTempFile("newswire", ".aot");
        try (var broker = BrokerProcess.start()) {
            fill(broker.bootstrapServers(), articles(texts, articles));
            System.out.printf("%,d articles of %,d words%n", articles, WORDS);
            run(List.of(), broker, "as it is", articles, Redirect.INHERIT);
            // As deploy/Dockerfile makes it: a run up to the point where the service would connect.
            var training = List.of("-XX:AOTCacheOutput=" + cache, "-Dspring.context.exit=onRefresh");
            run(training, broker, "training", articles, Redirect.DISCARD);
            run(List.of("-XX:AOTCache=" + cache), broker, "with an ahead-of-time cache", articles, Redirect.INHERIT);
        } finally {
            Files.deleteIfExists(cache);
        }
        System.exit(0);
    }

    private static void run(List<String> options, BrokerProcess broker, String name, int articles, Redirect output)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(OPTIONS);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EnrichProcess.class.getName()));
        command.addAll(List.of(broker.bootstrapServers(), name, Integer.toString(articles)));
        int status = new ProcessBuilder(command)
                .redirectOutput(output)
                .redirectError(output)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("the service ended with " + status);
        }
    }

    private static void fill(String bootstrapServers, List<String> texts) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var topic = new NewTopic(Topics.RAW_ARTICLES, 1, (short) 1);
            admin.createTopics(List.of(topic.configs(Map.of("retention.ms", "-1"))))
                    .all()
                    .get();
        }
        var settings = Map.<String, Object>of(
                "bootstrap.servers", bootstrapServers, "compression.type", "zstd", "max.request.size", 8 * 1024 * 1024);
        var pages = new Pages();
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int n = 0; n < texts.size(); n++) {
                var title = texts.get(n).substring(0, Math.max(1, texts.get(n).indexOf(' ', 50)));
                producer.send(pages.raw(Topics.RAW_ARTICLES, n, title, title, page(title, texts.get(n))));
            }
        }
    }

    private static String page(String title, String text) {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
        page.append(escaped(title)).append("</title></head><body><article><h1>").append(escaped(title));
        page.append("</h1><p>");
        int words = 0;
        for (var word : text.split(" ")) {
            page.append(escaped(word)).append(++words % WORDS_A_PARAGRAPH == 0 ? "</p>\n<p>" : " ");
        }
        return page.append("</p></article></body></html>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** Texts of the file one behind the other, cut to articles, from its beginning again when it is at its end. */
    private static List<String> texts(Path file) throws IOException {
        var json = JsonMapper.builder().build();
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(line -> json.readTree(line).path("text").asString("").strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> articles(List<String> texts, int number) {
        var articles = new ArrayList<String>();
        var words = new ArrayList<String>();
        for (int text = 0; articles.size() < number; text++) {
            words.addAll(List.of(texts.get(text % texts.size()).split("\\s+")));
            while (words.size() >= WORDS && articles.size() < number) {
                articles.add(String.join(" ", words.subList(0, WORDS)));
                words.subList(0, WORDS).clear();
            }
        }
        return articles;
    }
}
