package org.activesync4j.wbxml;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Parses what {@link Notation} prints: by descent, one level of Java for one of the document. */
final class NotationParser {

    private final String source;
    private int position;
    private int depth;

    NotationParser(String source) {
        this.source = source;
    }

    Element root(String namespace) {
        Element root = element(namespace);
        skipSpace();
        if (position < source.length()) {
            throw expected("nothing after the root");
        }
        return root;
    }

    private Element element(String around) {
        if (++depth > Limits.DEEPEST) {
            throw expected("no more than " + Limits.DEEPEST + " levels");
        }
        Tag tag = tag(around);
        List<Node> nodes = new ArrayList<>();
        switch (peek()) {
            case '"', '#' -> nodes.add(value());
            case '{' -> block(tag.namespace(), nodes);
            default -> {
                // an empty element
            }
        }
        depth--;
        return Element.of(tag, nodes);
    }

    private void block(String namespace, List<Node> nodes) {
        position++;
        for (char next = peek(); next != '}'; next = peek()) {
            nodes.add(next == '"' || next == '#' ? value() : element(namespace));
        }
        position++;
    }

    private Tag tag(String around) {
        String first = word();
        boolean qualified = position < source.length() && source.charAt(position) == ':';
        if (!qualified) {
            return tag(around, first);
        }
        position++;
        return tag(first, word());
    }

    private Tag tag(String namespace, String name) {
        return TagNames.find(namespace, name).orElseThrow(() -> expected("a tag but found " + namespace + ':' + name));
    }

    private String word() {
        skipSpace();
        int from = position;
        while (position < source.length() && Character.isLetterOrDigit(source.charAt(position))) {
            position++;
        }
        if (from == position) {
            throw expected("a name");
        }
        return source.substring(from, position);
    }

    private Node value() {
        return source.charAt(position++) == '"' ? Text.of(text()) : Opaque.of(hex());
    }

    private byte[] hex() {
        int from = position;
        while (position < source.length() && Character.isLetterOrDigit(source.charAt(position))) {
            position++;
        }
        try {
            return HexFormat.of().parseHex(source, from, position);
        } catch (IllegalArgumentException notHex) {
            throw expected("pairs of hexadecimal digits");
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (char next = next(); next != '"'; next = next()) {
            if (next == '\\') {
                text.appendCodePoint(escaped());
            } else {
                text.append(next);
            }
        }
        return text.toString();
    }

    private int escaped() {
        char kind = next();
        return switch (kind) {
            case '"', '\\' -> kind;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> code();
            default -> throw expected("one of \\\" \\\\ \\n \\r \\t \\u{...}");
        };
    }

    private int code() {
        int close = source.indexOf('}', position);
        if (next() != '{' || close <= position || close - position > 6) {
            throw expected("\\u{...} with up to six digits");
        }
        String digits = source.substring(position, close);
        position = close + 1;
        int code = digits.chars().allMatch(HexFormat::isHexDigit) ? HexFormat.fromHexDigits(digits) : -1;
        if (!Character.isValidCodePoint(code)) {
            throw expected("a code point");
        }
        return code;
    }

    private char next() {
        if (position == source.length()) {
            throw expected("more");
        }
        return source.charAt(position++);
    }

    /** Returns the next character that is not white space, without moving past it; a space at the end. */
    private char peek() {
        skipSpace();
        return position < source.length() ? source.charAt(position) : ' ';
    }

    private void skipSpace() {
        while (position < source.length() && Character.isWhitespace(source.charAt(position))) {
            position++;
        }
    }

    private IllegalArgumentException expected(String what) {
        long line = 1
                + source.substring(0, position)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
        return new IllegalArgumentException("line " + line + ": expected " + what);
    }
}
