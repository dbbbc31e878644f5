package org.activesync4j.item;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** A decimal fraction within bounds. An empty element is none. */
record NumberType(double least, double greatest) implements Type<Double> {

    private static final Pattern DECIMAL = Pattern.compile("[-+]?[0-9]{1,20}(\\.[0-9]{0,30})?([eE][-+]?[0-9]{1,3})?");

    @Override
    public Optional<Double> read(Element element, Reading reading) {
        if (element.isEmpty()) {
            return Optional.empty();
        }
        String text = element.text().strip();
        if (!DECIMAL.matcher(text).matches()) {
            throw new ItemFormatException(element, "expected " + description());
        }
        return Optional.of(Double.valueOf(text));
    }

    @Override
    public void write(Tag tag, Double value, Writing writing) {
        writing.writer().text(tag, BigDecimal.valueOf(value).toPlainString());
    }

    /** Zero has no sign here. */
    @Override
    public Double checked(Double value) {
        if (!(value >= least && value <= greatest)) {
            throw new IllegalArgumentException("expected " + description());
        }
        return value == 0 ? Double.valueOf(0) : value;
    }

    @Override
    public String description() {
        return "a decimal from " + said(least) + " to " + said(greatest);
    }

    private static String said(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
