package org.activesync4j.spi;

/**
 * Ability of an account: looks at mail by whole conversations, for devices that want all of a conversation as long as its
 * newest mail is recent ([MS-ASCMD], ConversationMode). Without it they get recent mails one by one.
 *
 * <p>The look is as {@link Account#look} is, with one thing different: the mails of a conversation that lie in the folder
 * all have the same {@code until}, the received time of the newest of them there. So they come, age and leave together. All
 * of them are named, with {@code until}, when the newest is asked for. Without a memory:
 *
 * <pre>{@code
 * Map<String, Instant> newest = new HashMap<>();
 * for (Mail mail : mails(folder)) {
 *     newest.merge(mail.conversation(), mail.received(), BinaryOperator.maxBy(naturalOrder()));
 * }
 * for (Mail mail : mails(folder)) {
 *     sight.present(mail.id(), mail.etag(), newest.get(mail.conversation()));
 * }
 * return Token.START;
 * }</pre>
 *
 * <p>In SQL that is {@code MAX(received) OVER (PARTITION BY conversation)}. What a conversation is the driver knows, see
 * {@link org.activesync4j.item.Email#conversation}.
 */
@FunctionalInterface
public interface ConversationLook {

    /**
     * Names what a mail folder holds, or what moved since the token. Moved has also every mail whose {@code until} has changed
     * because another one has come into its conversation or has left it, whether or not the filter asks for it still.
     *
     * @param folder which folder; one for mail
     * @param filter what the device asks for; naming more is allowed
     * @param since {@code START}, or what an earlier look <em>by conversation</em> returned
     * @param sight where to name the mails, each once, in any order; not kept after the return
     * @return the token to look from next time, or {@code START} for a driver without memory
     * @throws DriverException as {@link Account#look}
     */
    Token lookByConversation(FolderId folder, Filter filter, Token since, Sight sight);
}
