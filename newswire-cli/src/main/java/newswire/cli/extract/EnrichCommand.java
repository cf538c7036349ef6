package newswire.cli.extract;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import newswire.cli.console.WebAddress;
import newswire.cli.tag.TagText;
import newswire.enrich.extract.ArticleSource;
import newswire.enrich.extract.Extraction;
import newswire.enrich.extract.Extractor;
import newswire.enrich.extract.Story;
import newswire.enrich.extract.html.StoryHtml;
import newswire.enrich.site.SiteKnowledge;
import newswire.enrich.tag.TagSource;
import newswire.enrich.tag.Taggers;
import newswire.enrich.tag.Tags;
import newswire.enrich.tag.language.DetectedLanguage;
import newswire.enrich.tag.language.LanguageDetector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows what one page says, and where each field came from. */
@Command(
        name = "enrich",
        description =
                "Shows the story of one page, a file or an address, its tags, and where each field came from. Takes"
                        + " plain text too.",
        mixinStandardHelpOptions = true)
public final class EnrichCommand implements Callable<Integer> {

    private static final Pattern MARKUP = Pattern.compile(
            "<(?:!doctype|html|head|body|div|p|article|meta|span|section|main|h[1-6])\\b", Pattern.CASE_INSENSITIVE);
    private static final int LOOK = 20_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE|URL", description = "an HTML or text file (.gz too), or an http address")
    private String page = "";

    @Option(names = "--url", converter = WebAddress.class, description = "the address that a file was saved from")
    private @Nullable URI url;

    @Mixin
    private final RulesOption rules = new RulesOption();

    @Option(names = "--html", description = "print the story as HTML that is safe to show, alone or with --json")
    private boolean html;

    @Option(names = "--json", description = "print one JSON object instead")
    private boolean asJson;

    /** Returns 0, or 1 when the page holds no article. */
    @Override
    public Integer call() {
        PrintWriter out = new PrintWriter(
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out)),
                false,
                StandardCharsets.UTF_8);
        int exit = show(out);
        out.flush();
        if (exit != 0) {
            spec.commandLine().getErr().println("newswire: no story was found in " + page);
        }
        return exit;
    }

    int show(PrintWriter out) {
        boolean remote = page.startsWith("http://") || page.startsWith("https://");
        String text = remote ? PageSource.fetch(address()) : PageSource.read(Path.of(page));
        Extractor extractor =
                new Extractor(rules.options(remote ? address() : url).withHtml(html));
        boolean markup = MARKUP.matcher(text.length() > LOOK ? text.substring(0, LOOK) : text)
                .find();
        Extraction made = markup
                ? extractor.extract(
                        new ArticleSource(text, remote ? address() : url, null, Instant.now()), SiteKnowledge.NONE)
                : printed(extractor.extractText(text));
        Story story = made.story();
        if (asJson) {
            JsonMapper json = JsonMapper.builder().build();
            ObjectNode node = json.createObjectNode();
            StoryJson.fill(node, story);
            node.set("provenance", json.valueToTree(story.provenance()));
            rules.fill(node);
            if (made.html() != null) {
                node.put("html", made.html());
            }
            out.println(json.writerWithDefaultPrettyPrinter().writeValueAsString(node));
        } else if (html) {
            out.println(Objects.requireNonNullElse(made.html(), ""));
        } else {
            printTagged(story, rules.lines(), out);
        }
        return story.text().isEmpty() ? 1 : 0;
    }

    private Extraction printed(Story story) {
        return new Extraction(story, html ? StoryHtml.of(story.blocks()) : null, null);
    }

    /** The story with its entities marked; what the taggers say stands near what the publisher says. */
    private static void printTagged(Story story, List<String> rules, PrintWriter out) {
        String title = story.title() == null ? "" : story.title();
        String standfirst = story.standfirst() == null ? "" : story.standfirst();
        List<String> claims = story.language() == null ? List.of() : List.of(story.language());
        DetectedLanguage language =
                new LanguageDetector().detect(String.join("\n", title, standfirst, story.text()), claims);
        Tags tags = Taggers.shipped((tagger, failure) -> System.err.println("newswire: " + tagger + ": " + failure))
                .tag(new TagSource(
                        title,
                        standfirst,
                        story.text(),
                        language == null ? null : TagSource.languageOf(language.code(), language.confidence()),
                        story.section(),
                        story.publisherTags(),
                        story.published() == null ? null : story.published().instant()));
        StoryPrinter.printFields(story, out);
        rules.forEach(out::println);
        TagText.print(story.text(), tags, out);
        StoryPrinter.printText(story, TagText.marked(story.text(), tags), out);
    }

    private URI address() {
        try {
            return new URI(page);
        } catch (URISyntaxException wrong) {
            throw new ParameterException(spec.commandLine(), page + " is no address: " + wrong.getMessage());
        }
    }
}
