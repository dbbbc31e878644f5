package org.activesync4j.wbxml;

import java.util.HexFormat;
import java.util.List;

/**
 * Documents as people read them: for tests, traces and manuals.
 *
 * <pre>{@code
 * Sync {
 *   Collections {
 *     Collection {
 *       SyncKey "0"
 *       GetChanges
 *       Options {
 *         AirSyncBase:BodyPreference {
 *           Type "1"
 *         }
 *       }
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>An element is its name and what is in it: nothing, one value, or values and elements in braces. A name without
 * namespace is of the namespace of the element around it; that of the root is AirSync. An empty element before a value has {@code {}}. A text stands in quotes, with
 * {@code \"}, {@code \\}, {@code \n}, {@code \r}, {@code \t} and <code>&#92;u{1F}</code>; opaque data is {@code #} and
 * hexadecimal digits. An unknown tag is {@code 0x1A:0x3F}, page and token. White space is free.
 */
public final class Notation {

    private static final String FIRST_NAMESPACE = "AirSync";
    private static final HexFormat HEX = HexFormat.of();

    private Notation() {}

    /**
     * Prints an element with all its content, one child in each line.
     *
     * @param element the element
     * @return its notation, of which {@link #parse} makes an equal element
     * @throws WbxmlException if a spooled value cannot be read
     */
    public static String print(Element element) {
        StringBuilder out = new StringBuilder();
        print(element, FIRST_NAMESPACE, "", out);
        return out.toString();
    }

    private static void print(Element element, String around, String indent, StringBuilder out) {
        out.append(indent).append(name(element.tag(), around));
        if (element.nodes().size() == 1 && !(element.nodes().get(0) instanceof Element)) {
            out.append(' ');
            printValue(element.nodes().get(0), out);
        } else if (!element.isEmpty()) {
            out.append(" {\n");
            printInside(element.nodes(), element.tag().namespace(), indent + "  ", out);
            out.append(indent).append('}');
        }
    }

    private static void printInside(List<Node> nodes, String around, String indent, StringBuilder out) {
        boolean mayTakeValue = false;
        for (Node node : nodes) {
            if (node instanceof Element child) {
                print(child, around, indent, out);
                mayTakeValue = child.isEmpty();
            } else {
                out.append(indent).append(mayTakeValue ? "{} " : "");
                printValue(node, out);
                mayTakeValue = false;
            }
            out.append('\n');
        }
    }

    private static String name(Tag tag, String around) {
        return tag.namespace().equals(around) ? tag.name() : tag.toString();
    }

    private static void printValue(Node value, StringBuilder out) {
        if (value instanceof Text text) {
            quote(text.text(), out);
        } else if (value instanceof Opaque opaque) {
            out.append('#').append(HEX.formatHex(opaque.bytes()));
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        text.codePoints().forEach(code -> escape(code, out));
        out.append('"');
    }

    private static void escape(int code, StringBuilder out) {
        switch (code) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (Character.isISOControl(code) || Character.getType(code) == Character.SURROGATE) {
                    out.append("\\u{").append(Integer.toHexString(code)).append('}');
                } else {
                    out.appendCodePoint(code);
                }
            }
        }
    }

    /**
     * Parses the notation of an element.
     *
     * @param notation the notation
     * @return the element
     * @throws IllegalArgumentException if it is not one; tells the line and what was expected
     */
    public static Element parse(String notation) {
        return new NotationParser(notation).root(FIRST_NAMESPACE);
    }

    /**
     * Prints tags, and of values only their length: fit for logs, in one line.
     *
     * @param node the node
     * @return for example {@code Sync{Collections{Collection{SyncKey(1) CollectionId(2)}}}}
     */
    public static String outline(Node node) {
        StringBuilder out = new StringBuilder();
        outline(node, FIRST_NAMESPACE, out);
        return out.toString();
    }

    private static void outline(Node node, String around, StringBuilder out) {
        if (node instanceof Element element) {
            out.append(name(element.tag(), around));
            outlineContent(element, out);
        } else {
            out.append('(').append(length(node)).append(')');
        }
    }

    private static void outlineContent(Element element, StringBuilder out) {
        boolean values = element.nodes().stream().noneMatch(Element.class::isInstance);
        out.append(values ? "" : "{");
        String gap = "";
        for (Node node : element.nodes()) {
            out.append(gap);
            outline(node, element.tag().namespace(), out);
            gap = " ";
        }
        out.append(values ? "" : "}");
    }

    private static String length(Node value) {
        if (value instanceof Text text && !text.isKept()) {
            return Integer.toString(text.text().length());
        }
        Value bytes = value instanceof Text text ? text.value() : ((Opaque) value).value();
        return bytes.length().isPresent() ? bytes.length().getAsLong() + " bytes" : "bytes";
    }
}
