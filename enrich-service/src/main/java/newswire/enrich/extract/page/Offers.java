package newswire.enrich.extract.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What pages offer to do beside names, tags and trails, as buttons say it: {@code Print}, {@code Teilen}, {@code Facebook}. */
public final class Offers {

    private static final Set<String> DOINGS = Set.of(
            ("follow|email|e-mail|mail|print|share|tweet|pin|pin it|save|comment|comments|reply|subscribe|like|listen|rss|read more|see more|view more|show more"
                            + "|see all|view all|see all articles|all articles|view all posts|all posts|send email|view profile|more|next|previous|prev|back|skip|menu|login|log in|sign in|register|search|copy link|print recipe"
                            + "|drucken|teilen|tweeten|twittern|kommentare|kommentieren|merken|mehr|zurück|weiter|anmelden|suche|folgen|vorlesen|mehr lesen|weiterlesen|mehr anzeigen"
                            + "|imprimer|partager|commenter|commentaires|suivre|envoyer|retour|suivant|précédent|s'abonner|voir plus|lire la suite"
                            + "|imprimir|compartir|comentar|comentarios|seguir|enviar|volver|anterior|siguiente|leer más|ver más|suscribirse"
                            + "|compartilhar|partilhar|comentários|voltar|próximo|leia mais|ver mais|stampa|condividi|commenta|commenti|segui|indietro|avanti"
                            + "|delen|afdrukken|reacties|reageer|terug|volgende|dela|skriv ut|del|udskriv|tilbake|tilbage|jaa|tulosta"
                            + "|udostępnij|drukuj|komentarze|wróć|sdílet|tisknout|komentáře|zpět|megosztás|nyomtatás|hozzászólások"
                            + "|поделиться|печать|комментарии|назад|далее|поширити|друк|κοινοποίηση|εκτύπωση|paylaş|yazdır|yorumlar|bagikan|cetak"
                            + "|chia sẻ|in trang|مشاركة|طباعة|שתף|הדפס|シェア|印刷|戻る|分享|打印|列印|返回|공유|인쇄|댓글|목록")
                    .split("\\|"));
    private static final Set<String> NETWORKS = Set.of(
            ("facebook|twitter|x|google+|google plus|instagram|linkedin|whatsapp|pinterest|telegram|reddit|tumblr|youtube|tiktok|snapchat|xing"
                            + "|flipboard|bluesky|mastodon|threads|messenger|viber|line|vkontakte|вконтакте|одноклассники|微博|微信|新浪微博|qq空间"
                            + "|트위터|페이스북|카카오톡|카카오스토리|네이버밴드|네이버블로그|구글+|밴드|블로그|はてなブックマーク|ツイート")
                    .split("\\|"));
    private static final int BAR = 2;

    private Offers() {}

    /** Whether a text is one: something to do, or a network to do it on. */
    public static boolean isOne(String text) {
        String folded = folded(text);
        return DOINGS.contains(folded) || NETWORKS.contains(folded);
    }

    private static String folded(String text) {
        int to = text.length();
        while (to > 0 && " »›>→".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(0, to).toLowerCase(Locale.ROOT);
    }

    /** The texts of links without these; networks may be what the page is about where they don't stand side by side. */
    public static List<String> leftOut(List<String> links) {
        boolean bar =
                links.stream().filter(link -> NETWORKS.contains(folded(link))).count() >= BAR;
        return links.stream()
                .filter(link -> !(bar ? isOne(link) : DOINGS.contains(folded(link))))
                .toList();
    }
}
