package newswire.enrich.extract;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import newswire.enrich.extract.block.Asides;
import newswire.enrich.extract.block.Body;
import newswire.enrich.extract.block.JudgedPage;
import newswire.enrich.extract.block.SiteSigns;
import newswire.enrich.extract.block.TextBlock;
import newswire.enrich.extract.body.Embeds;
import newswire.enrich.extract.body.Openings;
import newswire.enrich.extract.body.PullQuotes;
import newswire.enrich.extract.body.StoryBlock;
import newswire.enrich.extract.body.Updates;
import newswire.enrich.extract.date.DateLines;
import newswire.enrich.extract.date.PublishedTimes;
import newswire.enrich.extract.entry.EntryField;
import newswire.enrich.extract.entry.Summaries;
import newswire.enrich.extract.html.StoryHtml;
import newswire.enrich.extract.learnt.Models;
import newswire.enrich.extract.metadata.Access;
import newswire.enrich.extract.metadata.Addresses;
import newswire.enrich.extract.metadata.Disclosures;
import newswire.enrich.extract.metadata.ForSubscribers;
import newswire.enrich.extract.metadata.Images;
import newswire.enrich.extract.metadata.Kinds;
import newswire.enrich.extract.metadata.LeadParagraph;
import newswire.enrich.extract.metadata.LiveBlogs;
import newswire.enrich.extract.metadata.MarkedCaptions;
import newswire.enrich.extract.metadata.Sections;
import newswire.enrich.extract.metadata.SiteNames;
import newswire.enrich.extract.metadata.StandIns;
import newswire.enrich.extract.metadata.Standfirsts;
import newswire.enrich.extract.metadata.TagLines;
import newswire.enrich.extract.metadata.Tags;
import newswire.enrich.extract.metadata.Titles;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.page.PageReader;
import newswire.enrich.extract.person.Authors;
import newswire.enrich.extract.person.BylineLines;
import newswire.enrich.extract.printed.PrintedModel;
import newswire.enrich.extract.printed.PrintedPage;
import newswire.enrich.extract.rule.RuleUse;
import newswire.enrich.extract.rule.RuledPage;
import newswire.enrich.extract.rule.SiteRule;
import newswire.enrich.site.SiteKnowledge;
import newswire.enrich.site.SitePage;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Turns a page, a feed entry, or both into the story. Thread-safe; time and memory are bounded for any input, and a page
 * that makes no sense comes out as what the entry says, or as a story of kind {@link StoryKind#none}.
 */
public final class Extractor {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*");

    private final PageReader reader = new PageReader();
    private final Body body;
    private final Titles titles;
    private final ExtractorOptions options;

    /** An extractor with the model that comes with the library. */
    public Extractor() {
        this(Models.shipped(), ExtractorOptions.defaults());
    }

    /** An extractor with the model that comes with the library. */
    public Extractor(ExtractorOptions options) {
        this(Models.shipped(), options);
    }

    /** An extractor that judges by other models. */
    public Extractor(Models models) {
        this(models, ExtractorOptions.defaults());
    }

    private Extractor(Models models, ExtractorOptions options) {
        this.options = options;
        this.body = new Body(models.blocks());
        this.titles = new Titles(models.titles());
    }

    /** Extracts the story; never fails on what a page holds. */
    public Story extract(ArticleSource source) {
        return extract(source, SiteKnowledge.NONE, false).story();
    }

    /** As {@link #extract(ArticleSource)}, in the light of what is known of the page's site. */
    public Extraction extract(ArticleSource source, SiteKnowledge site) {
        return extract(source, site, true);
    }

    private Extraction extract(ArticleSource source, SiteKnowledge site, boolean tellsOfSite) {
        SitePage sitePage = null;
        List<Shown> shown = new ArrayList<>();
        StoryDraft draft = new StoryDraft();
        EntryHints entry = source.entry();
        String html = source.html();
        if (html != null && !html.isBlank()) {
            String entryTitle = entry == null || entry.title() == null ? null : PlainHtml.text(entry.title());
            SiteRule rule = rule(source);
            Page page = rule == null
                    ? reader.read(html, source.pageUrl())
                    : reader.readWithAttributes(html, source.pageUrl());
            RuledPage ruled = ruled(page, rule);
            if (ruled.use() != null) {
                page = page.outlinedAgain();
            }
            JudgedPage judged = body.judge(page);
            sitePage = tellsOfSite ? SiteSigns.of(judged) : null;
            fromPage(draft, page, ruled, SiteSigns.inLightOf(site, judged), entryTitle, source.asOf(), shown);
            if (ruled.use() == null && StandIns.isOne(page, draft.title(), draft.blocks())) {
                draft = new StoryDraft();
                draft.kind(new Found<>(StoryKind.none, "stand-in"));
                shown.clear();
                sitePage = null;
            }
        }
        if (entry != null) {
            fromEntry(draft, entry, source.pageUrl(), shown);
        }
        return new Extraction(draft.toStory(), html(draft, shown), sitePage);
    }

    /** Extracts the story from a page that was printed or copied as plain text. */
    public Story extractText(String text) {
        return extractText(text, PrintedModel.shipped());
    }

    /** As {@link #extractText(String)}, judged by another model than the one that comes with the library. */
    public Story extractText(String text, PrintedModel model) {
        return PrintedStories.of(PrintedPage.read(text, model));
    }

    private @Nullable SiteRule rule(ArticleSource source) {
        EntryHints entry = source.entry();
        URI url = source.pageUrl() == null && entry != null ? entry.link() : source.pageUrl();
        return options.rules().get().of(url);
    }

    /** The page by the user's rule for it, and without what the rule drops. */
    private RuledPage ruled(Page page, @Nullable SiteRule rule) {
        RuledPage ruled = rule == null ? RuledPage.without() : rule.on(page.document());
        RuleUse use = ruled.use();
        if (use != null) {
            options.ruleUses().accept(use);
        }
        return ruled;
    }

    /** Text blocks as a page or a feed's field shows them, and as the story may have them. */
    private record Shown(Page page, List<TextBlock> on, List<Block> blocks) {

        Shown(Page page, List<StoryBlock> story) {
            this(
                    page,
                    story.stream().map(StoryBlock::shown).toList(),
                    story.stream().map(StoryBlock::as).toList());
        }
    }

    private @Nullable String html(StoryDraft draft, List<Shown> shown) {
        if (!options.html() || draft.blocks().isEmpty()) {
            return null;
        }
        for (Shown body : shown) {
            if (body.blocks == draft.blocks()) {
                return StoryHtml.of(body.page, body.on, body.blocks, draft.images());
            }
        }
        return StoryHtml.of(draft.blocks());
    }

    private void fromPage(
            StoryDraft draft,
            Page page,
            RuledPage ruled,
            JudgedPage found,
            @Nullable String entryTitle,
            @Nullable Instant asOf,
            List<Shown> shown) {
        Set<String> siteNames = SiteNames.of(page);
        draft.title(ruled.title());
        draft.title(titles.of(page, siteNames, entryTitle));
        String live = LiveBlogs.sign(page, found, draft.title());
        JudgedPage plain = live == null ? Asides.leftOut(found) : found;
        JudgedPage judged = plain.within(ruled.body());
        draft.standfirst(ruled.standfirst());
        draft.authors(ruled.authors());
        draft.published(ruled.published());
        draft.standfirst(Standfirsts.of(page, judged, draft.title()));
        draft.authors(Authors.of(page, judged, siteNames));
        draft.published(PublishedTimes.published(page, judged, draft.title(), asOf));
        draft.modified(PublishedTimes.modified(page, asOf));
        draft.section(Sections.of(page, siteNames, draft.title()));
        draft.tags(Tags.of(page, judged, siteNames, draft.title()));
        draft.canonicalUrl(Addresses.canonical(page));
        draft.ampUrl(Addresses.amp(page));
        draft.language(language(page));
        MarkedCaptions captions = MarkedCaptions.of(page);
        draft.images(Images.of(page, judged, captions, draft.title()), "page");
        List<TextBlock> written = captions.leftOut(body.of(judged, draft.title()));
        ForSubscribers offers = ForSubscribers.of(page, judged, written);
        List<TextBlock> told = told(draft, written, offers.lines());
        TextBlock lead = draft.standfirst() == null ? LeadParagraph.of(judged, told) : null;
        if (lead != null) {
            draft.standfirst(new Found<>(lead.text(), "lead paragraph"));
        }
        List<StoryBlock> blocks =
                Openings.plain(Embeds.amid(page, judged, PullQuotes.leftOut(told)), draft.standfirst());
        List<StoryBlock> story = live == null ? blocks : Updates.in(page, judged, blocks);
        Shown kept = new Shown(page, story);
        shown.add(kept);
        draft.body(kept.blocks, StoryBlock.words(story), judged == plain ? "page" : "rule");
        draft.scriptedBody(page, judged.candidates().words());
        Found<Boolean> paywalled = Access.paywalled(page, offers.wall());
        int words = draft.words();
        draft.access(paywalled, Access.truncated(page, draft.blocks(), words, paywalled != null));
        long pictures =
                draft.images().stream().filter(image -> image.caption() != null).count();
        draft.kind(
                live == null
                        ? Kinds.of(page, draft.title(), judged, words, pictures, paywalled != null)
                        : new Found<>(StoryKind.liveBlog, live));
    }

    /** A story without lines that say of it what is told apart. */
    private static List<TextBlock> told(StoryDraft draft, List<TextBlock> written, Set<TextBlock> offers) {
        List<TextBlock> free =
                written.stream().filter(block -> !offers.contains(block)).toList();
        List<TextBlock> undated = DateLines.leftOut(Disclosures.leftOut(free), draft.standfirst());
        return BylineLines.leftOut(TagLines.leftOut(undated, draft.tags()), draft.authors());
    }

    private void fromEntry(StoryDraft draft, EntryHints entry, @Nullable URI pageUrl, List<Shown> shown) {
        String title = entry.title();
        if (title != null && !title.isBlank()) {
            draft.title(new Found<>(PlainHtml.text(title), "entry"));
        }
        List<String> names = Authors.clean(entry.authors(), Set.of());
        draft.authors(names.isEmpty() ? null : new Found<>(names, "entry"));
        draft.published(PublishedTimes.ofEntry(entry.published()));
        draft.modified(PublishedTimes.ofEntry(entry.updated()));
        draft.tags(entry.categories().isEmpty() ? null : new Found<>(entry.categories(), "entry"));
        URI link = entry.link();
        draft.canonicalUrl(link == null ? null : new Found<>(link, "entry"));
        String language = entry.language();
        draft.language(language == null ? null : new Found<>(language, "entry"));
        URI base = pageUrl == null ? link : pageUrl;
        EntryField content = field(entry, entry.contentHtml(), base);
        EntryField summary = field(entry, entry.summaryHtml(), base);
        draft.standfirst(Summaries.standfirst(summary, content));
        Shown told = new Shown(content.page(), content.story());
        Shown summed = new Shown(summary.page(), summary.story());
        shown.addAll(List.of(told, summed));
        draft.entryBody(content, told.blocks, summary, summed.blocks);
        draft.images(entry.images(), "entry");
    }

    private EntryField field(EntryHints entry, @Nullable String html, @Nullable URI base) {
        String title = entry.title() == null ? null : PlainHtml.text(entry.title());
        return EntryField.of(reader.read(html == null ? "" : html, base), title, entry.link());
    }

    private static @Nullable Found<String> language(Page page) {
        Element root = page.document().firstElementChild();
        String claimed = root == null ? "" : root.attr("lang").strip();
        String source = "html lang";
        if (claimed.isEmpty()) {
            String meta = page.metas().first("content-language", "og:locale", "language", "dc.language");
            claimed = meta == null ? "" : meta.strip();
            source = "meta";
        }
        boolean plausible = LANGUAGE.matcher(claimed).matches();
        return plausible
                ? new Found<>(Locale.forLanguageTag(claimed.replace('_', '-')).toLanguageTag(), source)
                : null;
    }
}
