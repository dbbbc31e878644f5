package org.activesync4j.spi;

import org.activesync4j.item.Content;

/**
 * Ability of an account: hands mail to the transport. With {@link Identities} it lets devices send, answer and forward.
 *
 * <p>The engine has done the rest: the mail is whole, with CR LF at the end of each line, with From, Date and Message-ID,
 * and without Bcc. It may have 8-bit lines. Send its bytes as they are: a signature over them must stay valid.
 *
 * <pre>{@code
 * public void send(Content mime, MailEnvelope envelope, CreationKey key) {
 *     try (InputStream in = mime.open()) {
 *         relay.submit(envelope.sender().value(), envelope.recipients(), in);
 *     } catch (RelayRefused refused) {
 *         throw new DriverException(Reason.NOT_SENT, "the relay said " + refused.code(), refused);
 *     } catch (IOException broken) {
 *         throw new DriverException(Reason.UNAVAILABLE, "the relay cannot be reached", broken);
 *     }
 * }
 * }</pre>
 */
public interface MailSender {

    /**
     * Sends a mail. When this returns, the transport has taken it over for all recipients, or for some and tells the
     * sender about the others.
     *
     * <p>The local part of its Message-ID is the key. With the same key again nothing more is to be sent, if that can be
     * told: by a queue that is keyed, or by a search for that Message-ID when {@link CreationKey#repeated} says that an
     * earlier attempt may have succeeded. A plain relay cannot tell, and sends it once more.
     *
     * @param mime the mail, good until this returns; its length is known
     * @param envelope who sends it, and to whom it goes
     * @param key names this mail for ever
     * @throws DriverException then nothing was sent and nothing will be: {@code NOT_SENT} when it is refused, {@code
     *     NOT_FOUND} when a recipient does not exist, {@code DENIED} when the user may not send, {@code QUOTA} when the user
     *     has sent too much, {@code TOO_LARGE}, {@code INVALID}. {@code UNAVAILABLE} says that it may have been sent or not:
     *     the device tries again, with the same key and {@code repeated}
     */
    void send(Content mime, MailEnvelope envelope, CreationKey key);

    /**
     * Tells whether whatever is sent comes to lie in Sent Items by itself. If not, the engine creates the copy there, when
     * the device asks for one, with the key of the mail.
     *
     * @return by default not
     */
    default boolean keepsCopies() {
        return false;
    }
}
