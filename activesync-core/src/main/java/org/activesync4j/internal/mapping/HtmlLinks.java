package org.activesync4j.internal.mapping;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * To which other parts the HTML of a mail refers.
 *
 * @param ids content ids, as {@code cid:} has them
 * @param html the HTML, in which locations are looked for
 */
record HtmlLinks(Set<String> ids, String html) {

    private static final Pattern ID = Pattern.compile("\\bcid:([^\"'\\s<>)]{1,998})", Pattern.CASE_INSENSITIVE);

    static HtmlLinks in(String html) {
        Set<String> ids = new HashSet<>();
        Matcher matcher = ID.matcher(html);
        while (matcher.find()) {
            ids.add(matcher.group(1));
            ids.add(decoded(matcher.group(1)));
        }
        return new HtmlLinks(ids, html);
    }

    private static String decoded(String id) {
        try {
            return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return id;
        }
    }

    boolean hasId(String id) {
        return ids.contains(id);
    }

    boolean hasLocation(String location) {
        return html.contains("\"" + location + "\"") || html.contains("'" + location + "'");
    }
}
