package org.activesync4j.examples.server;

import java.util.ArrayList;
import java.util.List;
import org.activesync4j.examples.files.FilesDriver;
import org.activesync4j.item.Content;
import org.activesync4j.spi.CreationKey;
import org.activesync4j.spi.DriverException;
import org.activesync4j.spi.DriverException.Reason;
import org.activesync4j.spi.MailAddress;
import org.activesync4j.spi.MailEnvelope;
import org.activesync4j.spi.MailSender;

/** Carries mail from one person on this server to others. The key names it in each Inbox, so that it comes once. */
record LocalPost(People people, Homes homes, FilesDriver files) implements MailSender {

    @Override
    public void send(Content mime, MailEnvelope envelope, CreationKey key) {
        List<Person> recipients = new ArrayList<>();
        for (MailAddress each : envelope.recipients()) {
            recipients.add(people.at(each)
                    .orElseThrow(() -> new DriverException(Reason.NOT_FOUND, "nobody here has a recipient's address")));
        }
        recipients.forEach(person -> files.deliver(homes.of(person), mime, key));
    }
}
