package newswire.enrich.extract.rule;

/** What a rule's selectors point at; names are as in rule files. */
public enum RuleField {
    title,
    standfirst,
    byline,
    date,
    /** Elements that hold the story. */
    body,
    /** Elements that are taken out of the page before anything else is looked at. */
    drop
}
