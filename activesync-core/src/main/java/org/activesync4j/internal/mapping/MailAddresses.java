package org.activesync4j.internal.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.activesync4j.internal.mapping.UnfitMail.Reason;
import org.activesync4j.spi.MailAddress;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteArrayBuffer;

/**
 * The mailboxes that a field of a header names, groups resolved.
 *
 * @param boxes in their order
 */
record MailAddresses(List<Box> boxes) {

    private static final Set<String> FIELDS = Set.of("from", "sender", "reply-to", "to", "cc", "bcc");

    /**
     * A mailbox.
     *
     * @param name the display name, empty without one
     * @param address what should be an address
     */
    record Box(String name, String address) {

        Box {
            name = HeaderLine.printable(name);
        }

        String line() {
            return name.isEmpty() ? address : EncoderUtil.encodeAddressDisplayName(name) + " <" + address + ">";
        }

        String shown() {
            return name.isEmpty() ? address : name + " <" + address + ">";
        }

        /** Says the mailbox so that a program can tell name and address apart, whatever is in the name. */
        String quoted() {
            String escaped = name.replace("\\", "\\\\").replace("\"", "\\\"");
            return name.isEmpty() ? address : "\"" + escaped + "\" <" + address + ">";
        }
    }

    static boolean isIn(String field) {
        return FIELDS.contains(field.toLowerCase(Locale.ROOT));
    }

    static MailAddresses of(HeaderLine line) {
        byte[] bytes = line.unfolded().getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayBuffer buffer = new ByteArrayBuffer(bytes, true);
        ParserCursor cursor = new ParserCursor(0, bytes.length);
        return new MailAddresses(LenientAddressParser.DEFAULT.parseAddressList(buffer, cursor).flatten().stream()
                .map(MailAddresses::box)
                .toList());
    }

    private static Box box(Mailbox mailbox) {
        String name = Optional.ofNullable(mailbox.getName()).orElse("");
        String guessed = Charsets.decode(name.getBytes(StandardCharsets.ISO_8859_1), Optional.empty());
        boolean wide = name.chars().anyMatch(c -> c > 0xff);
        String decoded = Words.decoded(wide ? name : guessed);
        return new Box(decoded, mailbox.getAddress());
    }

    /** Returns the addresses; one that is none is a reason not to send. */
    List<MailAddress> addresses() {
        return boxes.stream().map(Box::address).map(MailAddresses::address).toList();
    }

    private static MailAddress address(String text) {
        if (!MailAddress.isAddress(text)) {
            throw new UnfitMail(Reason.NO_ADDRESS, "a recipient is no address");
        }
        return new MailAddress(text);
    }

    boolean isAnyOf(Set<MailAddress> mine) {
        return !boxes.isEmpty()
                && boxes.stream()
                        .allMatch(box ->
                                MailAddress.isAddress(box.address()) && mine.contains(new MailAddress(box.address())));
    }

    /** Writes the mailboxes in ASCII. */
    HeaderLine line(String field) {
        return HeaderLine.folded(field, boxes.stream().map(Box::line).collect(Collectors.joining(", ")));
    }

    /** Says the mailboxes to a reader. */
    String shown() {
        return boxes.stream().map(Box::shown).collect(Collectors.joining(", "));
    }
}
