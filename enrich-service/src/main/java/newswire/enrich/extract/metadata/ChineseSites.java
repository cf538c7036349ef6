package newswire.enrich.extract.metadata;

import java.util.regex.Pattern;

/** Names of sites that Chinese titles end with, told by their last word where a page says its site's name nowhere else. */
final class ChineseSites {

    private static final Pattern NAME =
            Pattern.compile("[\\p{IsHan}\\w ]{0,16}(?:网|網|网站|網站|日报|日報|晚报|新闻|新聞|资讯|频道|頻道|在线|电视台|電視台|通讯社|通訊社|论坛|订阅)");
    /** What parts a headline from the channel, and that from the site: {@code 渡轮周日复航_港口_港口网}. */
    private static final char PARTING = '_';

    private static final int SHORTEST_HEADLINE = 6;

    private ChineseSites() {}

    /** A title less such a name at its end, and less the channel before it. */
    static String leftOut(String title) {
        if (!endsInIdeograph(title)) {
            return title;
        }
        Separators separators = Separators.ofParts(title);
        int start = -1;
        int end = 0;
        while (separators.next()) {
            start = separators.start();
            end = separators.end();
        }
        if (start < SHORTEST_HEADLINE
                || !NAME.matcher(title.substring(end).strip()).matches()) {
            return title;
        }
        int first = title.indexOf(PARTING);
        boolean channel = first >= SHORTEST_HEADLINE && first < start;
        return title.substring(0, channel ? first : start).strip();
    }

    private static boolean endsInIdeograph(String title) {
        String bare = title.stripTrailing();
        return !bare.isEmpty() && Character.isIdeographic(bare.charAt(bare.length() - 1));
    }
}
