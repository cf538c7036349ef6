package newswire.ingest.parse.discover;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Recognises pages that guard a site: they come with status 200 or 403, say nothing of the site, and want a browser to
 * run a script or a person to solve a riddle.
 */
public final class BotChallenge {

    /** Who guards, and what stands in the source of its pages and of no other's. */
    private record Guard(String name, List<String> marks) {}

    private static final List<Guard> GUARDS = List.of(
            new Guard(
                    "Cloudflare",
                    List.of(
                            "challenges.cloudflare.com",
                            "/cdn-cgi/challenge-platform",
                            "cf-browser-verification",
                            "cf_chl_",
                            "cf-chl-",
                            "window._cf_chl_opt",
                            "<title>just a moment...</title>",
                            "attention required! | cloudflare",
                            "checking if the site connection is secure")),
            new Guard("Imperva", List.of("_incapsula_resource", "incapsula incident id", "pardon our interruption")),
            new Guard(
                    "DataDome",
                    List.of("captcha-delivery.com", "datadome captcha", "please enable js and disable any ad blocker")),
            new Guard("HUMAN", List.of("px-captcha", "_pxappid", "perimeterx")),
            new Guard("Akamai", List.of("errors.edgesuite.net", "sec-if-cpt-container", "/_sec/cp_challenge")),
            new Guard("AWS WAF", List.of("awswafcookiedomainlist", "gokuprops", "token.awswaf.com")),
            new Guard("Sucuri", List.of("sucuri_cloudproxy_js", "sucuri website firewall")),
            new Guard("DDoS-Guard", List.of("ddos-guard", "check.ddos-guard.net")),
            new Guard(
                    "Anubis",
                    List.of(
                            ".within.website/x/cmd/anubis",
                            "making sure you're not a bot",
                            "making sure you&#39;re not a bot")),
            new Guard("Vercel", List.of("vercel security checkpoint")),
            new Guard("Kasada", List.of("/149e9513-01fa-4fb0-aad4-566afd725d1b/", "kpsdk")),
            new Guard("Friendly Captcha", List.of("frc-captcha")),
            new Guard("BunkerWeb", List.of("bunkerweb antibot")));

    /** What guards that we do not know by name say; only believed of a page that says hardly anything else. */
    private static final List<String> PHRASES = List.of(
            "verify you are human",
            "verify that you are human",
            "verifying you are human",
            "checking your browser",
            "are you a robot",
            "i'm not a robot",
            "unusual traffic from your",
            "enable javascript and cookies to continue",
            "ddos protection by",
            "www.google.com/recaptcha",
            "hcaptcha.com/1/api.js",
            "complete the security check",
            "prove you are human",
            "bot verification");

    private static final int SMALL_PAGE = 40_000;
    private static final int LOOKED_AT = 200_000;

    private BotChallenge() {}

    /** Who guards the site that sent this page, null when it is no challenge. */
    public static @Nullable String guardOf(String html) {
        if (html.length() > LOOKED_AT) {
            return null; // A page with that much to say is a page.
        }
        String page = html.toLowerCase(Locale.ROOT);
        boolean small = page.length() < SMALL_PAGE;
        for (Guard guard : GUARDS) {
            for (String mark : guard.marks) {
                if (page.contains(mark) && (small || !page.contains("<article"))) {
                    return guard.name;
                }
            }
        }
        if (small) {
            for (String phrase : PHRASES) {
                if (page.contains(phrase) && !page.contains("<article")) {
                    return "an unknown guard";
                }
            }
        }
        return null;
    }
}
