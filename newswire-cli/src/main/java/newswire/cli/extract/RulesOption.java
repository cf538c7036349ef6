package newswire.cli.extract;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newswire.cli.console.Failure;
import newswire.enrich.extract.ExtractorOptions;
import newswire.enrich.extract.rule.RuleUse;
import newswire.enrich.extract.rule.SiteRules;
import newswire.enrich.siterule.RuleFiles;
import newswire.enrich.siterule.WrongSiteRulesException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Site rules to try on a page, and what they find there. */
final class RulesOption {

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "site rules to try, a file or a folder; a page that is a file needs --url with it")
    private @Nullable Path file;

    private final List<RuleUse> uses = new ArrayList<>();

    /**
     * Extraction with the rules.
     *
     * @param page the page's address
     * @throws Failure when the rules cannot be used, or none is for this address
     */
    ExtractorOptions options(@Nullable URI page) {
        if (file == null) {
            return ExtractorOptions.defaults();
        }
        SiteRules rules = read(file);
        if (page == null) {
            throw new Failure("rules are for sites, and the page's address is not known; say it with --url");
        }
        if (rules.of(page) == null) {
            throw new Failure("none of the " + rules.size() + " rules in " + file + " is for " + page);
        }
        return ExtractorOptions.defaults().withRules(() -> rules, uses::add);
    }

    private static SiteRules read(Path file) {
        try {
            return RuleFiles.read(file);
        } catch (WrongSiteRulesException wrong) {
            throw new Failure(String.valueOf(wrong.getMessage()), wrong);
        } catch (IOException unreadable) {
            throw new Failure("the rules in " + file + " can't be read; check the path", unreadable);
        }
    }

    /** What the rules found, for a person. */
    List<String> lines() {
        return uses.stream()
                .flatMap(use -> Stream.of(
                        "rule         " + use.rule().source() + ", "
                                + use.rule().site() + use.rule().path(),
                        "             " + matches(use)))
                .toList();
    }

    private static String matches(RuleUse use) {
        return new TreeMap<>(use.matches())
                .entrySet().stream()
                        .map(field -> field.getKey() + ": " + count(field.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String count(int matches) {
        return switch (matches) {
            case 0 -> "matches NOTHING";
            case 1 -> "1 element";
            default -> matches + " elements";
        };
    }

    /** What the rules found, as JSON. */
    void fill(ObjectNode into) {
        for (RuleUse use : uses) {
            ObjectNode rule = into.putObject("rule");
            rule.put("file", use.rule().source());
            rule.put("site", use.rule().site());
            rule.put("path", use.rule().path());
            ObjectNode matches = rule.putObject("matches");
            use.matches().forEach((field, count) -> matches.put(field.name(), count));
        }
    }
}
