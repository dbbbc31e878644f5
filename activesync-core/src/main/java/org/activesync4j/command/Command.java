package org.activesync4j.command;

import java.util.Set;
import org.activesync4j.Version;
import org.activesync4j.wbxml.Tag;
import org.activesync4j.wbxml.WbxmlWriter;

/**
 * One command of the protocol. Stateless and thread-safe.
 *
 * <p>The engine decodes once, passes the gate, lets the command decide and apply, and encodes once. A command knows
 * nothing of HTTP, threads or waiting: when it has nothing to say yet it returns an {@link Outcome.Wait}.
 *
 * <p>It throws {@link ProtocolException} for a malformed request and {@link StatusException} for a refusal; it does not
 * catch what drivers and stores throw, save to recover. One table turns all of them into statuses.
 *
 * @param <Q> the request, decoded
 * @param <A> the answer, not yet encoded
 */
public interface Command<Q, A> {

    /**
     * Names the command as in the {@code Cmd} parameter and the {@code MS-ASProtocolCommands} header.
     *
     * @return for instance {@code FolderSync}
     */
    String name();

    /**
     * Tells where a status goes when there is nothing but a status to say.
     *
     * @return the root element of the answer
     */
    Tag root();

    /**
     * Tells the element that holds the status.
     *
     * @return a tag of the root's page
     */
    Tag status();

    /**
     * Tells the status of a request that breaks the command's grammar.
     *
     * @return by default 103
     */
    default Status malformed() {
        return Status.INVALID_XML;
    }

    /**
     * Tells the status of a request that fails for no fault of the device's, and will fail again.
     *
     * @return by default 110
     */
    default Status failed() {
        return Status.SERVER_ERROR;
    }

    /**
     * Tells whether the versions and commands are told beside an answer, for a device that begins anew
     * ([MS-ASHTTP] 2.2.1.2.2, {@code X-MS-RP}).
     *
     * @param answer the answer
     * @return by default not
     */
    default boolean announces(A answer) {
        return false;
    }

    /**
     * Tells what must be in order before the command is handled.
     *
     * @return by default everything
     */
    default Passage passage() {
        return Passage.PROVISIONED;
    }

    /**
     * Tells whether a newer request of this command sends the device's waiting requests home.
     *
     * @return by default not
     */
    default boolean supersedes() {
        return false;
    }

    /**
     * Tells in which versions the command exists.
     *
     * @param version a version
     * @return by default in all
     */
    default boolean existsIn(Version version) {
        return true;
    }

    /**
     * Tells which abilities the driver or the account must have; without one of them the command is not advertised.
     *
     * @return interfaces of the driver side
     */
    default Set<Class<?>> needs() {
        return Set.of();
    }

    /**
     * Tells of which abilities the driver or the account must have one, whichever it is; without any the command is not
     * advertised.
     *
     * @param version the version of the request
     * @return interfaces of the driver side; none if that does not matter
     */
    default Set<Class<?>> needsOneOf(Version version) {
        return Set.of();
    }

    /**
     * Checks the structure of a request; applies nothing.
     *
     * @param call what has arrived
     * @return the request
     * @throws ProtocolException if it is malformed
     * @throws StatusException if a special status is due
     */
    Q decode(Call call);

    /**
     * Decides and applies.
     *
     * @param request the request
     * @param exchange where it happens
     * @return the answer, or what to wait for
     */
    Outcome<A> handle(Q request, Exchange exchange);

    /**
     * Prints the answer.
     *
     * @param answer what {@link #handle} decided
     * @param version the version of the request
     * @return what goes out
     */
    Reply encode(A answer, Version version);

    /**
     * Prints a refusal.
     *
     * @param status what the device is told
     * @param writer where to
     */
    default void refuse(Status status, WbxmlWriter writer) {
        writer.element(root(), root -> root.integer(status(), status.code()));
    }
}
