package org.activesync4j.item;

import java.util.Optional;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.Tag;

/** Bytes written as base64 text, no more than so many characters of it. An empty element is none. */
record Base64Type(int longest) implements Type<Content> {

    @Override
    public Optional<Content> read(Element element, Reading reading) {
        if (element.isEmpty()) {
            return Optional.empty();
        }
        String text = element.text();
        if (text.length() > longest) {
            throw new ItemFormatException(
                    element, "expected at most " + longest + " characters but was " + text.length());
        }
        return Optional.of(Content.of(Base64Text.bytes(text, element)));
    }

    @Override
    public void write(Tag tag, Content value, Writing writing) {
        byte[] bytes = Contents.bytes(value, Base64Text.bytesIn(longest));
        if (bytes.length > 0 && bytes.length <= Base64Text.bytesIn(longest)) {
            writing.writer().text(tag, Base64Text.of(bytes));
        }
    }

    @Override
    public String description() {
        return "base64, up to " + longest + " characters";
    }
}
