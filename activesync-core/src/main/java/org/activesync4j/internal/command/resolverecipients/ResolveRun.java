package org.activesync4j.internal.command.resolverecipients;

import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.activesync4j.command.Exchange;
import org.activesync4j.internal.command.resolverecipients.ResolveAnswer.Availability;
import org.activesync4j.internal.command.resolverecipients.ResolveAnswer.Certificates;
import org.activesync4j.internal.command.resolverecipients.ResolveAnswer.Recipient;
import org.activesync4j.internal.command.resolverecipients.ResolveAnswer.Recognition;
import org.activesync4j.internal.command.resolverecipients.ResolveAnswer.Resolved;
import org.activesync4j.internal.command.resolverecipients.ResolveRequest.Span;
import org.activesync4j.internal.directory.Pictures;
import org.activesync4j.spi.BusyTime;
import org.activesync4j.spi.Directory;
import org.activesync4j.spi.Directory.Entries;
import org.activesync4j.spi.DirectoryEntry;
import org.activesync4j.spi.DirectoryEntry.Kind;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One ResolveRecipients within one exchange: its recipients, one after the other. */
final class ResolveRun {

    private static final Logger LOG = LoggerFactory.getLogger(ResolveRun.class);

    /** No more suggestions are given for one recipient, whatever the device asks for. */
    private static final int MOST_SUGGESTIONS = 100;

    /** Of larger groups nobody is told when all are free. */
    private static final int MOST_MEMBERS = 20;

    private final Exchange exchange;
    private final Directory directory;
    private final ResolveRequest request;
    private final Optional<Pictures> pictures;
    private int certificates;
    private int calendars;

    ResolveRun(Exchange exchange, Directory directory, ResolveRequest request) {
        this.exchange = exchange;
        this.directory = directory;
        this.request = request;
        this.pictures = request.pictures().map(limits -> new Pictures(exchange, directory, limits));
    }

    ResolveAnswer run() {
        List<Resolved> resolved = new ArrayList<>();
        request.recipients().forEach(to -> resolved.add(resolve(to)));
        return new ResolveAnswer(resolved);
    }

    private Resolved resolve(String to) {
        if (to.isBlank()) {
            return new Resolved(to, Recognition.UNKNOWN, List.of());
        }
        Entries entries = directory.search(exchange.user(), to.strip(), MOST_SUGGESTIONS);
        Optional<DirectoryEntry> certain = certain(entries, to.strip());
        if (certain.isPresent()) {
            return new Resolved(to, Recognition.CERTAIN, List.of(recipient(certain.get())));
        }
        return entries.first().isEmpty() ? new Resolved(to, Recognition.UNKNOWN, List.of()) : ambiguous(to, entries);
    }

    /** The only one, or the only one of exactly that address. */
    private static Optional<DirectoryEntry> certain(Entries entries, String to) {
        List<DirectoryEntry> ofAddress = entries.first().stream()
                .filter(entry -> entry.address().equalsIgnoreCase(to))
                .toList();
        List<DirectoryEntry> meant = ofAddress.isEmpty() ? entries.first() : ofAddress;
        boolean only = meant.size() == 1 && (!ofAddress.isEmpty() || entries.total() == 1);
        return only ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private Resolved ambiguous(String to, Entries entries) {
        List<Recipient> suggested = entries.first().stream()
                .limit(request.mostAmbiguous())
                .map(Recipient::suggested)
                .toList();
        boolean all = suggested.size() == entries.total();
        return new Resolved(to, all ? Recognition.AMBIGUOUS : Recognition.TOO_AMBIGUOUS, suggested);
    }

    private Recipient recipient(DirectoryEntry entry) {
        return new Recipient(
                entry,
                request.availability().map(span -> availability(entry, span)),
                request.certificates().map(most -> certificates(entry, most)),
                pictures.map(each -> each.of(entry.id())));
    }

    private Availability availability(DirectoryEntry entry, Span span) {
        try {
            return entry.kind() == Kind.GROUP ? ofGroup(entry, span) : ofPerson(entry, span);
        } catch (DriverException refused) {
            LOG.info("{}: no free and busy times, {}", exchange.key(), refused.getMessage());
            return Availability.unknown(
                    refused.reason() == Reason.UNAVAILABLE ? Availability.TRY_LATER : Availability.NOT_KNOWN);
        }
    }

    private Availability ofPerson(DirectoryEntry entry, Span span) {
        if (++calendars > exchange.settings().recipients()) {
            return Availability.unknown(Availability.TOO_MANY);
        }
        return busy(entry, span)
                .map(times -> Availability.of(new FreeBusy(span).with(times).toString()))
                .orElse(Availability.unknown(Availability.NOT_KNOWN));
    }

    /** A group is free when all its members are. */
    private Availability ofGroup(DirectoryEntry group, Span span) {
        List<DirectoryEntry> members = directory.members(exchange.user(), group.id(), MOST_MEMBERS + 1);
        if (members.size() > MOST_MEMBERS) {
            return Availability.unknown(Availability.GROUP_TOO_LARGE);
        }
        calendars += members.size();
        if (calendars > exchange.settings().recipients()) {
            return Availability.unknown(Availability.TOO_MANY);
        }
        FreeBusy merged = new FreeBusy(span);
        int known = 0;
        for (DirectoryEntry member : members) {
            Optional<List<BusyTime>> times = busy(member, span);
            times.ifPresentOrElse(merged::with, merged::withUnknown);
            known += times.isPresent() ? 1 : 0;
        }
        return known == 0 ? Availability.unknown(Availability.NOT_KNOWN) : Availability.of(merged.toString());
    }

    private Optional<List<BusyTime>> busy(DirectoryEntry entry, Span span) {
        return directory.busy(exchange.user(), entry.id(), span.start(), span.end());
    }

    private Certificates certificates(DirectoryEntry entry, int most) {
        int recipients = entry.kind() == Kind.GROUP
                ? directory
                        .members(exchange.user(), entry.id(), MOST_SUGGESTIONS)
                        .size()
                : 1;
        List<byte[]> valid = directory.certificates(exchange.user(), entry.id()).stream()
                .flatMap(certificate -> encoded(certificate).stream())
                .toList();
        if (valid.isEmpty()) {
            return new Certificates(Certificates.NONE, List.of(), recipients);
        }
        if (certificates + valid.size() > most) {
            return new Certificates(Certificates.TOO_MANY, List.of(), recipients);
        }
        certificates += valid.size();
        return new Certificates(ResolveAnswer.SUCCESS, valid, recipients);
    }

    /** Nobody encrypts with a certificate that is not yet valid, or no longer. */
    private Optional<byte[]> encoded(X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(exchange.now()));
            return Optional.of(certificate.getEncoded());
        } catch (CertificateEncodingException broken) {
            LOG.info("{}: a certificate cannot be encoded", exchange.key(), broken);
            return Optional.empty();
        } catch (CertificateException invalid) {
            LOG.debug("{}: a certificate is not valid now", exchange.key(), invalid);
            return Optional.empty();
        }
    }
}
