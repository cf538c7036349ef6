package newswire.ingest.parse.map;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newswire.ingest.parse.Person;
import newswire.ingest.parse.xml.Element;
import newswire.ingest.parse.xml.Namespace;
import org.jspecify.annotations.Nullable;

/** Authors and contributors in every form that feeds give them. */
final class People {

    private static final Pattern MAIL = Pattern.compile("[\\w.+'%-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,8}");
    private static final int MOST = 50;

    private People() {}

    /** All persons in the first place of the table that names any. */
    static List<Person> of(FieldTable table, List<Element> children, Surroundings surroundings) {
        for (int i = 0; i < table.places().size(); i++) {
            List<Person> people = null;
            for (Element child : children) {
                if (child.name() == table.places().get(i)) {
                    Person person = person(child, surroundings);
                    if (person != null && (people == null || people.size() < MOST && !people.contains(person))) {
                        people = people == null ? new ArrayList<>(2) : people;
                        people.add(person);
                    }
                }
            }
            if (people != null) {
                return List.copyOf(people);
            }
        }
        return List.of();
    }

    private static @Nullable Person person(Element element, Surroundings surroundings) {
        String name = null;
        String email = null;
        String uri = null;
        boolean structured = false;
        for (Element part : element.children()) {
            String text = PlainText.fold(part.text());
            switch (part.name().local()) {
                case "name" -> {
                    structured = true;
                    name = name == null ? text : name;
                }
                case "email" -> {
                    structured = true;
                    email = email == null ? text : email;
                }
                case "uri", "url", "homepage" -> {
                    structured = true;
                    uri = uri == null && text != null ? surroundings.resolve(part, text) : uri;
                }
                default -> {}
            }
        }
        if (structured) {
            Person inName = name == null || email != null ? null : parse(name);
            if (inName != null && inName.email() != null) {
                return person(inName.name(), inName.email(), uri);
            }
            return person(PlainText.ofHtml(name), withoutScheme(email), uri);
        }
        String text = element.hasChildren() && element.name().namespace() != Namespace.ATOM
                ? element.markup()
                : element.text();
        return parse(text);
    }

    /** Takes 'mail (Name)', 'Name (mail)', 'Name &lt;mail&gt;', 'Name mail' and either one alone apart. */
    static @Nullable Person parse(@Nullable String stated) {
        String text = PlainText.fold(stated);
        if (text == null) {
            return null;
        }
        if (text.indexOf('@') < 0) {
            return person(text, null, null);
        }
        Matcher mail = MAIL.matcher(text);
        if (!mail.find()) {
            return person(text, null, null);
        }
        String before = text.substring(0, mail.start());
        String after = text.substring(mail.end());
        if (before.toLowerCase(java.util.Locale.ROOT).endsWith("mailto:")) {
            before = before.substring(0, before.length() - "mailto:".length());
        }
        String rest = (before + ' ' + after).strip();
        String name = trimmed(rest);
        return person(name, mail.group(), null);
    }

    /** Brackets and punctuation that only held name and mail apart. */
    private static String trimmed(String rest) {
        int from = 0;
        int to = rest.length();
        while (from < to && "()<>[]\"',;:- ".indexOf(rest.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "()<>[]\"',;:- ".indexOf(rest.charAt(to - 1)) >= 0) {
            to--;
        }
        String name = rest.substring(from, to);
        return name.indexOf('(') >= 0 && name.indexOf(')') < 0 ? name + ')' : name;
    }

    private static @Nullable String withoutScheme(@Nullable String email) {
        return email != null && email.regionMatches(true, 0, "mailto:", 0, 7) ? email.substring(7) : email;
    }

    private static @Nullable Person person(@Nullable String name, @Nullable String email, @Nullable String uri) {
        String folded = PlainText.fold(name);
        return folded == null && email == null && uri == null ? null : new Person(folded, email, uri);
    }
}
