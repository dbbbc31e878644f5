package org.activesync4j.internal.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset that an HTML document names itself, near its beginning. */
final class HtmlCharset {

    private static final int NEAR = 2048;
    private static final Pattern NAME = Pattern.compile(
            "(<meta\\b[^>]{0,200}?\\bcharset\\s*=\\s*[\"']?\\s*)([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private HtmlCharset() {}

    static Optional<String> declared(byte[] html) {
        String beginning = new String(html, 0, Math.min(html.length, NEAR), StandardCharsets.ISO_8859_1);
        Matcher name = NAME.matcher(beginning);
        return name.find() ? Optional.of(name.group(2)) : Optional.empty();
    }

    /** Returns the document saying that it is UTF-8, if it said something else. */
    static String restated(String html) {
        Matcher name = NAME.matcher(html).region(0, Math.min(html.length(), NEAR));
        return name.find() ? html.substring(0, name.start(2)) + "utf-8" + html.substring(name.end(2)) : html;
    }
}
