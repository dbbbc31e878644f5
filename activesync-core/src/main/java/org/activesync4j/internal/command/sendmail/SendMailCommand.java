package org.activesync4j.internal.command.sendmail;

import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Call;
import org.activesync4j.command.Command;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.internal.sending.Sending;
import org.activesync4j.internal.sending.Submission;
import org.activesync4j.item.Content;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.ComposeMail;

/** The SendMail command, [MS-ASCMD] 2.2.1.17. */
public final class SendMailCommand implements Command<Submission, Status> {

    /** Makes the command. */
    public SendMailCommand() {}

    @Override
    public String name() {
        return "SendMail";
    }

    @Override
    public Tag root() {
        return ComposeMail.SEND_MAIL;
    }

    @Override
    public Tag status() {
        return ComposeMail.STATUS;
    }

    @Override
    public Set<Class<?>> needs() {
        return Sending.NEEDS;
    }

    @Override
    public Submission decode(Call call) {
        Submission submission = Submission.read(call, root());
        submission.requiredMime();
        return submission;
    }

    @Override
    public Outcome<Status> handle(Submission submission, Exchange exchange) {
        Content mime = submission.requiredMime();
        return Sending.once(exchange, submission, submission.asked(name()), composer -> composer.send(mime));
    }

    @Override
    public Reply encode(Status status, Version version) {
        return Sending.reply(root(), status, version);
    }
}
