package newswire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTests {

    private final StringWriter errors = new StringWriter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | what should be done? Name a command (see newswire --help)",
                "tal | there is no command or option 'tal'; did you mean tag or tail? (see newswire --help)",
                "up --fed | there is no command or option '--fed'; did you mean --feed? (see newswire up --help)",
                "up --port many | Invalid value for option '--port': 'many' is no port; it is a number from 1 to 65534 (see"
                        + " newswire up --help)",
                "up --kafka-port 99999 | Invalid value for option '--kafka-port': '99999' is no port; it is a number from 1 to"
                        + " 65534 (see newswire up --help)",
                "feeds --service here list | Invalid value for option '--service': 'here' is no web address; write it as"
                        + " https://news.example/feed.xml (see newswire feeds --help)",
                "deadletters list --after noon | Invalid value for option '--after': 'noon' is not a time; write"
                        + " 2026-11-24T05:30:00Z, or 2h for two hours ago (see newswire deadletters list --help)",
                "enrich --url here page.html | Invalid value for option '--url': 'here' is no web address; write it as"
                        + " https://news.example/feed.xml (see newswire enrich --help)",
                "extract --passes 0 | --passes is a number from 1 on (see newswire extract --help)",
                "up --feed | Missing required parameter for option '--feed' (URL) (see newswire up --help)",
                "up --feed news.example/rss | Invalid value for option '--feed' (URL): 'news.example/rss' is no web"
                        + " address; write it as https://news.example/feed.xml (see newswire up --help)",
                "up --interval soon | Invalid value for option '--interval': 'soon' is not a duration; write it as 30s, 5m,"
                        + " 2h or PT5M (see newswire up --help)",
                "tail --from noon | Invalid value for option '--from': 'noon' is not a place to start; write earliest,"
                        + " latest or a time such as 2026-11-24T05:30:00Z (see newswire tail --help)",
                "up --interval 0s | Invalid value for option '--interval': '0s' is no time at all; write it as 30s, 5m, 2h or PT5M"
                        + " (see newswire up --help)",
                "tail --max 0 | Invalid value for option '--max': '0' is no number from 1 on (see newswire tail --help)",
                "tail --max 3000000000 --from noon | Invalid value for option '--from': 'noon' is not a place to start; write"
                        + " earliest, latest or a time such as 2026-11-24T05:30:00Z (see newswire tail --help)",
                "deadletters list --max few | Invalid value for option '--max': 'few' is no number from 1 on (see newswire"
                        + " deadletters list --help)",
                "replay | what about replays? Name one of start, list, show, pause, resume, cancel (see newswire replay"
                        + " --help)",
                "replay start | Missing required option: '--target=TOPIC' (see newswire replay start --help)",
                "replay start --target live --source warm | --source is raw or enriched, not 'warm' (see newswire replay"
                        + " --help)",
                "replay start --target live --from noon | Invalid value for option '--from': 'noon' is not a time; write"
                        + " 2026-11-24T05:30:00Z, or 2h for two hours ago (see newswire replay start --help)",
                "replay start --target - --dry-run | --rate and --dry-run are for replays to a topic (see newswire replay"
                        + " --help)",
                "tag --entities-model worst | Invalid value for option '--entities-model': there is no model worst; there are"
                        + " best, open (see newswire tag --help)",
                "diff --sample 0 | --sample is a number from 1 to 1000 (see newswire diff --help)",
                "feeds | what about the feeds? Name one of list, show, add, remove, pause, resume, discover, import,"
                        + " export (see newswire feeds --help)",
                "feeds add https://a.example/ --exclude sport | a condition is like title:words, category=Sport"
                        + " or url~PATTERN, not 'sport' (see newswire feeds add --help)",
            })
    void aWrongCommandLineEndsWithCode2AndOneLineThatSaysWhatToDo(String line, String message) {
        assertThat(execute(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);

        assertThat(errors).hasToString("newswire: " + message + System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tag . | cannot read .: Is a directory",
                "enrich nowhere.html | cannot read nowhere.html: no such file, or no permission",
                "enrich http://localhost:1/ | cannot fetch http://localhost:1/: no connection",
            })
    void aPageThatCannotBeHadEndsWithCode1(String line, String message) {
        assertThat(execute(line.split(" "))).isEqualTo(1);

        assertThat(errors).hasToString("newswire: " + message + System.lineSeparator());
    }

    @Test
    void anOpmlFileThatIsNotThereEndsWithCode1BeforeAnythingIsStarted(@TempDir Path folder) {
        var file = folder.resolve("feeds.opml");

        assertThat(execute(
                        "up",
                        "--opml",
                        file.toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .isEqualTo(1);

        assertThat(errors)
                .hasToString(
                        "newswire: the OPML file " + file + " can't be read; check the path" + System.lineSeparator());
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void anOpmlFileThatIsNoneEndsWithCode1(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("feeds.opml"), "<html><body>Not found</body></html>");

        assertThat(execute("up", "--opml", file.toString())).isEqualTo(1);

        assertThat(errors.toString())
                .startsWith("newswire: the OPML file " + file + " is no list of feeds: ")
                .hasLineCount(1);
    }

    @Test
    void aDataFolderThatCannotBeUsedEndsWithCode1(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("file"), "in the way");

        assertThat(execute("up", "--data", file.toString())).isEqualTo(1);

        assertThat(errors.toString())
                .startsWith("newswire: the data folder " + file + " can't be used (" + file + " is a file); ")
                .endsWith("--data" + System.lineSeparator());
    }

    @Test
    void aFeedThatIsNotThereEndsWithCode1(@TempDir Path folder) {
        var file = folder.resolve("feed.xml");

        assertThat(execute("parse", file.toString())).isEqualTo(1);

        assertThat(errors).hasToString("newswire: there is no file or folder " + file + System.lineSeparator());
    }

    @Test
    void tellsItsVersionAndItsCommands() {
        var out = new StringWriter();
        var commands = Newswire.commandLine().setOut(new PrintWriter(out));

        assertThat(commands.execute("--version")).isZero();
        assertThat(commands.execute("--help")).isZero();
        assertThat(out.toString()).contains("newswire ", "demo", "up", "tail", "feeds");
    }

    private int execute(String... args) {
        return Newswire.commandLine().setErr(new PrintWriter(errors)).execute(args);
    }
}
