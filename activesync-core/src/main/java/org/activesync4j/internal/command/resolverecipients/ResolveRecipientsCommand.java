package org.activesync4j.internal.command.resolverecipients;

import java.util.Base64;
import java.util.Set;
import org.activesync4j.Settings;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.internal.command.resolverecipients.ResolveAnswer.Availability;
import org.activesync4j.internal.command.resolverecipients.ResolveAnswer.Certificates;
import org.activesync4j.internal.command.resolverecipients.ResolveAnswer.Recipient;
import org.activesync4j.internal.command.resolverecipients.ResolveAnswer.Resolved;
import org.activesync4j.internal.directory.Pictures.Picture;
import org.activesync4j.spi.Directory;
import org.activesync4j.spi.DirectoryEntry.Kind;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;
import org.activesync4j.wbxml.page.ResolveRecipients;

/**
 * The ResolveRecipients command, [MS-ASCMD] 2.2.1.15: tells who may be meant by what was typed; and of those who are certainly
 * meant when they are free, their certificates and their pictures.
 */
public final class ResolveRecipientsCommand implements Command<ResolveRequest, ResolveAnswer> {

    private static final int FROM_DIRECTORY = 1;
    private static final int FROM_CONTACTS = 2;

    private final int mostRecipients;

    /**
     * Makes the command.
     *
     * @param settings the limits
     */
    public ResolveRecipientsCommand(Settings settings) {
        this.mostRecipients = settings.recipients();
    }

    @Override
    public String name() {
        return "ResolveRecipients";
    }

    @Override
    public Tag root() {
        return ResolveRecipients.RESOLVE_RECIPIENTS;
    }

    @Override
    public Tag status() {
        return ResolveRecipients.STATUS;
    }

    @Override
    public Status malformed() {
        return Status.of(ResolveAnswer.PROTOCOL_ERROR);
    }

    @Override
    public Set<Class<?>> needs() {
        return Set.of(Directory.class);
    }

    @Override
    public ResolveRequest decode(Call call) {
        return new ResolveDecoder(call.version(), mostRecipients).decode(call);
    }

    @Override
    public Outcome<ResolveAnswer> handle(ResolveRequest request, Exchange exchange) {
        Directory directory = exchange.capability(Directory.class).orElseThrow();
        return Outcome.done(new ResolveRun(exchange, directory, request).run());
    }

    @Override
    public Reply encode(ResolveAnswer answer, Version version) {
        return Reply.document(writer -> {
            writer.start(ResolveRecipients.RESOLVE_RECIPIENTS).integer(ResolveRecipients.STATUS, ResolveAnswer.SUCCESS);
            answer.resolved().forEach(resolved -> print(resolved, writer));
            writer.end();
        });
    }

    private static void print(Resolved resolved, WbxmlWriter writer) {
        writer.start(ResolveRecipients.RESPONSE).text(ResolveRecipients.TO, resolved.to());
        writer.integer(ResolveRecipients.STATUS, resolved.recognition().status());
        writer.integer(ResolveRecipients.RECIPIENT_COUNT, resolved.recipients().size());
        resolved.recipients().forEach(recipient -> print(recipient, writer));
        writer.end();
    }

    private static void print(Recipient recipient, WbxmlWriter writer) {
        boolean contact = recipient.entry().kind() == Kind.CONTACT;
        writer.start(ResolveRecipients.RECIPIENT)
                .integer(ResolveRecipients.TYPE, contact ? FROM_CONTACTS : FROM_DIRECTORY);
        writer.text(ResolveRecipients.DISPLAY_NAME, recipient.entry().name());
        writer.text(ResolveRecipients.EMAIL_ADDRESS, recipient.entry().address());
        recipient.availability().ifPresent(availability -> print(availability, writer));
        recipient.certificates().ifPresent(certificates -> print(certificates, writer));
        recipient.picture().ifPresent(picture -> print(picture, writer));
        writer.end();
    }

    private static void print(Availability availability, WbxmlWriter writer) {
        writer.start(ResolveRecipients.AVAILABILITY).integer(ResolveRecipients.STATUS, availability.status());
        availability.merged().ifPresent(digits -> writer.text(ResolveRecipients.MERGED_FREE_BUSY, digits));
        writer.end();
    }

    private static void print(Certificates certificates, WbxmlWriter writer) {
        writer.start(ResolveRecipients.CERTIFICATES).integer(ResolveRecipients.STATUS, certificates.status());
        writer.integer(
                ResolveRecipients.CERTIFICATE_COUNT, certificates.encoded().size());
        writer.integer(ResolveRecipients.RECIPIENT_COUNT, certificates.recipients());
        certificates
                .encoded()
                .forEach(each -> writer.text(
                        ResolveRecipients.CERTIFICATE, Base64.getEncoder().encodeToString(each)));
        writer.end();
    }

    private static void print(Picture picture, WbxmlWriter writer) {
        writer.start(ResolveRecipients.PICTURE).integer(ResolveRecipients.STATUS, picture.status());
        picture.data().ifPresent(data -> writer.opaque(ResolveRecipients.DATA, data));
        writer.end();
    }
}
