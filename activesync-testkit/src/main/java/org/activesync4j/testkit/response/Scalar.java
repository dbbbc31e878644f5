package org.activesync4j.testkit.response;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.activesync4j.Version;

/** A kind of value. */
sealed interface Scalar extends Content {

    boolean accepts(Leaf leaf, Version version);

    /** Returns what a value has to be, to stand behind "must be". */
    String expected(Version version);

    /** No value at all. */
    record Bare() implements Scalar {
        @Override
        public boolean accepts(Leaf leaf, Version version) {
            return leaf.element().isEmpty();
        }

        @Override
        public String expected(Version version) {
            return "without content";
        }
    }

    /** Characters. */
    record Text(Span length, boolean mayBeOpaque) implements Scalar {
        @Override
        public boolean accepts(Leaf leaf, Version version) {
            return leaf.isOpaque() ? mayBeOpaque && length.contains(leaf.bytes()) : length.contains(leaf.characters());
        }

        @Override
        public String expected(Version version) {
            return "text of " + length + " characters";
        }
    }

    /** Opaque data. */
    record Opaque(Span length, int step) implements Scalar {
        @Override
        public boolean accepts(Leaf leaf, Version version) {
            return leaf.isOpaque() && length.contains(leaf.bytes()) && leaf.bytes() % step == 0;
        }

        @Override
        public String expected(Version version) {
            return "opaque data of " + length + " bytes" + (step == 1 ? "" : " in steps of " + step);
        }
    }

    /** A decimal number without a needless sign or zero. */
    record Int(Span value) implements Scalar {

        static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

        @Override
        public boolean accepts(Leaf leaf, Version version) {
            return isString(leaf, NUMBER) && value.contains(Long.parseLong(leaf.text()));
        }

        @Override
        public String expected(Version version) {
            return "a number " + value;
        }
    }

    /** A decimal fraction. */
    record Fraction(Span value) implements Scalar {

        private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE]-?[0-9]+)?");

        @Override
        public boolean accepts(Leaf leaf, Version version) {
            return isString(leaf, NUMBER) && lies(Double.parseDouble(leaf.text()));
        }

        private boolean lies(double number) {
            return number >= value.least() && number <= value.most();
        }

        @Override
        public String expected(Version version) {
            return "a decimal fraction" + (value.equals(Span.ANY) ? "" : " " + value);
        }
    }

    /** One of some values, each of which exists in some versions. */
    record OneOf(List<Choice> choices) implements Scalar {
        @Override
        public boolean accepts(Leaf leaf, Version version) {
            return !leaf.isOpaque() && choices.stream().anyMatch(choice -> choice.is(leaf.text(), version));
        }

        @Override
        public String expected(Version version) {
            return "one of " + in(version).map(Choice::values).collect(Collectors.joining(", "));
        }

        Stream<Choice> in(Version version) {
            return choices.stream().filter(choice -> choice.versions().contain(version));
        }
    }

    /** What a value looks like, and perhaps what it must stand for. */
    record Matching(String name, Pattern pattern, Predicate<String> sense) implements Scalar {
        @Override
        public boolean accepts(Leaf leaf, Version version) {
            return isString(leaf, pattern) && sense.test(leaf.text());
        }

        @Override
        public String expected(Version version) {
            return name;
        }
    }

    /** A value, or a number of those things. */
    record Choice(String values, Optional<Span> numbers, Versions versions) {
        boolean is(String text, Version version) {
            return versions.contain(version)
                    && numbers.map(span -> isIn(text, span)).orElse(text.equals(values));
        }

        private static boolean isIn(String text, Span span) {
            return Int.NUMBER.matcher(text).matches() && span.contains(Long.parseLong(text));
        }
    }

    private static boolean isString(Leaf leaf, Pattern pattern) {
        return !leaf.isOpaque() && pattern.matcher(leaf.text()).matches();
    }
}
