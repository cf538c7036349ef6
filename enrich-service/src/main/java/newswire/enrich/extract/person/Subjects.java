package newswire.enrich.extract.person;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newswire.enrich.extract.page.Page;
import newswire.enrich.extract.text.Words;

/** What a page says in single words that it is about: such a link beside the date leads to more of that, and names nobody. */
final class Subjects {

    private static final List<String> METAS = List.of("keywords", "news_keywords", "article:tag", "article:section");
    private static final int MOST = 200;

    private Subjects() {}

    /** The words, folded. */
    static Set<String> of(Page page) {
        Set<String> subjects = new HashSet<>();
        for (String meta : METAS) {
            for (String list : page.metas().all(meta)) {
                for (String subject : list.split(",", MOST)) {
                    String folded = Words.fold(subject.strip());
                    if (folded.indexOf(' ') < 0) {
                        subjects.add(folded);
                    }
                }
            }
        }
        return subjects;
    }
}
