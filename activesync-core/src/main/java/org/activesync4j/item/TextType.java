package org.activesync4j.item;

import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.Text;

/** Text. */
record TextType(int longest) implements Type<String> {

    @Override
    public Optional<String> read(Element element, Reading reading) {
        String text = element.text();
        if (reading.isRequest() && text.length() > longest) {
            throw new ItemFormatException(
                    element, "expected at most " + longest + " characters but was " + text.length());
        }
        return Optional.of(text);
    }

    @Override
    public void write(Tag tag, String value, Writing writing) {
        writing.writer().text(tag, WireText.beginning(Text.legal(value), longest));
    }

    @Override
    public void writeCleared(Tag tag, Writing writing) {
        writing.writer().empty(tag);
    }

    @Override
    public String description() {
        return longest == Integer.MAX_VALUE ? "text" : "text, up to " + longest + " characters";
    }
}
