package org.activesync4j.testkit.response;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the tables refuse what the published schemas accept; listed in {@code stricter-than-the-schemas.txt}. */
record Differences(Set<Difference> listed) {

    /**
     * One kind of change at some places.
     *
     * @param change for example {@code dropped}
     * @param place {@code Page:Name}, {@code Page:Parent/Page:Name} or {@code Page:Parent/*}
     */
    record Difference(String change, String place) {

        static Difference of(Mutation mutation, Spot spot) {
            String change = mutation.name().startsWith("AS_")
                    ? "value"
                    : mutation.name().toLowerCase(Locale.ROOT);
            return new Difference(change, spot.parent().orElseThrow().tag() + "/" + spot.tag());
        }

        /** Returns the ways in which this may be listed. */
        Stream<Difference> listings() {
            String[] tags = place.split("/");
            return Stream.of(place, tags[1], tags[0] + "/*").map(listing -> new Difference(change, listing));
        }

        @Override
        public String toString() {
            return change + " " + place;
        }
    }

    static Differences read() {
        return new Differences(Line.read("stricter-than-the-schemas.txt").stream()
                .flatMap(section -> section.children().stream()
                        .flatMap(line -> line.words().stream())
                        .map(place -> new Difference(section.words().get(0).replace(":", ""), place)))
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean list(Difference difference) {
        return difference.listings().anyMatch(listed::contains);
    }
}
