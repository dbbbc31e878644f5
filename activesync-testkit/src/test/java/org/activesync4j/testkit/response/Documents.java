package org.activesync4j.testkit.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** Makes answers that the tables allow. */
final class Documents {

    private final Version version;
    private final Wish wish;
    private final Values values;

    private Documents(Version version, Wish wish, Random random) {
        this.version = version;
        this.wish = wish;
        this.values = new Values(version, random);
    }

    /**
     * Makes an answer.
     *
     * @param root the row of the root
     * @param random brings the values
     */
    static Element make(Row root, Version version, Wish wish, Random random) {
        return new Documents(version, wish, random).element(root);
    }

    private Element element(Row row) {
        if (row.mayBeBare(version) && wish.isBare()) {
            return Element.of(row.tag());
        }
        return row.content() instanceof Scalar scalar
                ? values.element(row.tag(), scalar)
                : container(row, (Children) row.content());
    }

    private Element container(Row row, Children content) {
        List<Row> rows = rows(content);
        List<Element> children = new ArrayList<>();
        rows.forEach(child -> addSome(child, rows, children));
        if (children.isEmpty()) {
            children.add(element(rows.get(0)));
        }
        if (content.anyOrder() && rows.stream().noneMatch(Row::first)) {
            wish.arrange(children);
        }
        return Element.of(row.tag(), children);
    }

    private List<Row> rows(Children content) {
        List<Row> rows = new ArrayList<>(content.rows());
        List<Block> items = content.items().stream().filter(this::isIn).toList();
        if (!items.isEmpty()) {
            rows.addAll(wish.item(items).rows());
        }
        boolean excludes = wish.excludes();
        rows.removeIf(row -> !row.isIn(version) || content.except().contains(row.tag()));
        rows.removeIf(row -> !excludes && !row.without().isEmpty());
        return rows;
    }

    private boolean isIn(Block item) {
        return item.rows().stream().anyMatch(row -> row.isIn(version));
    }

    private void addSome(Row row, List<Row> siblings, List<Element> children) {
        List<Tag> before = children.stream().map(Element::tag).toList();
        boolean excluded = row.without().stream().anyMatch(before::contains)
                || siblings.stream()
                        .anyMatch(other -> other.without().contains(row.tag()) && before.contains(other.tag()));
        if (!excluded) {
            IntStream.range(0, wish.times(row)).forEach(i -> children.add(element(row)));
        }
    }
}
