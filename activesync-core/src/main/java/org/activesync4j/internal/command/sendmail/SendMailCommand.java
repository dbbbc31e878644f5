package org.activesync4j.internal.command.sendmail;

import org.activesync4j.command.Call;
import org.activesync4j.command.Exchange;
import org.activesync4j.command.Outcome;
import org.activesync4j.command.Status;
import org.activesync4j.internal.sending.Sending;
import org.activesync4j.internal.sending.SendingCommand;
import org.activesync4j.internal.sending.Submission;
import org.activesync4j.item.Content;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.ComposeMail;

/** The SendMail command, [MS-ASCMD] 2.2.1.17. */
public final class SendMailCommand implements SendingCommand<Submission> {

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
}
