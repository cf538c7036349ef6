package newswire.enrich.extract.block;

import java.util.List;
import newswire.enrich.extract.text.Words;

/** Words that furniture is made of, in the larger news languages, as bits by what they are about. */
public final class Cues {

    /** To subscribe, to other stories, to share, to comment, about the owner, about privacy, of advertising, to donate. */
    public static final int FURNITURE = 1 | 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 5 | 1 << 8 | 1 << 9;

    /** To subscribe, register or log in. */
    public static final int SUBSCRIBE = 1;

    /** About privacy, and what a browser has to have or to allow. */
    public static final int CONSENT = 1 << 5;

    /** To other stories. */
    public static final int OTHER_STORIES = 1 << 1;

    /** To pictures and those who take them. */
    public static final int PICTURE = 1 << 7;

    /** When something was published, or how long ago. */
    public static final int TIME = 1 << 12;

    /** About the owner of the text. */
    public static final int OWNER = 1 << 4;

    /** A group per line, in the order of bits. */
    static final List<String> GROUPS = List.of(
            "subscribe subscriber subscribers subscription newsletter newsletters signup login register inbox abonnieren abonnement abonnez abo suscríbete suscribirse boletín iscriviti assine inscreva подписка подписаться подпишитесь zapisz abonneer prenumerera tilmeld",
            "read see watch related more also recommended trending popular latest mehr lesen lire aussi leer también lea leggi anche leia veja czytaj zobacz читайте также lees meer läs mer les lue devamı διαβάστε",
            "share facebook twitter whatsapp instagram follow telegram linkedin email tiktok youtube teilen partager compartir condividi compartilhar udostępnij поделиться delen dela",
            "comment comments kommentar kommentare commentaires comentarios commenti comentários komentarze комментарии reacties discussion forum",
            "copyright rights reserved rechte droits derechos diritti direitos",
            "cookie cookies consent privacy javascript browser adblock datenschutz terms",
            "by von par por reporter correspondent editor author autor auteur redaktion",
            "photo photograph photographer image picture foto getty reuters afp ap shutterstock video bild credit imago dpa epa file courtesy fotografía",
            "advertisement advertise sponsored anzeige werbung promo publicidad publicité pubblicità реклама advertentie annons reklama",
            "donate donation support contribute member membership spenden unterstützen soutenez apoya",
            "http https www com org pic",
            "tags tag topics topic filed categories category themen schlagworte etiquetas tagi теги mots",
            "updated published ago minutes hours yesterday today uhr aktualisiert publié actualizado aggiornato опубликовано",
            "correction clarification disclaimer reporting editing writing contributed additional story originally article");

    private static final int BITS = 11;
    private static final int[] HASHES = new int[1 << BITS];
    private static final int[] FOUND = new int[1 << BITS];

    static {
        for (int group = 0; group < GROUPS.size(); group++) {
            for (String word : GROUPS.get(group).split(" ")) {
                int hash = Words.hashes(word)[0];
                int slot = slot(hash);
                HASHES[slot] = hash;
                FOUND[slot] |= 1 << group;
            }
        }
    }

    private Cues() {}

    /** The groups of a text's first word. */
    public static int first(String text) {
        int[] words = Words.hashes(text);
        return words.length == 0 ? 0 : of(words[0]);
    }

    /** The groups of all of a text's words. */
    public static int in(String text) {
        int found = 0;
        for (int word : Words.hashes(text)) {
            found |= of(word);
        }
        return found;
    }

    private static int slot(int hash) {
        int slot = hash * 0x9E3779B1 >>> 32 - BITS;
        while (FOUND[slot] != 0 && HASHES[slot] != hash) {
            slot = slot + 1 & HASHES.length - 1;
        }
        return slot;
    }

    /** The groups of a word by its hash, 0 for most. */
    static int of(int hash) {
        return FOUND[slot(hash)];
    }
}
