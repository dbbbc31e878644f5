package org.activesync4j.testkit.response;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.activesync4j.wbxml.Element;

/** Which of the answers that the tables allow is made. */
interface Wish {

    /** Says how often an element occurs, if nothing excludes it. */
    int times(Row row);

    /** Says whether an element that may be bare is. */
    boolean isBare();

    /** Chooses an item class; one is given at least. */
    Block item(List<Block> items);

    /** Says whether a row that excludes others is there rather than those. */
    boolean excludes();

    /** Puts elements in order that may be in any. */
    void arrange(List<Element> children);

    /**
     * Everything that may be there, once, in the order of the rows.
     *
     * @param variant from 0 on: which of the rows that exclude each other are there, and which item class
     */
    record Everything(int variant) implements Wish {
        @Override
        public int times(Row row) {
            return Math.max(row.count().least(), 1);
        }

        @Override
        public boolean isBare() {
            return false;
        }

        @Override
        public Block item(List<Block> items) {
            return items.get(variant / 2 % items.size());
        }

        @Override
        public boolean excludes() {
            return variant % 2 == 1;
        }

        @Override
        public void arrange(List<Element> children) {}
    }

    /** Whatever chance brings. */
    record Chance(Random random) implements Wish {
        @Override
        public int times(Row row) {
            int least = row.count().least();
            return least + random.nextInt(Math.min(row.count().most() - least, 2) + 1);
        }

        @Override
        public boolean isBare() {
            return random.nextInt(4) == 0;
        }

        @Override
        public Block item(List<Block> items) {
            return items.get(random.nextInt(items.size()));
        }

        @Override
        public boolean excludes() {
            return random.nextBoolean();
        }

        @Override
        public void arrange(List<Element> children) {
            Collections.shuffle(children, random);
        }
    }

    /** What has to be there, and what leads to some elements. */
    final class Only implements Wish {

        private final Set<Row> rows = Collections.newSetFromMap(new IdentityHashMap<>());

        Only(List<Row> rows) {
            this.rows.addAll(rows);
        }

        @Override
        public int times(Row row) {
            return rows.contains(row)
                    ? Math.max(row.count().least(), 1)
                    : row.count().least();
        }

        @Override
        public boolean isBare() {
            return false;
        }

        @Override
        public Block item(List<Block> items) {
            return items.stream()
                    .filter(item -> item.rows().stream().anyMatch(rows::contains))
                    .findFirst()
                    .orElse(items.get(0));
        }

        @Override
        public boolean excludes() {
            return true;
        }

        @Override
        public void arrange(List<Element> children) {}
    }
}
