package org.activesync4j.wbxml;

import java.util.Arrays;
import java.util.List;
import org.activesync4j.wbxml.Element.Trail;
import org.activesync4j.wbxml.WbxmlReader.Event;
import org.jspecify.annotations.Nullable;

/**
 * A tree while it is read: the elements that are open, from the outside in, and the nodes that are complete while the
 * element around them is not, those of outer elements first.
 */
final class Growth {

    private final WbxmlReader reader;
    private final Spool spool;
    private final List<Value> spooled;

    /** Of each open element: its tag, where it starts, which node is its first, and its trail once it has a child. */
    private Tag[] tags = new Tag[8];

    private long[] offsets = new long[8];
    private int[] firsts = new int[8];
    private @Nullable Trail[] trails = new Trail[8];
    private int depth;

    private Node[] nodes = new Node[16];
    private int count;

    Growth(WbxmlReader reader, Spool spool, List<Value> spooled) {
        this.reader = reader;
        this.spool = spool;
        this.spooled = spooled;
    }

    Element root() {
        for (Event event = reader.next(); event != Event.DONE; event = reader.next()) {
            if (event == Event.START) {
                open();
            } else if (event == Event.VALUE) {
                addValue();
            } else {
                close();
            }
        }
        return (Element) nodes[0];
    }

    private void open() {
        if (depth == tags.length) {
            deepen(depth * 2);
        }
        tags[depth] = reader.tag();
        offsets[depth] = reader.offset();
        firsts[depth] = count;
        trails[depth] = null;
        depth++;
    }

    private void deepen(int room) {
        tags = Arrays.copyOf(tags, room);
        offsets = Arrays.copyOf(offsets, room);
        firsts = Arrays.copyOf(firsts, room);
        trails = Arrays.copyOf(trails, room);
    }

    private void close() {
        depth--;
        int first = firsts[depth];
        Element element = new Element(tags[depth], content(first), trail(depth - 1), offsets[depth]);
        count = first;
        add(element);
    }

    /** Returns the nodes from this one on, which are those of the element that ends. */
    private List<Node> content(int first) {
        return switch (count - first) {
            case 0 -> List.of();
            case 1 -> List.of(nodes[first]);
            default -> List.of(Arrays.copyOfRange(nodes, first, count));
        };
    }

    private @Nullable Trail trail(int level) {
        if (level < 0) {
            return null;
        }
        Trail known = trails[level];
        if (known == null) {
            known = new Trail(trail(level - 1), tags[level]);
            trails[level] = known;
        }
        return known;
    }

    private void add(Node node) {
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, count * 2);
        }
        nodes[count++] = node;
    }

    private void addValue() {
        long offset = reader.offset();
        if (reader.isOpaque()) {
            addOpaque(offset);
        } else {
            addText(offset);
        }
    }

    private void addOpaque(long offset) {
        Value value = kept();
        if (value.length().orElseThrow() > 0) {
            add(new Opaque(value, offset));
        }
    }

    private void addText(long offset) {
        boolean inWindow = reader.isTextOfAtMost(spool.threshold());
        Text text = inWindow ? new Text(reader.text(), offset) : text(kept(), offset);
        if (!text.isEmpty()) {
            add(text);
        }
    }

    private static Text text(Value value, long offset) {
        return value instanceof MemoryValue ? new Text(Bytes.text(value, offset), offset) : new Text(value, offset);
    }

    private Value kept() {
        Value value = reader.value(spool);
        if (!(value instanceof MemoryValue)) {
            spooled.add(value);
        }
        return value;
    }
}
