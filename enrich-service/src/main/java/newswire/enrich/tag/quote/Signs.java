package newswire.enrich.tag.quote;

import java.util.Set;

/** Words that speak for speech between marks, or against it. */
final class Signs {

    static final Set<String> FINITE =
            Set.of(("is are was were be been am 's 're 'm 've 'll 'd has have had do does did will"
                            + " would can could should may might must n't not ca wo")
                    .split(" "));
    static final Set<String> OF_SPEAKER = Set.of("i we my our us me you your myself ourselves".split(" "));
    static final Set<String> OF_OTHERS = Set.of("he she they it his her their him them its".split(" "));
    static final Set<String> WORKS = Set.of(
            ("film films movie movies song songs album book books novel memoir show shows series titled entitled hit program programme"
                            + " magazine episode documentary play poem musical opera sitcom drama thriller comedy broadcast podcast"
                            + " column sequel track single ballad hymn anthem soundtrack painting sculpture exhibition game games"
                            + " starring stars starred published publishes host hosts hosted aired airs watch watched watching"
                            + " appeared appearance appearing sang sings performed author directed director wrote actor actress anchor")
                    .split(" "));
    static final Set<String> SAYINGS = Set.of(
            ("speech speeches remark remarks statement statements claim claims comment comments word words argument accusation"
                            + " accusations promise promises pledge call calls chant chants warning criticism message messages slogan"
                            + " phrase term terms tweet tweets letter op-ed editorial theory answer reply response question questions"
                            + " assertion allegation allegations suggestion reference references insult insults attack attacks complaint"
                            + " plan description interview ad motto cry shouts cheers headline post")
                    .split(" "));
    static final Set<String> NAMINGS = Set.of(
            ("so-called called known dubbed nicknamed labeled labelled termed named titled entitled deemed billed styled described"
                            + " referred headlined listed designated considered marked")
                    .split(" "));

    private Signs() {}
}
