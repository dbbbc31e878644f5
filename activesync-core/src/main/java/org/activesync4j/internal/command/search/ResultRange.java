package org.activesync4j.internal.command.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.wbxml.Element;

/**
 * Which of the results are wanted, [MS-ASCMD] 2.2.3.143.3.
 *
 * @param first from 0
 * @param last not before the first
 */
record ResultRange(int first, int last) {

    /** There are no results beyond. */
    static final int MOST = 1000;

    private static final Pattern SHAPE = Pattern.compile("\\s*([0-9]{1,9})\\s*-\\s*([0-9]{1,9})\\s*");

    /** Reads the last of some Range elements. */
    static ResultRange read(List<Element> ranges, int usual) {
        return ranges.stream()
                .reduce((first, last) -> last)
                .map(ResultRange::read)
                .orElse(new ResultRange(0, usual - 1));
    }

    private static ResultRange read(Element element) {
        Matcher parts = SHAPE.matcher(element.text());
        if (!parts.matches()) {
            throw new ProtocolException(element, "expected a range");
        }
        ResultRange range = new ResultRange(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        if (range.first > range.last) {
            throw new ProtocolException(element, "a range that ends before it begins");
        }
        return range;
    }

    /** Tells whether so many results at most are wanted, and none beyond the last that there can be. */
    boolean isAllowed(int most) {
        return last < MOST && last - first < most;
    }

    /** How many results there must be to give those that are wanted. */
    int needed() {
        return last + 1;
    }

    /** Takes what is wanted out of the first results. */
    <T> List<T> of(List<T> results) {
        return results.stream().skip(first).limit(last - first + 1L).toList();
    }

    /** Tells which results are really given. */
    Optional<ResultRange> ofGiven(int count) {
        return count == 0 ? Optional.empty() : Optional.of(new ResultRange(first, first + count - 1));
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
