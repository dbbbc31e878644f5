package org.activesync4j.testkit.response;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** Makes answers that the tables allow. */
abstract class Documents {

    private final Version version;
    private final Random random;
    private final Values values;

    private Documents(Version version, Random random) {
        this.version = version;
        this.random = random;
        this.values = new Values(version, random);
    }

    /**
     * Makes answers with everything that may be there, once, in the order of the rows.
     *
     * @param variant from 0 on: which of the rows that exclude each other are there, and which item class
     */
    static Documents full(Version version, int variant) {
        Random random = new Random(variant);
        return new Documents(version, random) {
            @Override
            int times(Count count) {
                return Math.max(count.least(), 1);
            }

            @Override
            Block item(List<Block> items) {
                return items.get(variant / 2 % items.size());
            }

            @Override
            boolean prefersExcluding() {
                return variant % 2 == 1;
            }

            @Override
            void arrange(List<Element> children) {}
        };
    }

    /** Makes answers with whatever chance brings, in an order that chance brings where any is allowed. */
    static Documents random(Version version, Random random) {
        return new Documents(version, random) {
            @Override
            int times(Count count) {
                int most = Math.min(count.most(), count.least() + 2);
                return count.least() + random.nextInt(most - count.least() + 1);
            }

            @Override
            Block item(List<Block> items) {
                return items.get(random.nextInt(items.size()));
            }

            @Override
            boolean prefersExcluding() {
                return random.nextBoolean();
            }

            @Override
            void arrange(List<Element> children) {
                Collections.shuffle(children, random);
            }
        };
    }

    abstract int times(Count count);

    abstract Block item(List<Block> items);

    /** Says whether a row that excludes others is there rather than those. */
    abstract boolean prefersExcluding();

    abstract void arrange(List<Element> children);

    Element element(Row row) {
        if (row.mayBeBare(version) && random.nextInt(8) == 0) {
            return Element.of(row.tag());
        }
        return row.content() instanceof Scalar scalar
                ? values.element(row.tag(), scalar)
                : container(row, (Children) row.content());
    }

    private Element container(Row row, Children content) {
        List<Row> rows = new ArrayList<>(content.rows());
        List<Block> items = content.items().stream().filter(this::isIn).toList();
        if (!items.isEmpty()) {
            rows.addAll(item(items).rows());
        }
        rows.removeIf(child -> !child.isIn(version) || content.except().contains(child.tag()));
        boolean excluding = prefersExcluding();
        rows.removeIf(child -> !excluding && !child.without().isEmpty());
        List<Element> children = new ArrayList<>();
        rows.forEach(child -> addSome(child, rows, children));
        if (children.isEmpty()) {
            children.add(element(rows.get(random.nextInt(rows.size()))));
        }
        if (content.anyOrder() && rows.stream().noneMatch(Row::first)) {
            arrange(children);
        }
        return Element.of(row.tag(), children);
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
            IntStream.range(0, times(row.count())).forEach(i -> children.add(element(row)));
        }
    }
}
