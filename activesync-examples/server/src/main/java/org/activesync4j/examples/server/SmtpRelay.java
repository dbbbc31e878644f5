package org.activesync4j.examples.server;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import org.activesync4j.examples.server.RelayQueue.RefusedException;
import org.activesync4j.spi.MailEnvelope;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Hands mails to an SMTP server ([RFC5321]). Thread-safe. */
final class SmtpRelay implements RelayQueue.Relay {

    private static final String PATIENCE = "30000";
    private static final int PERMANENT = 500;

    private final String host;
    private final int port;

    SmtpRelay(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public void send(MailEnvelope envelope, Path mime) throws IOException, RefusedException {
        Properties properties = new Properties();
        properties.put("mail.smtp.from", envelope.sender().value());
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.starttls.enable", "true");
        Session session = Session.getInstance(properties);
        try (SharedFileInputStream in = new SharedFileInputStream(mime.toFile());
                SMTPTransport transport = (SMTPTransport) session.getTransport("smtp")) {
            Address[] recipients = new Address[envelope.recipients().size()];
            int at = 0;
            for (var recipient : envelope.recipients()) {
                recipients[at++] = new InternetAddress(recipient.value());
            }
            transport.connect(host, port, null, null);
            transport.sendMessage(new MimeMessage(session, in), recipients);
        } catch (SMTPSendFailedException failed) {
            refuseOrRetry(failed, failed.getReturnCode());
        } catch (SendFailedException refused) {
            throw new RefusedException(String.valueOf(refused.getMessage()), refused);
        } catch (MessagingException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    private static void refuseOrRetry(SMTPSendFailedException failed, int code) throws IOException, RefusedException {
        if (code >= PERMANENT) {
            throw new RefusedException(String.valueOf(failed.getMessage()), failed);
        }
        throw new IOException(failed.getMessage(), failed);
    }
}
