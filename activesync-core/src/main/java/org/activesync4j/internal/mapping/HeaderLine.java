package org.activesync4j.internal.mapping;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.apache.james.mime4j.util.MimeUtil;

/**
 * One field of a header. Whatever was sent or said, it is one field: each line after the first begins with a blank.
 *
 * @param name as it was written
 * @param value what stands behind the colon, without the blank; each character is one byte
 */
record HeaderLine(String name, String value) {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\t]]+");

    HeaderLine {
        value = inOneField(value);
    }

    private static String inOneField(String value) {
        StringBuilder whole = new StringBuilder(value.length());
        for (String line : LINE_END.split(value)) {
            String printable = CONTROLS.matcher(line).replaceAll("");
            if (whole.isEmpty()) {
                whole.append(printable.strip());
            } else if (!printable.isBlank()) {
                whole.append(line.startsWith(" ") || line.startsWith("\t") ? "\r\n" : " ")
                        .append(printable);
            }
        }
        return whole.toString();
    }

    /** Takes a field as it was sent. */
    static HeaderLine of(Field field) {
        String raw = new String(field.getRaw().toByteArray(), StandardCharsets.ISO_8859_1);
        return new HeaderLine(field.getName().strip(), raw.substring(raw.indexOf(':') + 1));
    }

    /** Writes a field of free text. */
    static HeaderLine text(String name, String text) {
        return folded(name, EncoderUtil.encodeIfNecessary(printable(text), Usage.TEXT_TOKEN, name.length() + 2));
    }

    /** Makes one line of a text, whatever is in it. */
    static String printable(String text) {
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    static HeaderLine folded(String name, String value) {
        return new HeaderLine(name, MimeUtil.fold(value, name.length() + 2));
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** Tells whether it is about the body, and goes with it wherever the body goes. */
    boolean isAboutContent() {
        return name.toLowerCase(Locale.ROOT).startsWith("content-");
    }

    /** Reads free text: unfolded, encoded words decoded. */
    String text() {
        String line = Charsets.decode(bytes(MimeUtil.unfold(value)), Optional.empty());
        return Words.decoded(line);
    }

    /** Reads the parameters behind the value, by name in lower case; however they are encoded. */
    Map<String, String> parameters() {
        MimeParameterMapping mapping = new MimeParameterMapping();
        RawField field = new RawField(name, Charsets.decode(bytes(unfolded()), Optional.empty()));
        RawFieldParser.DEFAULT.parseRawBody(field).getParams().stream()
                .filter(pair -> pair.getValue() != null)
                .forEach(pair -> mapping.addParameter(pair.getName(), pair.getValue()));
        Map<String, String> parameters = new HashMap<>();
        mapping.getParameters()
                .forEach((key, said) -> parameters.put(key.toLowerCase(Locale.ROOT), Words.decoded(said)));
        return parameters;
    }

    String unfolded() {
        return MimeUtil.unfold(value);
    }

    /** Returns the same in ASCII, if it is not: mail travels farther so. */
    HeaderLine inAscii() {
        if (value.chars().allMatch(c -> c < 0x80) || isAboutContent()) {
            return this;
        }
        return MailAddresses.isIn(name) ? MailAddresses.of(this).line(name) : text(name, text());
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    byte[] raw() {
        return bytes(name + ": " + value + "\r\n");
    }
}
