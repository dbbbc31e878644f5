package org.activesync4j.internal.command.smartforward;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.ProtocolException;
import org.activesync4j.command.Status;
import org.activesync4j.command.StatusException;
import org.activesync4j.internal.mapping.Composer.Forwardee;
import org.activesync4j.internal.sending.Source;
import org.activesync4j.internal.sending.Submission;
import org.activesync4j.item.Body;
import org.activesync4j.item.BodyType;
import org.activesync4j.item.Content;
import org.activesync4j.spi.MailAddress;
import org.activesync4j.wbxml.Element;
import org.activesync4j.wbxml.page.AirSyncBase;
import org.activesync4j.wbxml.page.ComposeMail;

/**
 * A SmartForward request: with a mail of the device's own, or from 16.0 on with those to whom a meeting is to be forwarded.
 *
 * @param submission the device's mail
 * @param source what is forwarded
 * @param forwardees to whom the server writes; empty if the device has written the mail
 * @param text what the user says to them
 */
record SmartForwardRequest(Submission submission, Source source, List<Forwardee> forwardees, Optional<Body> text) {

    private static final int MOST_FORWARDEES = 1000;

    SmartForwardRequest {
        forwardees = List.copyOf(forwardees);
    }

    static SmartForwardRequest read(Call call) {
        Submission submission = Submission.read(call, ComposeMail.SMART_FORWARD);
        if (call.version().before(Version.V16_0)) {
            submission.requiredMime();
            return new SmartForwardRequest(submission, Source.read(call), List.of(), Optional.empty());
        }
        return readSince16(submission, call);
    }

    private static SmartForwardRequest readSince16(Submission submission, Call call) {
        Element root = call.required();
        boolean written = submission.mime().isPresent() || submission.save() || submission.complete();
        boolean toWrite = root.has(ComposeMail.FORWARDEES) || root.has(AirSyncBase.BODY);
        if (written && toWrite) {
            throw new StatusException(Status.INVALID_MIME_COMBINATION, "a mail, and whom to write one");
        }
        Source source = Source.read(call);
        if (!toWrite) {
            submission.requiredMime();
            return new SmartForwardRequest(submission, source, List.of(), Optional.empty());
        }
        return new SmartForwardRequest(
                submission,
                source,
                forwardees(root),
                root.child(AirSyncBase.BODY).flatMap(SmartForwardRequest::body));
    }

    private static List<Forwardee> forwardees(Element root) {
        List<Forwardee> forwardees = new ArrayList<>();
        for (Element each : root.child(ComposeMail.FORWARDEES)
                .map(all -> all.children(ComposeMail.FORWARDEE))
                .orElse(List.of())) {
            forwardees.add(forwardee(each));
        }
        if (forwardees.isEmpty() || forwardees.size() > MOST_FORWARDEES) {
            throw new StatusException(Status.INVALID_SMART_FORWARD, "expected 1 to " + MOST_FORWARDEES + " forwardees");
        }
        return forwardees;
    }

    private static Forwardee forwardee(Element element) {
        String address = element.text(ComposeMail.EMAIL).orElse("").strip();
        if (!MailAddress.isAddress(address)) {
            throw new StatusException(Status.INVALID_SMART_FORWARD, "a forwardee has no address");
        }
        return new Forwardee(element.text(ComposeMail.NAME).orElse(""), new MailAddress(address));
    }

    private static Optional<Body> body(Element element) {
        int number = element.integer(AirSyncBase.TYPE).orElse(BodyType.TEXT.number());
        BodyType type = BodyType.numbered(number)
                .filter(known -> known == BodyType.TEXT || known == BodyType.HTML)
                .orElseThrow(() -> new ProtocolException(element, "expected text or HTML"));
        return element.child(AirSyncBase.DATA)
                .filter(data -> !data.isEmpty())
                .map(data -> Body.of(type, Content.of(data.value(), type.mediaType())));
    }

    /** Tells what the ledger's digest covers beside the mail. */
    String digested() {
        return source.digested() + forwardees;
    }
}
