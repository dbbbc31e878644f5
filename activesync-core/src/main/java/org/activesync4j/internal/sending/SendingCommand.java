package org.activesync4j.internal.sending;

import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.command.Command;
import org.activesync4j.command.Reply;
import org.activesync4j.command.Status;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.page.ComposeMail;

/**
 * A command that sends a mail.
 *
 * @param <Q> its request
 */
public interface SendingCommand<Q> extends Command<Q, Status> {

    @Override
    default Tag status() {
        return ComposeMail.STATUS;
    }

    @Override
    default Set<Class<?>> needs() {
        return Sending.NEEDS;
    }

    /** Prints nothing, or a status. Up to 12.1 a device that asks again gets the answer that it has missed. */
    @Override
    default Reply encode(Status status, Version version) {
        if (status.equals(Status.SUCCESS) || version.before(Version.V14_0)) {
            return Reply.EMPTY;
        }
        return Reply.document(
                writer -> writer.element(root(), answer -> answer.integer(ComposeMail.STATUS, status.code())));
    }
}
