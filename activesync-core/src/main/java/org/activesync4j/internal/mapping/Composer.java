package org.activesync4j.internal.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.activesync4j.internal.mapping.MailAddresses.Box;
import org.activesync4j.internal.mapping.Quotation.Way;
import org.activesync4j.internal.mapping.UnfitMail.Reason;
import org.activesync4j.internal.spool.SpooledContent;
import org.activesync4j.internal.spool.SpooledOutput;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.item.Email;
import org.activesync4j.item.Item;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.Identity;
import org.activesync4j.spi.MailAddress;
import org.activesync4j.spi.MailEnvelope;
import org.apache.james.mime4j.util.MimeUtil;

/**
 * Makes of what a device wrote what is sent: whole, from the user, to its recipients, and with nothing in it that is none of
 * theirs. Large parts pass as streams.
 *
 * @param identity from whom it comes if the device names nobody whom it may
 * @param allowed from whom the user may send
 * @param key names the mail; its Message-ID is made of it
 * @param now the date of a mail without one
 * @param inMemory how many bytes of a written mail stay in memory
 */
public record Composer(Identity identity, List<Identity> allowed, CreationKey key, Instant now, int inMemory) {

    /** What a device has no business to say, or is not for everybody's eyes. */
    private static final String[] UNWANTED = {
        "Bcc", "Resent-Bcc", "Return-Path", "Received", "Delivered-To", "Message-ID", "MIME-Version"
    };

    /**
     * Somebody to whom a meeting is forwarded.
     *
     * @param name the display name, or empty
     * @param address the address
     */
    public record Forwardee(String name, MailAddress address) {}

    /**
     * Copies the identities.
     *
     * @param identity from whom it comes if the device names nobody whom it may
     * @param allowed from whom the user may send
     * @param key names the mail; its Message-ID is made of it
     * @param now the date of a mail without one
     * @param inMemory how many bytes of a written mail stay in memory
     */
    public Composer {
        allowed = List.copyOf(allowed);
    }

    /**
     * Makes a mail of a device's own.
     *
     * @param written the device's message
     * @return the mail
     * @throws UnfitMail if it cannot be sent
     */
    public Outgoing send(Content written) {
        return composed(() -> outgoing(MimeWalk.header(written), Composition.asWritten(written)));
    }

    /**
     * Makes a mail of a draft: of its message if the driver has one, else of its properties.
     *
     * @param draft the draft, with all bodies
     * @param attachments opens what is attached to it, by the driver's reference
     * @return the mail
     * @throws UnfitMail if it cannot be sent
     */
    public Outgoing draft(Item draft, Function<String, Content> attachments) {
        Optional<Content> message = draft.get(Email.BODY).flatMap(body -> body.content(BodyType.MIME));
        return message.map(this::send)
                .orElseGet(() ->
                        composed(() -> outgoing(DraftMail.header(draft), DraftMail.composition(draft, attachments))));
    }

    /**
     * Makes an answer to which the original is added.
     *
     * @param written the device's message
     * @param original what is answered
     * @return the mail
     * @throws UnfitMail if it cannot be sent
     */
    public Outgoing reply(Content written, Original original) {
        return with(written, original, Way.REPLY);
    }

    /**
     * Makes a mail with which the original is handed on, its attachments included.
     *
     * @param written the device's message
     * @param original what is forwarded
     * @return the mail
     * @throws UnfitMail if it cannot be sent
     */
    public Outgoing forward(Content written, Original original) {
        return with(written, original, Way.FORWARD);
    }

    private Outgoing with(Content written, Original original, Way way) {
        return composed(() -> {
            Header header = original.threaded(MimeWalk.header(written));
            return outgoing(header, Composition.with(written, original, way, key.value()));
        });
    }

    /**
     * Makes an answer, or a mail that hands something on, in which the device itself has put the original.
     *
     * @param written the device's message
     * @param original what is answered or forwarded
     * @return the mail
     * @throws UnfitMail if it cannot be sent
     */
    public Outgoing complete(Content written, Original original) {
        return composed(() -> outgoing(original.threaded(MimeWalk.header(written)), Composition.asWritten(written)));
    }

    /**
     * Makes a mail that hands a meeting on, without a message of the device's.
     *
     * @param forwardees to whom
     * @param text what the user says about it
     * @param original the meeting
     * @return the mail
     */
    public Outgoing forwardTo(List<Forwardee> forwardees, Optional<Body> text, Original original) {
        return composed(() -> {
            List<Box> boxes = forwardees.stream()
                    .map(forwardee ->
                            new Box(forwardee.name(), forwardee.address().value()))
                    .toList();
            Header header = Header.NONE
                    .with(new MailAddresses(boxes).line("To"))
                    .with(HeaderLine.text("Subject", "FW: " + original.subject()));
            return forward(WrittenMail.of(header, text(text, BodyType.TEXT), text(text, BodyType.HTML)), original);
        });
    }

    private static Optional<String> text(Optional<Body> body, BodyType type) throws IOException {
        Optional<Content> content = body.flatMap(said -> said.content(type));
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(Charsets.decode(FirstBytes.of(content.get(), Outline.LONGEST_TEXT), Optional.empty()));
    }

    private Outgoing outgoing(Header said, Composition composition) throws IOException {
        Set<MailAddress> recipients = recipients(said);
        Sender sender = Sender.of(said, identity, allowed);
        Header header = header(sender);
        SpooledContent mime = SpooledOutput.collect(inMemory, BodyType.MIME.mediaType(), out -> {
            CrLfOutputStream lines = new CrLfOutputStream(out);
            header.print(lines);
            composition.print(key.value(), lines);
            lines.close();
        });
        return new Outgoing(mime, new MailEnvelope(sender.address(), recipients));
    }

    private static Set<MailAddress> recipients(Header header) {
        Set<MailAddress> recipients = new LinkedHashSet<>();
        Stream.of("To", "Cc", "Bcc").forEach(field -> recipients.addAll(header.addresses(field)));
        if (recipients.isEmpty()) {
            throw new UnfitMail(Reason.NO_RECIPIENT, "a mail goes to nobody");
        }
        return recipients;
    }

    private Header header(Sender sender) {
        Header header = sender.header().where(line -> !line.isAboutContent()).without(UNWANTED);
        if (header.value("Date").isEmpty()) {
            header = header.replacing(
                    new HeaderLine("Date", MimeUtil.RFC822_DATE_FORMAT.format(now.atOffset(ZoneOffset.UTC))));
        }
        Header ascii =
                new Header(header.lines().stream().map(HeaderLine::inAscii).toList());
        return ascii.with(new HeaderLine(
                        "Message-ID", "<" + key.value() + "@" + sender.address().domain() + ">"))
                .with(new HeaderLine("MIME-Version", "1.0"));
    }

    private static Outgoing composed(Composing composing) {
        try {
            return composing.compose();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private interface Composing {
        Outgoing compose() throws IOException;
    }
}
